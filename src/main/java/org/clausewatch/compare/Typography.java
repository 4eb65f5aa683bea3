package org.clausewatch.compare;

import java.text.Normalizer;
import java.util.Locale;

/** What is left of a text if its typography does not count. For comparison only, never for display. */
final class Typography {
    /** So many UTF-16 units after the first difference show nearly always whether letters differ. */
    private static final int WINDOW = 80;

    private Typography() {}

    /** A word or sign with compatibility forms (NFKC), quotes and dashes evened out, in lower case. */
    static String even(String text) {
        int i = 0;
        while (i < text.length() && isPlain(text.charAt(i))) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        return isAscii(text)
                ? text.toLowerCase(Locale.ROOT).replace('`', '\'')
                : plain(Normalizer.normalize(text, Normalizer.Form.NFKC)).toLowerCase(Locale.ROOT);
    }

    /**
     * The letters and digits of a text, evened out: what is left if two texts differ in typography,
     * capitals, punctuation and white space alone. A sign between digits stays: 1.5 is not 15.
     */
    static String letters(String text) {
        String even = even(text);
        StringBuilder letters = new StringBuilder(even.length());
        for (int i = 0; i < even.length(); i++) {
            char c = even.charAt(i);
            if (c >= 'a' && c <= 'z'
                    || c != ' '
                            && (Character.isLetterOrDigit(c)
                                    || Character.isSurrogate(c)
                                    || Character.getType(c) == Character.NON_SPACING_MARK
                                    || Character.getType(c) == Character.CURRENCY_SYMBOL
                                    || c == '%'
                                    || isBetweenDigits(even, i))) {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    /** Tells whether two texts have the same {@link #letters}, looking no further than needed as a rule. */
    static boolean sameLetters(String text, String other) {
        int same = 0;
        int most = Math.min(text.length(), other.length());
        while (same < most && text.charAt(same) == other.charAt(same)) {
            same++;
        }
        int from = Math.max(0, text.lastIndexOf(' ', same - 1));
        String begins = letters(window(text, from));
        String otherBegins = letters(window(other, from));
        // What the window cut off at its end may have been evened out otherwise.
        int sure = Math.min(begins.length(), otherBegins.length()) - WINDOW / 4;
        return (sure <= 0 || begins.regionMatches(0, otherBegins, 0, sure))
                && letters(text.substring(from)).equals(letters(other.substring(from)));
    }

    private static String window(String text, int from) {
        return text.substring(from, Math.min(text.length(), from + WINDOW));
    }

    private static boolean isBetweenDigits(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }

    private static boolean isPlain(char c) {
        return c < 0x80 && (c < 'A' || c > 'Z') && c != '`';
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Replaces typographic quotes, dashes and invisible signs by their plain forms. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\u2018', '\u2019', '\u201A', '\u201B', '\u02BC', '\u00B4', '`' -> plain.append('\'');
                case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB' -> plain.append('"');
                case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> plain.append('-');
                case '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u200E', '\u200F' -> {}
                default -> plain.append(c);
            }
        }
        return plain.toString();
    }
}
