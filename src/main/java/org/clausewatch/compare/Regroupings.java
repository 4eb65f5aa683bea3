package org.clausewatch.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Version;

/**
 * Finds splits and merges: a leftover clause beside one half of a pairing whose words stand in the other
 * half belongs to that pairing.
 */
final class Regroupings {
    /** So much of a leftover clause must stand in the clause it was split from. */
    private static final double LEAST_SHARE = 0.75;

    /** The same of an item of a list that was written out in a sentence before: its place speaks for it. */
    private static final double LEAST_SHARE_OF_AN_ITEM = 0.6;

    /** So much more alike both sides must be with the leftover clause than without it. */
    private static final double LEAST_GAIN = 0.04;

    private static final int LEAST_WORDS = 4;

    private final List<Clause> oldClauses;
    private final List<Clause> newClauses;
    private final ClauseWords words;
    private final BitSet oldTaken;
    private final BitSet newTaken;

    Regroupings(Version oldVersion, Version newVersion, ClauseWords words, BitSet oldTaken, BitSet newTaken) {
        this.oldClauses = oldVersion.clauses();
        this.newClauses = newVersion.clauses();
        this.words = words;
        this.oldTaken = oldTaken;
        this.newTaken = newTaken;
    }

    /** Returns the pairings, each grown by the leftover clauses that belong to it. */
    List<Pairing> apply(List<Pairing> pairings) {
        List<Pairing> grown = new ArrayList<>();
        for (Pairing pairing : pairings) {
            grown.add(pairing.similarity() == 1 ? pairing : mergeIn(splitOff(pairing)));
        }
        return grown;
    }

    private Pairing splitOff(Pairing pairing) {
        Pairing grown = pairing;
        for (int step : new int[] {1, -1}) {
            int next = edge(grown.newClauses(), step);
            while (isLeft(next, newClauses, newTaken)) {
                boolean item = isItemOf(pairing.newClauses().getLast(), next, newClauses);
                List<Integer> wider = with(grown.newClauses(), next);
                double similarity = words.similarity(grown.oldClauses(), wider);
                if (belongs(
                        item,
                        words.wordsOfNew(next).length,
                        words.share(false, next, pairing.oldClauses()),
                        similarity - grown.similarity())) {
                    newTaken.set(next);
                    grown = new Pairing(grown.oldClauses(), wider, similarity, false);
                } else if (!item) {
                    break;
                }
                next += step;
            }
        }
        return grown;
    }

    private Pairing mergeIn(Pairing pairing) {
        Pairing grown = pairing;
        for (int step : new int[] {1, -1}) {
            int next = edge(grown.oldClauses(), step);
            while (isLeft(next, oldClauses, oldTaken)) {
                boolean item = isItemOf(pairing.oldClauses().getLast(), next, oldClauses);
                List<Integer> wider = with(grown.oldClauses(), next);
                double similarity = words.similarity(wider, grown.newClauses());
                if (belongs(
                        item,
                        words.wordsOfOld(next).length,
                        words.share(true, next, pairing.newClauses()),
                        similarity - grown.similarity())) {
                    oldTaken.set(next);
                    grown = new Pairing(wider, grown.newClauses(), similarity, false);
                } else if (!item) {
                    break;
                }
                next += step;
            }
        }
        return grown;
    }

    /** Items may be short, and new ones may stand between them. */
    private static boolean belongs(boolean item, int length, double share, double gain) {
        return item
                ? share >= LEAST_SHARE_OF_AN_ITEM && gain > 0
                : share >= LEAST_SHARE && length >= LEAST_WORDS && gain >= LEAST_GAIN;
    }

    /** Tells whether a clause is an item of the list that another one introduces. */
    private static boolean isItemOf(int introduction, int clause, List<Clause> clauses) {
        return clauses.get(clause).kind() == ClauseKind.LIST_ITEM
                && !clauses.get(clause).leadIn().isEmpty()
                && clauses.get(clause)
                        .leadIn()
                        .endsWith(clauses.get(introduction).text());
    }

    private static int edge(List<Integer> clauses, int step) {
        return step > 0 ? clauses.getLast() + 1 : clauses.getFirst() - 1;
    }

    private static boolean isLeft(int clause, List<Clause> clauses, BitSet taken) {
        return clause >= 0
                && clause < clauses.size()
                && !taken.get(clause)
                && clauses.get(clause).kind() != ClauseKind.HEADING;
    }

    private static List<Integer> with(List<Integer> clauses, int another) {
        List<Integer> wider = new ArrayList<>(clauses);
        wider.add(another);
        wider.sort(null);
        return wider;
    }
}
