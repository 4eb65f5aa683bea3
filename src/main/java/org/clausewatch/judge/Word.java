package org.clausewatch.judge;

import java.util.Locale;

/**
 * One word of a text, in the form that rules compare: lower case, straight apostrophes, no possessive
 * or shortened verb at its end ("company's", "we'll" are {@code company}, {@code we}).
 *
 * @param index position among the words of its source
 * @param start UTF-16 offset in its source
 * @param end UTF-16 offset after it, shortened endings included
 * @param number of the form among the words of the lexicon's phrases, {@link Forms#UNKNOWN} if none holds it
 * @param capital whether it begins with a capital letter
 * @param marks punctuation between the word before and this one, as bits
 */
record Word(String form, int number, Source source, int index, int start, int end, boolean capital, int marks) {
    static final int COMMA = 1;
    static final int SEMICOLON = 2;
    static final int COLON = 4;
    static final int OPEN = 8;
    static final int CLOSE = 16;
    static final int DASH = 32;
    /** A sentence ended before this word. */
    static final int STOP = 64;

    boolean has(int mark) {
        return (marks & mark) != 0;
    }

    /** Tells whether it is printed in capitals throughout, as "AI" and "GPS" are: vocabulary as much as a name. */
    boolean isAcronym() {
        String printed = source.text().substring(start, end);
        return end - start > 1 && printed.equals(printed.toUpperCase(Locale.ROOT));
    }

    /** Tells whether it is an address of a page or a mailbox. */
    boolean isAddress() {
        return form.equals(WordReader.ADDRESS);
    }

    /** Tells whether it is a number, an address of a page or of a mailbox: a name, not vocabulary. */
    boolean isSign() {
        return form.equals(WordReader.ADDRESS) || Character.isDigit(form.codePointAt(0));
    }
}
