package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a text into words in one pass. Hyphens and slashes part words ("opt-out" is two); web and mail
 * addresses are one word, {@value #ADDRESS}. A sentence ends at a full stop, question or exclamation
 * mark that space and a capital, digit, bracket or quotation mark follow, unless an abbreviation or a
 * single letter precedes; a table's cell ends one too.
 */
final class WordReader {
    /** What stands for a web or mail address; no text yields it otherwise. */
    static final String ADDRESS = "@";

    /** Longer runs without white space are no addresses; keeps reading linear. */
    private static final int MAX_ADDRESS = 500;

    private final Set<String> abbreviations;

    /**
     * @param abbreviations words, lower case and without their last full stop, after which a full stop
     *     ends no sentence
     */
    WordReader(Set<String> abbreviations) {
        this.abbreviations = abbreviations;
    }

    List<Word> read(Source source) {
        String text = source.text();
        List<Word> words = new ArrayList<>();
        int marks = 0;
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (!Character.isLetterOrDigit(c)) {
                marks |= mark(text, at, c, words);
                at += Character.charCount(c);
                continue;
            }
            int addressEnd = addressEnd(text, at);
            int end = addressEnd > 0 ? addressEnd : wordEnd(text, at);
            String form = addressEnd > 0 ? ADDRESS : form(text.substring(at, end));
            words.add(new Word(form, source, words.size(), at, end, Character.isUpperCase(c), marks));
            marks = 0;
            at = end;
        }
        return words;
    }

    private int mark(String text, int at, int c, List<Word> words) {
        return switch (c) {
            case ',', '、' -> Word.COMMA;
            case ';' -> Word.SEMICOLON;
            case ':' -> Word.COLON;
            case '(', '[' -> Word.OPEN;
            case ')', ']' -> Word.CLOSE;
            case '–', '—' -> Word.DASH;
            case '|', '•', '·', '\n' -> Word.STOP;
            case '.', '!', '?' -> endsSentence(text, at, c, words) ? Word.STOP : 0;
            default -> 0;
        };
    }

    private boolean endsSentence(String text, int at, int c, List<Word> words) {
        if (c == '.' && !words.isEmpty()) {
            Word last = words.getLast();
            boolean adjacent = last.end() == at;
            boolean initial = adjacent && last.end() - last.start() == 1 && !Character.isDigit(text.charAt(at - 1));
            if (initial || adjacent && abbreviations.contains(last.form())) {
                return false;
            }
        }
        int next = at + 1;
        boolean space = false;
        while (next < text.length()) {
            char following = text.charAt(next);
            if (Character.isWhitespace(following) || Character.isSpaceChar(following)) {
                space = true;
            } else if (".!?\"'”’)]".indexOf(following) < 0 || space) {
                break;
            }
            next++;
        }
        if (next >= text.length()) {
            return true;
        }
        int following = text.codePointAt(next);
        // Page text often loses the space after a full stop ("settings.You can").
        return space
                ? !Character.isLowerCase(following)
                : c != '.' || Character.isUpperCase(following) && longWord(words);
    }

    private static boolean longWord(List<Word> words) {
        return !words.isEmpty() && words.getLast().form().length() > 3;
    }

    private static int wordEnd(String text, int start) {
        int at = start;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            boolean inside = Character.isLetterOrDigit(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK
                    || (c == '\'' || c == '’') && followedByLetter(text, at)
                    || (c == '.' || c == ',') && between(text, at);
            if (!inside) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    private static boolean followedByLetter(String text, int at) {
        return at + 1 < text.length() && Character.isLetter(text.codePointAt(at + 1));
    }

    /** Tells whether a full stop or comma stands within a number ("1,000") or an abbreviation ("U.S."). */
    private static boolean between(String text, int at) {
        if (at + 1 >= text.length() || at == 0) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        if (Character.isDigit(before) && Character.isDigit(after)) {
            return true;
        }
        boolean single = at < 2 || !Character.isLetterOrDigit(text.charAt(at - 2));
        boolean singleAfter = at + 2 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 2));
        return text.charAt(at) == '.'
                && single
                && singleAfter
                && Character.isLetter(before)
                && Character.isLetter(after);
    }

    /** Returns where an address that begins here ends, or 0 if none does. */
    private static int addressEnd(String text, int start) {
        int end = start;
        boolean address = text.startsWith("www.", start);
        int limit = Math.min(text.length(), start + MAX_ADDRESS);
        while (end < limit) {
            char c = text.charAt(end);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || "<>\"()|,;”".indexOf(c) >= 0) {
                break;
            }
            address |= c == '@' && end > start || c == ':' && text.startsWith("://", end);
            end++;
        }
        if (!address) {
            return 0;
        }
        while (".!?:'’".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static String form(String printed) {
        String form = printed.toLowerCase(Locale.ROOT).replace('’', '\'');
        int apostrophe = form.lastIndexOf('\'');
        if (apostrophe > 0 && !form.endsWith("n't")) {
            return form.substring(0, apostrophe);
        }
        return form.endsWith(".") ? form.substring(0, form.length() - 1) : form;
    }
}
