package org.clausewatch.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * The sentences of a text by hashes of their letters and digits, read in one pass: to find sentences of one text in
 * another, cut by the same simple rule, which cuts after some abbreviations too. Signs, white space and capitals do not
 * count, save signs between digits.
 */
final class SentenceHashes {
    private static final String ENDS = ".!?;\u2026\u3002\uFF01\uFF1F|";

    /** FNV-1a, 64 bits (Fowler, Noll, Vo), over UTF-16 units. */
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;

    private static final long FNV_PRIME = 0x100000001b3L;

    private final String text;
    private final List<Sentence> sentences = new ArrayList<>();
    private long hash = FNV_OFFSET;
    private int words;

    /** A sentence of which there is at least one word. */
    record Sentence(long hash, int words) {}

    private SentenceHashes(String text) {
        this.text = text;
    }

    static List<Sentence> of(String text) {
        SentenceHashes hashes = new SentenceHashes(text);
        hashes.read();
        return hashes.sentences;
    }

    private void read() {
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (counts(c) || isBetweenDigits(i)) {
                hash = (hash ^ Character.toLowerCase(c)) * FNV_PRIME;
                words += inWord ? 0 : 1;
                inWord = true;
            } else {
                inWord &= c != ' ';
                if (ENDS.indexOf(c) >= 0 && beginsSentence(i + 1)) {
                    end();
                }
            }
        }
        end();
    }

    private static boolean counts(char c) {
        return c >= 'a' && c <= 'z'
                || c != ' '
                        && (Character.isLetterOrDigit(c)
                                || Character.isSurrogate(c)
                                || c == '%'
                                || Character.getType(c) == Character.NON_SPACING_MARK
                                || Character.getType(c) == Character.CURRENCY_SYMBOL);
    }

    private boolean isBetweenDigits(int at) {
        return text.charAt(at) != ' '
                && at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }

    /** Tells whether no small letter follows, after white space or closing signs. */
    private boolean beginsSentence(int from) {
        int at = from;
        while (at < text.length() && !counts(text.charAt(at))) {
            at++;
        }
        return at > from && (at == text.length() || !Character.isLowerCase(text.charAt(at)));
    }

    private void end() {
        if (words > 0) {
            sentences.add(new Sentence(hash, words));
        }
        hash = FNV_OFFSET;
        words = 0;
    }
}
