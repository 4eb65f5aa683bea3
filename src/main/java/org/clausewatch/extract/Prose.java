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
        if (block.kind() == ClauseKind.HEADING) {
            return 0;
        }
        String text = block.inline().text();
        int words = count(text);
        boolean prose = block.kind() == ClauseKind.TABLE_ROW
                ? words >= WORDS_OF_ROW
                : words >= WORDS_OF_LONG_TEXT || words >= WORDS_OF_SENTENCE && hasPunctuation(text);
        return prose && block.inline().linked() <= 0.5 ? words : 0;
    }

    /** Counts words; two signs of a script that sets no spaces count as one. */
    static int count(String text) {
        Count count = new Count();
        count.read(text);
        return count.words();
    }

    /** Counts the words of a text that is read part by part. */
    static final class Count {
        private int words;
        private int dense;

        /** Reads the next part of the text; no word stands across two parts. */
        void read(String part) {
            boolean inWord = false;
            for (int i = 0; i < part.length(); ) {
                char unit = part.charAt(i);
                // Most signs are such, and are told without being looked up.
                if (unit >= 'a' && unit <= 'z') {
                    words += inWord ? 0 : 1;
                    inWord = true;
                    i++;
                    continue;
                }
                if (unit == ' ') {
                    inWord = false;
                    i++;
                    continue;
                }
                int codePoint = part.codePointAt(i);
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
        }

        int words() {
            return words + dense / 2;
        }
    }

    private static boolean isDense(int codePoint) {
        // Quotes, dashes and other common signs stand here, and none of those scripts.
        if (codePoint >= 0x2000 && codePoint < 0x2E80) {
            return false;
        }
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
