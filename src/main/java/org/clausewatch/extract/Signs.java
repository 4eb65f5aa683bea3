package org.clausewatch.extract;

/** Kinds of signs that the canonical form treats alike. */
final class Signs {
    private Signs() {}

    /** Whether a sign is white space of any sort, non-breaking ones included. */
    static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00a0' || (c >= '\u0080' && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
    }

    /** Whether a sign shows nothing and says nothing: zero-width spaces, soft hyphens, byte order marks. */
    static boolean isInvisible(char c) {
        return c == '\u00ad'
                || c == '\u200b'
                || c == '\u2060'
                || c == '\ufeff'
                || c == '\u007f'
                || (c >= '\u0080' && c <= '\u009f')
                || (c >= '\ufdd0' && c <= '\ufdef');
    }

    /**
     * Returns a text without halves of pairs of surrogates: a page can spell one as a numeric entity, and a
     * text that holds one cannot be written. U+FFFD stands in its place, as the rules of HTML have it.
     */
    static String whole(String text) {
        int at = 0;
        while (at < text.length() && !Character.isSurrogate(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '\ufffd' : c)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }

    /** Whether a text ends with a sign that closes a sentence or leads to what follows, quotes aside. */
    static boolean endsSentence(String text) {
        int end = text.length();
        while (end > 0 && "\"'”’»)]".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && ".!?:;。！？：；…؟।".indexOf(text.charAt(end - 1)) >= 0;
    }

    /** Whether a text ends with a colon, and so leads to what follows. */
    static boolean endsWithColon(String text) {
        int end = text.length();
        while (end > 0 && "\"'”’»)] ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && ":：".indexOf(text.charAt(end - 1)) >= 0;
    }
}
