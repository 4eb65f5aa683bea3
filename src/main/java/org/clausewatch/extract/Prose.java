package org.clausewatch.extract;

import java.lang.Character.UnicodeScript;
import org.clausewatch.model.ClauseKind;

/** What of a page is running text, as a policy is, and not labels, menus and titles. */
final class Prose {
    private static final int WORDS_OF_SENTENCE = 8;
    private static final int WORDS_OF_ROW = 4;
    private static final int WORDS_OF_LONG_TEXT = 20;

    private Prose() {}

    /** Returns the words of a block that is running text, otherwise 0. */
    static int words(Block block) {
        if (block.kind() == ClauseKind.HEADING || block.inline().linked() > 0.5) {
            return 0;
        }
        String text = block.inline().text();
        int words = count(text);
        boolean prose = block.kind() == ClauseKind.TABLE_ROW
                ? words >= WORDS_OF_ROW
                : words >= WORDS_OF_LONG_TEXT || words >= WORDS_OF_SENTENCE && hasPunctuation(text);
        return prose ? words : 0;
    }

    /** Counts words; two signs of a script that sets no spaces count as one. */
    static int count(String text) {
        int words = 0;
        int dense = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            if (codePoint > 0x0E00 && isDense(codePoint)) {
                dense++;
                inWord = false;
            } else if (Character.isLetterOrDigit(codePoint)) {
                words += inWord ? 0 : 1;
                inWord = true;
            } else if (codePoint <= ' ') {
                inWord = false;
            }
        }
        return words + dense / 2;
    }

    private static boolean isDense(int codePoint) {
        return switch (UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private static boolean hasPunctuation(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (".,;:!?。、，；：！？،؛؟।".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
