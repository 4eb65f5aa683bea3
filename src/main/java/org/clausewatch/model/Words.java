package org.clausewatch.model;

/** Counting words, the unit in which a text's size is given. */
public final class Words {
    private Words() {}

    /** Returns the number of runs of letters, digits and other signs between white space. */
    public static int count(String text) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            boolean space = Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
            if (!space && !inWord) {
                words++;
            }
            inWord = !space;
            i += Character.charCount(codePoint);
        }
        return words;
    }
}
