package org.clausewatch.extract;

/** Turns ascending UTF-16 offsets into a text into code-point offsets, each counted on from the one before. */
final class CodePointOffsets {
    private final String text;
    private int unit;
    private int codePoint;

    CodePointOffsets(String text) {
        this.text = text;
    }

    /** Returns the code-point offset of a UTF-16 offset; one that is less than the last is counted from 0. */
    int of(int offset) {
        if (offset < unit) {
            unit = 0;
            codePoint = 0;
        }
        int counted = codePoint + text.codePointCount(unit, offset);
        // From within a pair of surrogates its second half would be counted again, so that the pair stays ahead.
        int back = isWithinPair(offset) ? 1 : 0;
        unit = offset - back;
        codePoint = counted - back;
        return counted;
    }

    private boolean isWithinPair(int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    }
}
