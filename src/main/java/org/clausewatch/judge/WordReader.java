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

    /** A word has about so many letters with the space beside it. */
    private static final int LETTERS = 6;

    private final Set<String> abbreviations;
    private final Forms forms;

    /**
     * @param abbreviations words, lower case and without their last full stop, after which a full stop
     *     ends no sentence
     */
    WordReader(Set<String> abbreviations) {
        this(abbreviations, Forms.NONE);
    }

    private WordReader(Set<String> abbreviations, Forms forms) {
        this.abbreviations = abbreviations;
        this.forms = forms;
    }

    /** Returns a reader that reads alike, and numbers the words that it finds among these. */
    WordReader numbering(Forms known) {
        return new WordReader(abbreviations, known);
    }

    List<Word> read(Source source) {
        String text = source.text();
        List<Word> words = new ArrayList<>(text.length() / LETTERS + 1);
        boolean addresses = mayHoldAddress(text);
        int marks = 0;
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (!isLetterOrDigit(c)) {
                marks |= mark(text, at, c, words);
                at += Character.charCount(c);
                continue;
            }
            int addressEnd = addresses ? addressEnd(text, at) : 0;
            Word word = addressEnd > 0
                    ? word(ADDRESS, source, words.size(), at, addressEnd, marks)
                    : word(source, words.size(), at, marks);
            words.add(word);
            marks = 0;
            at = word.end();
        }
        return words;
    }

    /** Reads the word that begins at a position: one of ASCII letters and digits alone, as nearly all are, in one pass. */
    private Word word(Source source, int index, int start, int marks) {
        String text = source.text();
        int hash = 0;
        int at = start;
        while (at < text.length() && isPlain(text.charAt(at))) {
            hash = 31 * hash + Forms.lower(text.charAt(at));
            at++;
        }
        int end = wordEnd(text, at);
        if (end > at) {
            return word(form(text.substring(start, end)), source, index, start, end, marks);
        }
        int number = forms.number(text, start, end, hash);
        String form =
                number == Forms.UNKNOWN ? text.substring(start, end).toLowerCase(Locale.ROOT) : forms.form(number);
        return new Word(form, number, source, index, start, end, Character.isUpperCase(text.charAt(start)), marks);
    }

    private Word word(String form, Source source, int index, int start, int end, int marks) {
        boolean capital = Character.isUpperCase(source.text().codePointAt(start));
        return new Word(form, forms.number(form), source, index, start, end, capital, marks);
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static boolean isLetterOrDigit(int c) {
        return c < 128 ? isPlain((char) c) : Character.isLetterOrDigit(c);
    }

    /** Tells whether a text holds any sign of an address; few do, and in the others none is looked for word by word. */
    private static boolean mayHoldAddress(String text) {
        return text.indexOf('@') >= 0 || text.contains("://") || text.contains("www.");
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
        if (space) {
            return !Character.isLowerCase(following);
        }
        // A title that asks may stand in brackets: "section 2 (What do we collect?), section 3".
        return c == '.' ? Character.isUpperCase(following) && longWord(words) : ",;".indexOf(following) < 0;
    }

    private static boolean longWord(List<Word> words) {
        return !words.isEmpty() && words.getLast().form().length() > 3;
    }

    /** Returns where a word ends of which all up to a position is read. */
    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            boolean inside = isLetterOrDigit(c)
                    || c >= 128 && Character.getType(c) == Character.NON_SPACING_MARK
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
