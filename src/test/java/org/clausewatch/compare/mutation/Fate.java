package org.clausewatch.compare.mutation;

import java.util.List;
import java.util.Set;

/**
 * What became of some clauses that belong together: the smallest piece of the truth.
 *
 * @param oldClauses their indexes in the old version; empty if they are new
 * @param newClauses their indexes in the new version; empty if they are gone
 * @param reasons the sets of reason codes of which any may be given, for {@link Nature#SAME_WORDS} only
 * @param moved whether an edit took them to another place, past something that stayed
 */
record Fate(
        List<Integer> oldClauses, List<Integer> newClauses, Nature nature, List<Set<String>> reasons, boolean moved) {
    Fate {
        oldClauses = List.copyOf(oldClauses);
        newClauses = List.copyOf(newClauses);
        reasons = List.copyOf(reasons);
    }

    /** Tells whether nothing at all is to be said of it. */
    boolean isUntouched() {
        return nature == Nature.KEPT && !moved;
    }

    boolean isOnBothSides() {
        return !oldClauses.isEmpty() && !newClauses.isEmpty();
    }

    /** Returns it in the fewest words: {@code [3] -> [7] KEPT MOVED}. */
    @Override
    public String toString() {
        return oldClauses + " -> " + newClauses + " " + nature + (moved ? " MOVED" : "");
    }
}
