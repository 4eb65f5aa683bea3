package org.clausewatch.history;

/**
 * A hash of a text that can be made of the hashes of its parts, so that a text most of which was hashed before is
 * hashed in a moment: the text as a polynomial over the prime 2^61 - 1, at two points (Rabin and Karp, "Efficient
 * randomized pattern-matching algorithms", 1987). Texts of one document do not clash by chance. It guards against
 * nobody who wants them to; where that matters, texts are hashed with SHA-256.
 *
 * @param first the value at the first point
 * @param firstShift the first point to the power of the text's length: what appending the text multiplies by
 */
record Fingerprint(long first, long firstShift, long second, long secondShift) {
    /** Of the empty text. */
    static final Fingerprint EMPTY = new Fingerprint(0, 1, 0, 1);

    private static final int BITS = 61;
    private static final long PRIME = (1L << BITS) - 1;

    /** Any two points that are large, and no powers of each other, will do. */
    private static final long FIRST_POINT = 0x0b7e_1516_28ae_d2a7L;

    private static final long SECOND_POINT = 0x1243_f6a8_885a_308dL;

    /** Hashes a text by its UTF-16 units. */
    static Fingerprint of(String text) {
        long first = 0;
        long second = 0;
        long firstShift = 1;
        long secondShift = 1;
        for (int i = 0; i < text.length(); i++) {
            // A unit of 0 must count, so that no text is another with such units before it.
            int unit = text.charAt(i) + 1;
            first = reduced(times(first, FIRST_POINT) + unit);
            second = reduced(times(second, SECOND_POINT) + unit);
            firstShift = times(firstShift, FIRST_POINT);
            secondShift = times(secondShift, SECOND_POINT);
        }
        return new Fingerprint(first, firstShift, second, secondShift);
    }

    /** Returns the hash of this text with another behind it. */
    Fingerprint then(Fingerprint next) {
        return new Fingerprint(
                reduced(times(first, next.firstShift) + next.first),
                times(firstShift, next.firstShift),
                reduced(times(second, next.secondShift) + next.second),
                times(secondShift, next.secondShift));
    }

    /** Multiplies two numbers below the prime, modulo the prime. */
    private static long times(long one, long other) {
        long low = one * other;
        long high = Math.multiplyHigh(one, other);
        return reduced((low & PRIME) + (low >>> BITS | high << Long.SIZE - BITS));
    }

    /** Reduces a sum of two numbers that are at most the prime. */
    private static long reduced(long sum) {
        return sum >= PRIME ? sum - PRIME : sum;
    }
}
