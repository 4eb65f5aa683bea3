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
            while (isLeft(next, newClauses, newTaken) && words.wordsOfNew(next).length >= LEAST_WORDS) {
                List<Integer> wider = with(grown.newClauses(), next);
                double similarity = words.similarity(grown.oldClauses(), wider);
                if (words.share(false, next, grown.oldClauses()) < LEAST_SHARE
                        || similarity < grown.similarity() + LEAST_GAIN) {
                    break;
                }
                newTaken.set(next);
                grown = new Pairing(grown.oldClauses(), wider, similarity, false);
                next += step;
            }
        }
        return grown;
    }

    private Pairing mergeIn(Pairing pairing) {
        Pairing grown = pairing;
        for (int step : new int[] {1, -1}) {
            int next = edge(grown.oldClauses(), step);
            while (isLeft(next, oldClauses, oldTaken) && words.wordsOfOld(next).length >= LEAST_WORDS) {
                List<Integer> wider = with(grown.oldClauses(), next);
                double similarity = words.similarity(wider, grown.newClauses());
                if (words.share(true, next, grown.newClauses()) < LEAST_SHARE
                        || similarity < grown.similarity() + LEAST_GAIN) {
                    break;
                }
                oldTaken.set(next);
                grown = new Pairing(wider, grown.newClauses(), similarity, false);
                next += step;
            }
        }
        return grown;
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
