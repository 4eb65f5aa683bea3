package org.clausewatch.judge;

/** What a word is to the question whether its coming or going changes what is done. */
enum WordKind {
    /** It means nothing by itself: of, also, this policy. */
    LIGHT(0),
    /** A number or an address. */
    SIGN(0),
    /** A name, which may change while what it names stays. */
    NAME(0.2),
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
        if (isTurn(sentence, at, roles)) {
            return TURN;
        }
        if (sentence.begins(roles.proviso(), at)) {
            return DECISIVE;
        }
        if (sentence.covers(roles.light(), at, 3)) {
            return LIGHT;
        }
        boolean practice = sentence.begins(roles.substance(), at);
        boolean vocabulary = practice && word.isAcronym();
        if (word.capital() && at > 0 && !word.has(Word.COLON) && !vocabulary) {
            return practice ? TITLE : NAME;
        }
        if (sentence.begins(roles.decisive(), at)) {
            return DECISIVE;
        }
        return practice ? PRACTICE : OTHER;
    }

    /** Tells whether a word denies, restricts or excepts; "not only … but also" does not. */
    private static boolean isTurn(Sentence sentence, int at, Language.Roles roles) {
        return (sentence.begins(roles.negation(), at)
                        || sentence.begins(roles.restriction(), at)
                        || sentence.begins(roles.exception(), at))
                && !sentence.covers(roles.notNegation(), at, 4);
    }

    /** Tells whether a word is part of a period, an age, or of how something is set before the user chooses. */
    static boolean isSetting(Sentence sentence, int at, Language.Roles roles) {
        boolean number = sentence.words().get(at).isSign() || sentence.begins(roles.number(), at);
        return number && sentence.holds(roles.unit(), Math.max(0, at - 3), Math.min(sentence.size(), at + 3))
                || sentence.covers(roles.switched(), at, 2);
    }
}
