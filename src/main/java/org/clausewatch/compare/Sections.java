package org.clausewatch.compare;

import java.util.HashMap;
import java.util.Map;

/**
 * Which headings of both versions are the same section: equal ones, and those under which most of the same
 * text stands, so that renaming a heading does not tear its clauses off.
 */
final class Sections {
    private final ClauseKeys keys;
    private final Map<Integer, Integer> newOfOld;
    private final Map<Integer, Integer> oldOfNew;

    /**
     * Counts what stands under which headings.
     *
     * @param matching equal texts that are paired already
     */
    Sections(ClauseKeys keys, Matching matching) {
        this.keys = keys;
        Map<Long, Long> votes = new HashMap<>();
        for (Pairing pairing : matching.pairings()) {
            int oldClause = pairing.firstOld();
            long pair = ((long) keys.oldPaths()[oldClause] << Integer.SIZE) | keys.newPaths()[pairing.firstNew()];
            votes.merge(pair, Anchors.weight(keys.oldClauses().get(oldClause)), Long::sum);
        }
        newOfOld = heaviest(votes, Integer.SIZE, 0);
        oldOfNew = heaviest(votes, 0, Integer.SIZE);
    }

    /** Tells whether two clauses stand in the same section. */
    boolean same(int oldClause, int newClause) {
        int oldPath = keys.oldPaths()[oldClause];
        int newPath = keys.newPaths()[newClause];
        return oldPath == newPath
                || newOfOld.getOrDefault(oldPath, -1) == newPath
                || oldOfNew.getOrDefault(newPath, -1) == oldPath;
    }

    /** For each path of one side the path of the other that has most votes; of equal ones the lowest number. */
    private static Map<Integer, Integer> heaviest(Map<Long, Long> votes, int fromShift, int toShift) {
        Map<Integer, Integer> best = new HashMap<>();
        Map<Integer, Long> most = new HashMap<>();
        votes.forEach((pair, count) -> {
            int from = (int) (pair >>> fromShift);
            int to = (int) (pair >>> toShift);
            long known = most.getOrDefault(from, 0L);
            if (count > known || count == known && to < best.get(from)) {
                most.put(from, count);
                best.put(from, to);
            }
        });
        return best;
    }
}
