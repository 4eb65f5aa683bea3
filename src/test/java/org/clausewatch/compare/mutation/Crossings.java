package org.clausewatch.compare.mutation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Which pairings pass each other: two do where the order of their old clauses is not that of their new
 * ones. Pairings that do so, directly or through others, are a knot; knots follow each other and none
 * reaches into another, so each can be told by itself.
 */
final class Crossings {
    private static final int NONE = -1;

    private final int[] knotOfOldClause;
    private final List<List<int[]>> knots = new ArrayList<>();

    /**
     * Finds the knots.
     *
     * @param pairs an old and a new place each, no place twice
     * @param oldClauses how many places there are on the old side
     */
    Crossings(List<int[]> pairs, int oldClauses) {
        knotOfOldClause = new int[oldClauses];
        Arrays.fill(knotOfOldClause, NONE);
        List<int[]> ordered = new ArrayList<>(pairs);
        ordered.sort(Comparator.comparingInt(pair -> pair[0]));
        int[] least = new int[ordered.size() + 1];
        least[ordered.size()] = Integer.MAX_VALUE;
        for (int i = ordered.size() - 1; i >= 0; i--) {
            least[i] = Math.min(least[i + 1], ordered.get(i)[1]);
        }
        int from = 0;
        int most = NONE;
        for (int i = 0; i < ordered.size(); i++) {
            most = Math.max(most, ordered.get(i)[1]);
            if (most < least[i + 1]) {
                if (i > from) {
                    tie(ordered.subList(from, i + 1));
                }
                from = i + 1;
            }
        }
    }

    private void tie(List<int[]> knot) {
        knot.forEach(pair -> knotOfOldClause[pair[0]] = knots.size());
        knots.add(List.copyOf(knot));
    }

    /** Returns the pairings that pass each other, knot by knot, in the order of the old side. */
    List<List<int[]>> knots() {
        return knots;
    }

    /** Tells whether the pairing of an old clause passes another one, directly or through others. */
    boolean crosses(int oldClause) {
        return knotOfOldClause[oldClause] != NONE;
    }
}
