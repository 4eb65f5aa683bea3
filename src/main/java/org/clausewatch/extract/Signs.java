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
