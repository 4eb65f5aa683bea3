package org.clausewatch.export;

/** How many columns characters take on a terminal, and which characters may be sent to one. */
final class TerminalWidth {
    private TerminalWidth() {}

    /** Returns the columns that a text takes. */
    static int of(String text) {
        return text.codePoints().map(TerminalWidth::of).sum();
    }

    /**
     * Returns the columns that a character takes: 0 for marks that combine, 2 for East Asian wide and
     * full-width characters (Unicode Standard Annex 11, by blocks) and pictographs, else 1.
     */
    static int of(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0x303E)
                || (c >= 0x3041 && c <= 0xA4CF)
                || (c >= 0xA960 && c <= 0xA97F)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || (c >= 0x1F300 && c <= 0x1F64F)
                || (c >= 0x1F900 && c <= 0x1F9FF)
                || (c >= 0x20000 && c <= 0x3FFFD);
    }

    /**
     * Returns a text that cannot steer a terminal: a page's escape sequences and changes of writing
     * direction would otherwise let it draw over what Clausewatch says. Line feeds stay.
     */
    static String harmless(String text) {
        StringBuilder harmless = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            if (codePoint == '\n') {
                harmless.append('\n');
            } else if (codePoint == '\t' || (Character.isSpaceChar(codePoint) && !isNonBreaking(codePoint))) {
                harmless.append(' ');
            } else if (Character.isISOControl(codePoint) || isDirection(codePoint)) {
                harmless.append('\uFFFD');
            } else {
                harmless.appendCodePoint(codePoint);
            }
        });
        return harmless.toString();
    }

    /** Tells whether a space keeps its neighbours on one line. */
    static boolean isNonBreaking(int codePoint) {
        return codePoint == 0x00A0 || codePoint == 0x202F;
    }

    /** Embedding, override and isolate signs of the bidirectional algorithm. */
    private static boolean isDirection(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }
}
