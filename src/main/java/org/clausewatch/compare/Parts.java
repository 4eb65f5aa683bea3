package org.clausewatch.compare;

import java.util.ArrayList;
import java.util.List;
import org.clausewatch.compare.Candidates.Candidate;
import org.clausewatch.model.Basis;
import org.clausewatch.model.ClauseKind;

/**
 * Finds clauses that were cut into parts, or put together of them, so small that no part alone is alike
 * enough to the whole.
 */
final class Parts {
    /** So much of a part must stand in the whole. */
    private static final double LEAST_SHARE = 0.75;

    /** So alike must the whole and all its parts be. */
    private static final double LEAST_SIMILARITY = 0.6;

    private static final int LEAST_WORDS = 4;

    private final ClauseKeys keys;
    private final ClauseWords words;
    private final Matching matching;

    private Parts(ClauseKeys keys, ClauseWords words, Matching matching) {
        this.keys = keys;
        this.words = words;
        this.matching = matching;
    }

    /** Takes the clauses of both sides that are left and are whole and parts. */
    static void take(List<Candidate> candidates, ClauseKeys keys, ClauseWords words, Matching matching) {
        Parts parts = new Parts(keys, words, matching);
        for (Candidate candidate : candidates) {
            int i = candidate.oldClause();
            int j = candidate.newClause();
            if (matching.isOldFree(i)
                    && matching.isNewFree(j)
                    && keys.oldClauses().get(i).kind() != ClauseKind.HEADING
                    && keys.newClauses().get(j).kind() != ClauseKind.HEADING) {
                if (words.weightOfOld(i) >= words.weightOfNew(j)) {
                    parts.takeSplit(i, j);
                } else {
                    parts.takeMerged(i, j);
                }
            }
        }
    }

    private void takeSplit(int whole, int part) {
        int from = part;
        while (isPartOfOld(from - 1, whole)) {
            from--;
        }
        int to = part;
        while (isPartOfOld(to + 1, whole)) {
            to++;
        }
        take(List.of(whole), range(from, to), isPartOfOld(part, whole));
    }

    private void takeMerged(int part, int whole) {
        int from = part;
        while (isPartOfNew(from - 1, whole)) {
            from--;
        }
        int to = part;
        while (isPartOfNew(to + 1, whole)) {
            to++;
        }
        take(range(from, to), List.of(whole), isPartOfNew(part, whole));
    }

    private void take(List<Integer> oldClauses, List<Integer> newClauses, boolean isPart) {
        if (isPart && oldClauses.size() + newClauses.size() > 2) {
            double similarity = words.similarity(oldClauses, newClauses);
            if (similarity >= LEAST_SIMILARITY) {
                matching.take(new Pairing(oldClauses, newClauses, similarity, Basis.PARTS, false));
            }
        }
    }

    private boolean isPartOfOld(int part, int whole) {
        return part >= 0
                && part < keys.newClauses().size()
                && matching.isNewFree(part)
                && keys.newClauses().get(part).kind() != ClauseKind.HEADING
                && isPart(words.wordsOfNew(part), words.wordsOfOld(whole));
    }

    private boolean isPartOfNew(int part, int whole) {
        return part >= 0
                && part < keys.oldClauses().size()
                && matching.isOldFree(part)
                && keys.oldClauses().get(part).kind() != ClauseKind.HEADING
                && isPart(words.wordsOfOld(part), words.wordsOfNew(whole));
    }

    private boolean isPart(int[] part, int[] whole) {
        double weight = words.total(part);
        return part.length >= LEAST_WORDS && weight > 0 && words.shared(part, whole) >= LEAST_SHARE * weight;
    }

    private static List<Integer> range(int from, int to) {
        List<Integer> range = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            range.add(i);
        }
        return range;
    }
}
