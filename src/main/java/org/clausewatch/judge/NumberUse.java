package org.clausewatch.judge;

import java.util.stream.IntStream;

/**
 * What a number, or a letter that counts paragraphs, stands for in a sentence. Numbers of sections change
 * with the layout; the article of a law is a legal basis; how many days, devices or years is a practice.
 */
enum NumberUse {
    /** The word is none, or one that nothing hangs on: a date, a telephone number. */
    NONE,
    /** It counts sections, annexes or paragraphs of a document: section 14, annex B. */
    REFERENCE,
    /** It is part of what a law is quoted by: Article 6(1)(f) GDPR. */
    LAW,
    /** It is a period, an age or an amount. */
    AMOUNT;

    /** Words between the part of a text and the number it has, other numbers apart: "sections 4 and, where relevant, 7". */
    private static final int REACH = 2;
    /** Words between the number of a law's article and the law's name. */
    private static final int LAW_REACH = 10;
    /** Longer numbers count nothing: years, telephone numbers, postal codes. */
    private static final int LONGEST_AMOUNT = 3;
    /** A unit stands so near. */
    private static final int UNIT_REACH = 3;

    private static final int LONGEST_ROMAN = 4;

    /** Tells what the word at a position of a sentence stands for as a number. */
    static NumberUse of(Sentence sentence, int at, Language.Roles roles) {
        Word word = sentence.words().get(at);
        boolean digits = word.isSign() && !word.form().equals(WordReader.ADDRESS);
        boolean letters = sentence.begins(roles.number(), at);
        if ((digits || letters) && hasUnit(sentence, at, roles)) {
            return AMOUNT;
        }
        if (!isNumeral(word)) {
            return NONE;
        }
        int part = partBefore(sentence, at, roles);
        if (part >= 0) {
            return namesLaw(sentence, part, at, roles) ? LAW : REFERENCE;
        }
        return digits && isAmount(sentence, at, roles) ? AMOUNT : NONE;
    }

    /** Tells whether a word is in the title of a part of the text, in brackets after its number: "section 6 (Whom we tell)". */
    static boolean namesPart(Sentence sentence, int at, Language.Roles roles) {
        if (!sentence.holds(roles.part())) {
            return false;
        }
        for (int first = at; first > 0; first--) {
            Word word = sentence.words().get(first);
            if (word.has(Word.OPEN)) {
                return of(sentence, first - 1, roles) == REFERENCE;
            }
            if (word.has(Word.CLOSE)) {
                return false;
            }
        }
        return false;
    }

    private static boolean hasUnit(Sentence sentence, int at, Language.Roles roles) {
        return sentence.holds(roles.unit(), Math.max(0, at - UNIT_REACH), Math.min(sentence.size(), at + UNIT_REACH));
    }

    /** Tells whether a word is written as numbers of sections are: 4.2, b, iv. */
    private static boolean isNumeral(Word word) {
        String form = word.form();
        boolean roman = form.length() <= LONGEST_ROMAN && form.chars().allMatch(c -> "ivxl".indexOf(c) >= 0);
        return word.isSign() && !form.equals(WordReader.ADDRESS) || form.length() == 1 || roman;
    }

    /** Returns where the word for a part of a text stands that the number belongs to, or -1 if there is none. */
    private static int partBefore(Sentence sentence, int number, Language.Roles roles) {
        int others = 0;
        for (int at = number - 1; at >= 0 && others <= REACH; at--) {
            if (sentence.begins(roles.part(), at)) {
                return at;
            }
            if (sentence.words().get(at + 1).has(Word.SEMICOLON)) {
                return -1;
            }
            boolean numeral = isNumeral(sentence.words().get(at));
            if (!numeral && !sentence.begins(roles.light(), at)) {
                return -1;
            }
            others += numeral ? 0 : 1;
        }
        return -1;
    }

    /** Tells whether the name of a law follows a quoted article, or stands right before it: "GDPR, Art. 6". */
    private static boolean namesLaw(Sentence sentence, int part, int number, Language.Roles roles) {
        if (part > 0 && isLaw(sentence, part - 1, roles)) {
            return true;
        }
        int end = Math.min(sentence.size(), number + LAW_REACH);
        for (int at = number + 1; at < end; at++) {
            if (isLaw(sentence, at, roles)) {
                return true;
            }
            boolean links = isNumeral(sentence.words().get(at))
                    || sentence.words().get(at).capital()
                    || sentence.begins(roles.light(), at)
                    || sentence.begins(roles.part(), at);
            if (!links) {
                return false;
            }
        }
        return false;
    }

    private static boolean isLaw(Sentence sentence, int at, Language.Roles roles) {
        return sentence.words().get(at).capital() && sentence.begins(roles.law(), at);
    }

    /** Tells whether only white space parts two words of one text, no bracket or sign of a heading. */
    private static boolean follows(Word word, Word next) {
        return word.source().equals(next.source())
                && next.source().text().substring(word.end(), next.start()).isBlank();
    }

    /** Tells whether a short number among ordinary words counts something: "at least 13 to register", "5 devices". */
    private static boolean isAmount(Sentence sentence, int at, Language.Roles roles) {
        Word number = sentence.words().get(at);
        boolean dated = IntStream.of(at - 1, at + 1)
                .filter(near -> near >= 0 && near < sentence.size())
                .mapToObj(near -> sentence.words().get(near))
                .anyMatch(near -> near.capital() || near.isSign());
        boolean says = sentence.holds(roles.auxiliary(), 0, at)
                || sentence.holds(roles.company(), 0, sentence.size())
                || sentence.holds(roles.user(), 0, sentence.size());
        return at > 0
                && number.form().length() <= LONGEST_AMOUNT
                && follows(sentence.words().get(at - 1), number)
                && !dated
                && says;
    }
}
