package org.clausewatch.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.clausewatch.model.Basis;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;

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
    private static final double LEAST_GAIN = 0.03;

    private static final int LEAST_WORDS = 4;

    private final ClauseKeys keys;
    private final ClauseWords words;
    private final Matching matching;

    private Regroupings(ClauseKeys keys, ClauseWords words, Matching matching) {
        this.keys = keys;
        this.words = words;
        this.matching = matching;
    }

    /** Grows the pairings of a matching by the leftover clauses that belong to them. */
    static void take(ClauseKeys keys, ClauseWords words, Matching matching) {
        Regroupings regroupings = new Regroupings(keys, words, matching);
        for (int position = 0; position < matching.pairings().size(); position++) {
            Pairing pairing = matching.pairings().get(position);
            if (pairing.basis() != Basis.SAME_TEXT && matching.ofOld(pairing.firstOld()) == position) {
                Pairing grown = regroupings.mergeIn(regroupings.splitOff(pairing));
                if (grown != pairing) {
                    matching.grow(position, grown);
                }
            }
        }
    }

    private Pairing splitOff(Pairing pairing) {
        Pairing grown = pairing;
        int[] other = words.joinOld(pairing.oldClauses());
        for (int step : new int[] {1, -1}) {
            int next = edge(grown.newClauses(), step);
            while (isLeft(next, keys.newClauses(), matching::isNewFree)) {
                boolean item = isItemOf(pairing.newClauses().getLast(), next, keys.newClauses());
                List<Integer> wider = with(grown.newClauses(), next);
                double similarity = words.similarity(grown.oldClauses(), wider);
                if (belongs(item, words.wordsOfNew(next), other, similarity - grown.similarity())) {
                    grown = new Pairing(grown.oldClauses(), wider, similarity, Basis.PARTS, false);
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
        int[] other = words.joinNew(pairing.newClauses());
        for (int step : new int[] {1, -1}) {
            int next = edge(grown.oldClauses(), step);
            while (isLeft(next, keys.oldClauses(), matching::isOldFree)) {
                boolean item = isItemOf(pairing.oldClauses().getLast(), next, keys.oldClauses());
                List<Integer> wider = with(grown.oldClauses(), next);
                double similarity = words.similarity(wider, grown.newClauses());
                if (belongs(item, words.wordsOfOld(next), other, similarity - grown.similarity())) {
                    grown = new Pairing(wider, grown.newClauses(), similarity, Basis.PARTS, false);
                } else if (!item) {
                    break;
                }
                next += step;
            }
        }
        return grown;
    }

    /** Items may be short, and new ones may stand between them. */
    private boolean belongs(boolean item, int[] part, int[] other, double gain) {
        double weight = words.total(part);
        double share = weight == 0 ? 0 : words.shared(part, other) / weight;
        return item
                ? share >= LEAST_SHARE_OF_AN_ITEM && gain > 0
                : share >= LEAST_SHARE && part.length >= LEAST_WORDS && gain >= LEAST_GAIN;
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

    private static boolean isLeft(int clause, List<Clause> clauses, IntPredicate free) {
        return clause >= 0
                && clause < clauses.size()
                && free.test(clause)
                && clauses.get(clause).kind() != ClauseKind.HEADING;
    }

    private static List<Integer> with(List<Integer> clauses, int another) {
        List<Integer> wider = new ArrayList<>(clauses);
        wider.add(another);
        wider.sort(null);
        return wider;
    }
}
