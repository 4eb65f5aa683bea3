package org.clausewatch.judge;

/** What a word is to the question whether its coming or going changes what is done. */
enum WordKind {
    /** It means nothing by itself: of, also, this policy. */
    LIGHT(0),
    /** A number or an address. */
    SIGN(0),
    /** A name, which may change while what it names stays. */
    NAME(0.2),
    /** Part of a law's name: which law a text quotes is told by its articles and by what it says. */
    LAW(0.1),
    /** An everyday word printed with a capital within a sentence, as names of sections and buttons are. */
    TITLE(0.3),
    /** Any other word. */
    OTHER(0.4),
    /** Vocabulary of practices. */
    PRACTICE(1),
    /** Vocabulary that makes a difference even where it replaces other words. */
    DECISIVE(1),
    /** It turns a meaning round: not, only, unless. */
    TURN(1);

    private final double weight;

    WordKind(double weight) {
        this.weight = weight;
    }

    /** Returns how much the word weighs alone; from 1 on, its coming or going is of substance. */
    double weight() {
        return weight;
    }

    boolean hasContent() {
        return this != LIGHT && this != SIGN;
    }

    /** Tells which kind of word stands at a position of a sentence. */
    static WordKind of(Sentence sentence, int at, Language.Roles roles) {
        Word word = sentence.words().get(at);
        if (word.isSign()) {
            return SIGN;
        }
        if (NumberUse.namesPart(sentence, at, roles)) {
            return LIGHT;
        }
        if (isTurn(sentence, at, roles)) {
            return TURN;
        }
        if (sentence.begins(roles.proviso(), at)
                || sentence.begins(roles.hedge(), at) && sentence.holds(roles.negation(), 0, sentence.size())) {
            // "We do not [generally] share it": the denial holds for less.
            return DECISIVE;
        }
        if (sentence.covers(roles.light(), at, 3)) {
            return LIGHT;
        }
        boolean practice = sentence.begins(roles.substance(), at);
        boolean vocabulary = practice && word.isAcronym();
        if (isLawName(sentence, at, roles)) {
            return LAW;
        }
        if (word.capital() && at > 0 && !word.has(Word.COLON) && !vocabulary) {
            return practice ? TITLE : NAME;
        }
        if (sentence.begins(roles.decisive(), at)) {
            return DECISIVE;
        }
        return practice ? PRACTICE : OTHER;
    }

    /** Tells whether a word is part of a name in capitals that ends as laws' names do: "California Privacy Rights Act". */
    static boolean isLawName(Sentence sentence, int at, Language.Roles roles) {
        for (int last = at; last < sentence.size(); last++) {
            Word word = sentence.words().get(last);
            if (!word.capital() || last > at && word.marks() != 0) {
                return false;
            }
            if (sentence.begins(roles.law(), last)) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether a word denies, restricts or excepts; "not only … but also" does not. */
    private static boolean isTurn(Sentence sentence, int at, Language.Roles roles) {
        return (sentence.begins(roles.negation(), at)
                        || sentence.begins(roles.restriction(), at)
                        || sentence.begins(roles.exception(), at)
                        || sentence.begins(roles.widening(), at))
                && !sentence.covers(roles.notNegation(), at, 4);
    }

    /** Tells whether a word is part of how something is set before the user chooses. */
    static boolean isSetting(Sentence sentence, int at, Language.Roles roles) {
        return sentence.covers(roles.switched(), at, 2);
    }
}
