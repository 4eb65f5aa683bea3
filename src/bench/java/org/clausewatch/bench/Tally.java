package org.clausewatch.bench;

import java.util.Locale;

/**
 * How often something was said, should have been said, and both.
 *
 * <p>What is said and what should be are counted apart, as several labels can stand against one change:
 * precision is right of said, recall is found of wanted.
 */
final class Tally {
    private int said;
    private int right;
    private int wanted;
    private int found;

    void said(boolean rightly) {
        said++;
        right += rightly ? 1 : 0;
    }

    void wanted(boolean wasFound) {
        wanted++;
        found += wasFound ? 1 : 0;
    }

    /** Returns from 0 to 1; 0 where nothing was said. */
    double precision() {
        return ratio(right, said);
    }

    /** Returns from 0 to 1; 0 where nothing was wanted. */
    double recall() {
        return ratio(found, wanted);
    }

    /** Returns the harmonic mean of precision and recall, 0 where both are. */
    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    /** Returns F1, precision, recall, and of how many labels. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f (P %.3f, R %.3f, of %d)", f1(), precision(), recall(), wanted);
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
