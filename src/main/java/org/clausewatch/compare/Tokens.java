package org.clausewatch.compare;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text cut into words and signs, each with the white space before it kept apart.
 *
 * <p>A word is a run of letters, digits and marks, with apostrophes, hyphens and points inside it; in
 * scripts without spaces each letter with its marks is a word. Every other sign stands alone. Tokens
 * never cut a code point.
 */
final class Tokens {
    private final String text;
    private final List<String> words = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();

    private Tokens(String text) {
        this.text = text;
    }

    static Tokens of(String text) {
        Tokens tokens = new Tokens(text);
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            if (isSpace(codePoint)) {
                at = next;
                continue;
            }
            int end = isWordPart(codePoint) ? endOfWord(text, next, codePoint) : endOfMarks(text, next);
            tokens.words.add(text.substring(at, end));
            tokens.starts.add(at);
            at = end;
        }
        return tokens;
    }

    int size() {
        return words.size();
    }

    /** The tokens themselves, without the white space between them. */
    List<String> words() {
        return words;
    }

    /** The text of tokens {@code from} to {@code to}, without white space before the first or after the last. */
    String text(int from, int to) {
        if (from == to) {
            return "";
        }
        return text.substring(
                starts.get(from), starts.get(to - 1) + words.get(to - 1).length());
    }

    /** The white space before a token; for the token after the last, what ends the text. */
    String spaceBefore(int token) {
        int from = token == 0 ? 0 : starts.get(token - 1) + words.get(token - 1).length();
        int to = token == size() ? text.length() : starts.get(token);
        return text.substring(from, to);
    }

    static boolean isWord(String token) {
        return isWordPart(token.codePointAt(0));
    }

    /** The token as comparison sees it: compatibility forms and typography evened out, lower case. */
    static String canonical(String token) {
        return plainTypography(Normalizer.normalize(token, Normalizer.Form.NFKC))
                .toLowerCase(Locale.ROOT);
    }

    /** Replaces typographic quotes, dashes and invisible signs by their plain forms. */
    static String plainTypography(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            switch (codePoint) {
                case '\u2018', '\u2019', '\u201A', '\u201B', '\u02BC', '\u00B4', '`' -> plain.append('\'');
                case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB' -> plain.append('"');
                case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> plain.append('-');
                case '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u200E', '\u200F' -> {}
                default -> plain.appendCodePoint(codePoint);
            }
        });
        return plain.toString();
    }

    static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    private static int endOfWord(String text, int from, int first) {
        int at = from;
        boolean alone = standsAlone(first);
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            if (isMark(codePoint) || (!alone && isWordPart(codePoint) && !standsAlone(codePoint))) {
                at = next;
            } else if (!alone && isInnerSign(codePoint) && next < text.length() && isWordPart(text.codePointAt(next))) {
                at = next;
            } else {
                break;
            }
        }
        return at;
    }

    private static int endOfMarks(String text, int from) {
        int at = from;
        while (at < text.length() && isMark(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static boolean isWordPart(int codePoint) {
        return Character.isLetterOrDigit(codePoint);
    }

    private static boolean isInnerSign(int codePoint) {
        return switch (codePoint) {
            case '\'', '\u2019', '-', '\u2010', '\u2011', '.', '_', '@' -> true;
            default -> false;
        };
    }

    private static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.FORMAT -> true;
            default -> false;
        };
    }

    private static boolean standsAlone(int codePoint) {
        if (codePoint < 0x0E00) {
            return false;
        }
        return switch (UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
