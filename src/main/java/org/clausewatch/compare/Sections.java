package org.clausewatch.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clausewatch.model.Basis;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;

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
     * @param matching what is paired already
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

    /**
     * Pairs headings that are left and stand over the same text, however they read: a section that was
     * given another name.
     */
    void takeHeadings(Matching matching, ClauseWords words) {
        Map<Integer, Integer> headingOfPath = new HashMap<>();
        for (int j : matching.freeNew()) {
            int path = opened(j, keys.newClauses(), keys.newPaths());
            if (path >= 0) {
                headingOfPath.merge(path, j, (first, another) -> -1);
            }
        }
        for (int i : matching.freeOld()) {
            int path = opened(i, keys.oldClauses(), keys.oldPaths());
            int there = newOfOld.getOrDefault(path, -1);
            if (path >= 0 && there >= 0 && oldOfNew.getOrDefault(there, -1) == path) {
                int j = headingOfPath.getOrDefault(there, -1);
                if (j >= 0 && matching.isNewFree(j)) {
                    matching.take(Pairing.of(i, j, words.similarity(i, j), Basis.SAME_CONTENT));
                }
            }
        }
    }

    /** The headings above the clause after a heading, if that stands under it; else -1. */
    private static int opened(int clause, List<Clause> clauses, int[] paths) {
        if (clauses.get(clause).kind() != ClauseKind.HEADING || clause + 1 == clauses.size()) {
            return -1;
        }
        List<String> next = clauses.get(clause + 1).path();
        boolean under = !next.isEmpty()
                && next.size() > clauses.get(clause).path().size()
                && next.getLast().equals(clauses.get(clause).text());
        return under ? paths[clause + 1] : -1;
    }

    /** For each path of one side the path of the other that has most votes; of equal ones the lowest number. */
    private static Map<Integer, Integer> heaviest(Map<Long, Long> votes, int fromShift, int toShift) {
        Map<Integer, Integer> best = new HashMap<>();
        Map<Integer, Long> most = new HashMap<>();
        votes.forEach((pair, count) -> {
            int from = (int) (pair >>> fromShift);
            int to = (int) (pair >>> toShift);
            long known = most.getOrDefault(from, 0L);
            if (count > known || count == known && to < best.getOrDefault(from, to)) {
                most.put(from, count);
                best.put(from, to);
            }
        });
        return best;
    }
}
