package org.clausewatch.history;

/**
 * How far two texts of a document differ, sentence by sentence.
 *
 * @param lost words in sentences that only the first has
 * @param gained words in sentences that only the second has
 * @param says whether one of the texts has a sentence, not a mere label, that the other lacks
 */
record TextDifference(int lost, int gained, boolean says) {

    static TextDifference of(Passages one, Passages other) {
        return new TextDifference(
                one.wordsNotIn(other), other.wordsNotIn(one), one.saysMoreThan(other) || other.saysMoreThan(one));
    }

    int words() {
        return lost + gained;
    }
}
