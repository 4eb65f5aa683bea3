package org.clausewatch.model;

/** Counting words, the unit in which a text's size is given. */
public final class Words {
    private static final int FIRST_BEYOND_ASCII = 0x80;

    private Words() {}

    /** Returns the number of runs of letters, digits and other signs between white space. */
    public static int count(String text) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); ) {
            char unit = text.charAt(i);
            boolean space;
            if (unit < FIRST_BEYOND_ASCII) {
                space = unit <= ' ' && Character.isWhitespace(unit);
                i++;
            } else {
                int codePoint = text.codePointAt(i);
                space = Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
                i += Character.charCount(codePoint);
            }
            if (!space && !inWord) {
                words++;
            }
            inWord = !space;
        }
        return words;
    }
}
