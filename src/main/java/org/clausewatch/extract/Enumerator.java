package org.clausewatch.extract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The enumerator that is printed at the start of a text.
 *
 * @param number as printed: "3.2", "(a)", "Article 4."; "" if there is none or only a bullet
 * @param length how many UTF-16 units of the text it and the space behind it take
 * @param item whether it marks an item of a list that is typed rather than marked up
 */
record Enumerator(String number, int length, boolean item) {
    static final Enumerator NONE = new Enumerator("", 0, false);

    private static final Pattern BULLET = Pattern.compile("^(?:[•●▪◦‣·∙■□○➢✓]\\s*|[*–—-]\\s+)(?=\\S)");

    /** "3.2", "3.2.", "12)", "(4)", "(a)", "b)", "iv.", "A." with a letter, quote or bracket behind. */
    private static final Pattern SIGN = Pattern.compile("^(?:"
            + "\\d{1,3}(?:\\.\\d{1,3}){1,5}[.):]?"
            + "|\\d{1,3}[.)]"
            + "|\\(\\d{1,3}\\)"
            + "|\\([a-zA-Z]{1,2}\\)|\\((?=[ivxlIVXL]+\\))[ivxlIVXL]{1,6}\\)"
            + "|[a-zA-Z]\\)|[ivx]{1,5}\\)"
            + "|[A-Za-z]\\.|[IVX]{2,5}\\.|[ivx]{2,5}\\."
            + ")(?=\\s+[\\p{L}\\p{N}\"'“„«‘(\\[])\\s+");

    /** "Article 4.", "Section 3:", "§ 5", in the languages that statutes and policies number so. */
    private static final Pattern WORD = Pattern.compile("^(?:"
            + "(?iu:article|artikel|articolo|artículo|artigo|artykuł|art\\.|section|abschnitt|sección|sezione|seção|sectie"
            + "|clause|chapter|chapitre|kapitel|capítulo|part|teil|partie|ziffer|schedule|annex|anhang|appendix)"
            + "\\s+(?:\\d{1,3}(?:\\.\\d{1,3})*|[IVXLC]{1,7}|[A-Z])\\s?[.:)–—-]+"
            + "|§+\\s?\\d{1,3}[a-z]?[.:]?"
            + ")\\s+(?=\\S)");

    private static final Pattern EAST_ASIAN = Pattern.compile("^(?:"
            + "第\\s?[一二三四五六七八九十百0-9０-９]{1,4}\\s?[条條章节節项項編款]"
            + "|제\\s?\\d{1,3}\\s?[조장항]"
            + "|[（(][一二三四五六七八九十]{1,3}[）)]"
            + "|[一二三四五六七八九十]{1,3}[、．.]"
            + "|\\d{1,3}[、．]"
            + ")\\s*[：:.、]?\\s*(?=\\S)");

    /** The first letters of such words. */
    private static final String WORD_STARTS = "AaCcKkPpSsTtZz";

    private static final List<Pattern> FORMS = List.of(SIGN, WORD, EAST_ASIAN);

    /** A day of a month is no enumerator: "1. Januar 2024". */
    private static final Pattern DATE = Pattern.compile("^\\d{1,2}\\.\\s+\\p{L}+\\s+\\d{4}\\b.*", Pattern.DOTALL);

    /** Finds what a text starts with. */
    static Enumerator of(String text) {
        if (isPlain(text)) {
            return NONE;
        }
        Matcher bullet = BULLET.matcher(text);
        if (bullet.lookingAt()) {
            return new Enumerator("", bullet.end(), true);
        }
        for (Pattern pattern : FORMS) {
            Matcher found = pattern.matcher(text);
            if (found.lookingAt() && !DATE.matcher(text).matches()) {
                String number = found.group().strip();
                return new Enumerator(number, found.end(), pattern == SIGN && isItem(number));
            }
        }
        return NONE;
    }

    /**
     * Whether a text plainly has no enumerator, as most do not: it begins with two letters that are no start
     * of a Roman number or of one of the words.
     */
    private static boolean isPlain(String text) {
        if (text.length() < 2) {
            return true;
        }
        char first = text.charAt(0);
        char second = text.charAt(1);
        return isAsciiLetter(first)
                && (isAsciiLetter(second) || second == ' ')
                && !(isRoman(first) && isRoman(second))
                && (WORD_STARTS.indexOf(first) < 0 || second == ' ');
    }

    private static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isRoman(char c) {
        return "ivxIVX".indexOf(c) >= 0;
    }

    private static boolean isItem(String number) {
        return number.startsWith("(") || number.endsWith(")");
    }
}
