package org.clausewatch.compare;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A text cut into words and signs, each with the white space before it kept apart.
 *
 * <p>A word is a run of letters, digits and marks, with apostrophes, hyphens and points inside it. Scripts
 * that put no spaces between words are cut by the dictionary that the JDK has for Thai, and else letter by
 * letter, a run of Katakana being one word. Every other sign stands alone, as a reader sees it: a flag or a
 * family of emoji is one sign (extended grapheme clusters, Unicode Standard Annex 29). Tokens never cut a
 * code point.
 */
final class Tokens {
    private static final Locale THAI = Locale.of("th");

    /** Where scripts begin that put no spaces between their words. */
    private static final int FIRST_UNSPACED = 0x0E00;

    private final String text;
    private final List<String> words = new ArrayList<>();
    private int[] starts = new int[32];

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
            } else if (!isWordPart(codePoint)) {
                at = tokens.add(at, endOfSign(text, at, next));
            } else if (isThai(codePoint)) {
                at = tokens.addThai(at);
            } else {
                at = tokens.add(at, endOfWord(text, next, codePoint));
            }
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
        return from == to ? "" : text.substring(starts[from], end(to - 1));
    }

    /** The white space before a token; for the token after the last, what ends the text. */
    String spaceBefore(int token) {
        int from = token == 0 ? 0 : end(token - 1);
        int to = token == size() ? text.length() : starts[token];
        return from == to ? "" : text.substring(from, to);
    }

    static boolean isWord(String token) {
        return isWordPart(token.codePointAt(0));
    }

    private int end(int token) {
        return starts[token] + words.get(token).length();
    }

    private int add(int from, int to) {
        if (words.size() == starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
        }
        starts[words.size()] = from;
        words.add(text.substring(from, to));
        return to;
    }

    /** Adds the words of a run of Thai letters. */
    private int addThai(int from) {
        int to = from;
        while (to < text.length() && (isThai(text.codePointAt(to)) || isMark(text.codePointAt(to)))) {
            to += Character.charCount(text.codePointAt(to));
        }
        BreakIterator breaks = BreakIterator.getWordInstance(THAI);
        breaks.setText(text.substring(from, to));
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            add(from + start, from + end);
            start = end;
        }
        return to;
    }

    private static int endOfWord(String text, int from, int first) {
        int at = from;
        UnicodeScript alone = first < FIRST_UNSPACED ? UnicodeScript.COMMON : unspaced(first);
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            boolean goesOn = isMark(codePoint)
                    || switch (alone) {
                        case COMMON ->
                            isWordPart(codePoint)
                                            && (codePoint < FIRST_UNSPACED
                                                    || unspaced(codePoint) == UnicodeScript.COMMON)
                                    || isInnerSign(codePoint)
                                            && next < text.length()
                                            && isSpacedWordPart(text.codePointAt(next));
                        case KATAKANA -> isWordPart(codePoint) && unspaced(codePoint) == UnicodeScript.KATAKANA;
                        default -> false;
                    };
            if (!goesOn) {
                break;
            }
            at = next;
        }
        return at;
    }

    private static int endOfSign(String text, int from, int next) {
        if (next == text.length() || text.codePointAt(next) < 0x300) {
            return next;
        }
        BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
        // Clusters are short: a window of text is enough, and keeps long runs of signs linear.
        int window = Math.min(text.length(), from + 64);
        if (window < text.length() && Character.isLowSurrogate(text.charAt(window))) {
            window--;
        }
        clusters.setText(text.substring(from, window));
        int end = Math.max(next, from + clusters.next());
        while (end < text.length() && isMark(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isSpace(int codePoint) {
        return codePoint <= ' ' || Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    private static boolean isSpacedWordPart(int codePoint) {
        return isWordPart(codePoint) && (codePoint < FIRST_UNSPACED || unspaced(codePoint) == UnicodeScript.COMMON);
    }

    private static boolean isWordPart(int codePoint) {
        return codePoint >= 'a' && codePoint <= 'z' || Character.isLetterOrDigit(codePoint);
    }

    private static boolean isInnerSign(int codePoint) {
        return switch (codePoint) {
            case '\'', '\u2019', '-', '\u2010', '\u2011', '.', '_', '@' -> true;
            default -> false;
        };
    }

    static boolean isMark(int codePoint) {
        if (codePoint < 0x80) {
            return false;
        }
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.FORMAT -> true;
            default -> false;
        };
    }

    private static boolean isThai(int codePoint) {
        return codePoint >= FIRST_UNSPACED && codePoint < 0x0E80;
    }

    /** The script of a letter that stands among others without spaces; {@code COMMON} for all others. */
    private static UnicodeScript unspaced(int codePoint) {
        UnicodeScript script = UnicodeScript.of(codePoint);
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> script;
            // The mark that lengthens a vowel belongs to several scripts, and to Katakana in practice.
            default -> codePoint == 0x30FC ? UnicodeScript.KATAKANA : UnicodeScript.COMMON;
        };
    }
}
