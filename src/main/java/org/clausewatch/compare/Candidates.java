package org.clausewatch.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausewatch.compare.Anchors.Gap;

/**
 * Pairs of clauses that are left over and worth weighing: all pairs of a small gap, and everywhere those
 * that share rare words, found through an index of words, so that the work grows with the length of the
 * text and not with its square.
 */
final class Candidates {
    /** All pairs of a gap with at most so many are weighed. */
    private static final long SMALL_GAP = 2_500;

    /** A word in more leftover clauses than this points to nothing in particular. */
    private static final int MOST_CLAUSES_OF_A_WORD = 64;

    /** So many of the clauses that share most with one are weighed against it. */
    private static final int MOST_OF_A_CLAUSE = 10;

    /** Of texts that repeat, so many copies are tried, the nearest first. */
    private static final int MOST_COPIES = 6;

    /** Below this the index is not worth asking: two such clauses have little in common. */
    private static final double LEAST_INDEXED = 0.3;

    /**
     * Two clauses that may be one.
     *
     * @param similarity from 0 to 1
     */
    record Candidate(int oldClause, int newClause, double similarity) {}

    private final ClauseKeys keys;
    private final ClauseWords words;
    private final Matching matching;
    private final int[] oldFree;
    private final int[] newFree;
    private final List<Candidate> found = new ArrayList<>();
    private final Set<Long> known = new HashSet<>();

    private Candidates(ClauseKeys keys, ClauseWords words, Matching matching) {
        this.keys = keys;
        this.words = words;
        this.matching = matching;
        this.oldFree = matching.freeOld();
        this.newFree = matching.freeNew();
    }

    /** Finds the candidates among the clauses that are free, in the order of the old version, then of the new. */
    static List<Candidate> find(ClauseKeys keys, ClauseWords words, Matching matching, List<Gap> gaps) {
        Candidates candidates = new Candidates(keys, words, matching);
        gaps.forEach(candidates::addAllOf);
        candidates.addCopies();
        candidates.addIndexed();
        candidates.found.sort((a, b) -> a.oldClause() != b.oldClause()
                ? Integer.compare(a.oldClause(), b.oldClause())
                : Integer.compare(a.newClause(), b.newClause()));
        return candidates.found;
    }

    private void addAllOf(Gap gap) {
        if ((long) (gap.oldTo() - gap.oldFrom()) * (gap.newTo() - gap.newFrom()) > SMALL_GAP) {
            return;
        }
        for (int i = gap.oldFrom(); i < gap.oldTo(); i++) {
            for (int j = gap.newFrom(); j < gap.newTo(); j++) {
                if (matching.isOldFree(i) && matching.isNewFree(j)) {
                    add(i, j);
                }
            }
        }
    }

    private void addCopies() {
        Map<Integer, List<Integer>> places = new HashMap<>();
        for (int j : newFree) {
            places.computeIfAbsent(keys.newTexts()[j], text -> new ArrayList<>())
                    .add(j);
        }
        for (int i : oldFree) {
            List<Integer> there = places.getOrDefault(keys.oldTexts()[i], List.of());
            int after = 0;
            while (after < there.size() && there.get(after) < i) {
                after++;
            }
            int from = Math.max(0, after - MOST_COPIES / 2);
            there.subList(from, Math.min(there.size(), from + MOST_COPIES)).forEach(j -> add(i, j));
        }
    }

    private void addIndexed() {
        int[][] clausesOfWord = index();
        double[] shared = new double[keys.newClauses().size()];
        int[] touched = new int[newFree.length];
        for (int i : oldFree) {
            int count = 0;
            int[] mine = words.wordsOfOld(i);
            for (int k = 0; k < mine.length; k++) {
                if (k > 0 && mine[k] == mine[k - 1]) {
                    continue;
                }
                for (int j : clausesOfWord[mine[k]]) {
                    if (shared[j] == 0) {
                        touched[count++] = j;
                    }
                    shared[j] += words.weight(mine[k]);
                }
            }
            addBest(i, shared, touched, count);
            for (int k = 0; k < count; k++) {
                shared[touched[k]] = 0;
            }
        }
    }

    private void addBest(int oldClause, double[] shared, int[] touched, int count) {
        // What is shared, relative to both lengths; words that are not rare are not in it.
        double[] scores = new double[MOST_OF_A_CLAUSE];
        int[] best = new int[MOST_OF_A_CLAUSE];
        int kept = 0;
        for (int k = 0; k < count; k++) {
            int j = touched[k];
            double score = 2 * shared[j] / (words.weightOfOld(oldClause) + words.weightOfNew(j));
            if (words.mostSimilarity(oldClause, j) < LEAST_INDEXED) {
                continue;
            }
            int at = kept;
            while (at > 0 && (scores[at - 1] < score || scores[at - 1] == score && best[at - 1] > j)) {
                at--;
            }
            if (at < MOST_OF_A_CLAUSE) {
                kept = Math.min(kept + 1, MOST_OF_A_CLAUSE);
                System.arraycopy(scores, at, scores, at + 1, kept - 1 - at);
                System.arraycopy(best, at, best, at + 1, kept - 1 - at);
                scores[at] = score;
                best[at] = j;
            }
        }
        for (int k = 0; k < kept; k++) {
            add(oldClause, best[k]);
        }
    }

    /** For each word the free new clauses that have it, or none where there are too many. */
    private int[][] index() {
        int[] counts = new int[words.vocabulary()];
        for (int j : newFree) {
            int[] theirs = words.wordsOfNew(j);
            for (int k = 0; k < theirs.length; k++) {
                if (k == 0 || theirs[k] != theirs[k - 1]) {
                    counts[theirs[k]]++;
                }
            }
        }
        int[] none = new int[0];
        int[][] clauses = new int[counts.length][];
        for (int word = 0; word < counts.length; word++) {
            clauses[word] = counts[word] == 0 || counts[word] > MOST_CLAUSES_OF_A_WORD ? none : new int[counts[word]];
        }
        Arrays.fill(counts, 0);
        for (int j : newFree) {
            int[] theirs = words.wordsOfNew(j);
            for (int k = 0; k < theirs.length; k++) {
                int word = theirs[k];
                if ((k == 0 || word != theirs[k - 1]) && clauses[word].length > 0) {
                    clauses[word][counts[word]++] = j;
                }
            }
        }
        return clauses;
    }

    private void add(int oldClause, int newClause) {
        if (!known.add((long) oldClause << Integer.SIZE | newClause)) {
            return;
        }
        double similarity = keys.sameText(oldClause, newClause) ? 1 : words.similarity(oldClause, newClause);
        if (similarity > 0) {
            found.add(new Candidate(oldClause, newClause, similarity));
        }
    }
}
