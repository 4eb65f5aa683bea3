package org.clausewatch.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Version;

/** Pairs among the clauses that order-preserving alignment left over: what went to another place. */
final class Moves {
    /** Shorter clauses are too common to be said to have moved, unless it is within the same list. */
    private static final int LEAST_WORDS = 4;

    private static final double LEAST_SIMILARITY = 0.6;

    /** A word in more leftover clauses than this points to nothing in particular. */
    private static final int MOST_CLAUSES_OF_A_RARE_WORD = 12;

    private record Candidate(int oldClause, int newClause, double similarity, boolean sameHeadings) {}

    private final List<Clause> oldClauses;
    private final List<Clause> newClauses;
    private final ClauseWords words;
    private final BitSet oldTaken;
    private final BitSet newTaken;

    Moves(Version oldVersion, Version newVersion, ClauseWords words, BitSet oldTaken, BitSet newTaken) {
        this.oldClauses = oldVersion.clauses();
        this.newClauses = newVersion.clauses();
        this.words = words;
        this.oldTaken = (BitSet) oldTaken.clone();
        this.newTaken = (BitSet) newTaken.clone();
    }

    List<Pairing> find() {
        List<Candidate> candidates = new ArrayList<>(equalTexts());
        candidates.addAll(similarTexts());
        candidates.sort(Comparator.comparingDouble(Candidate::similarity)
                .thenComparing(Candidate::sameHeadings)
                .reversed()
                .thenComparingInt(candidate -> Math.abs(candidate.oldClause() - candidate.newClause()))
                .thenComparingInt(Candidate::oldClause)
                .thenComparingInt(Candidate::newClause));
        List<Pairing> found = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (!oldTaken.get(candidate.oldClause()) && !newTaken.get(candidate.newClause())) {
                oldTaken.set(candidate.oldClause());
                newTaken.set(candidate.newClause());
                found.add(Pairing.of(candidate.oldClause(), candidate.newClause(), candidate.similarity()));
            }
        }
        return found;
    }

    private List<Candidate> equalTexts() {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int j = newTaken.nextClearBit(0); j < newClauses.size(); j = newTaken.nextClearBit(j + 1)) {
            places.computeIfAbsent(newClauses.get(j).text(), text -> new ArrayList<>())
                    .add(j);
        }
        List<Candidate> equal = new ArrayList<>();
        for (int i = oldTaken.nextClearBit(0); i < oldClauses.size(); i = oldTaken.nextClearBit(i + 1)) {
            List<Integer> there = places.getOrDefault(oldClauses.get(i).text(), List.of());
            if (there.size() > MOST_CLAUSES_OF_A_RARE_WORD) {
                continue;
            }
            for (int j : there) {
                if (words.wordsOfOld(i).length >= LEAST_WORDS || sameList(i, j)) {
                    equal.add(new Candidate(i, j, 1, sameHeadings(i, j)));
                }
            }
        }
        return equal;
    }

    private List<Candidate> similarTexts() {
        Map<Integer, List<Integer>> clausesOfWord = new HashMap<>();
        for (int j = newTaken.nextClearBit(0); j < newClauses.size(); j = newTaken.nextClearBit(j + 1)) {
            for (int word : new TreeSet<>(asList(words.wordsOfNew(j)))) {
                clausesOfWord.computeIfAbsent(word, key -> new ArrayList<>()).add(j);
            }
        }
        List<Candidate> similar = new ArrayList<>();
        for (int i = oldTaken.nextClearBit(0); i < oldClauses.size(); i = oldTaken.nextClearBit(i + 1)) {
            TreeSet<Integer> there = new TreeSet<>();
            for (int word : words.wordsOfOld(i)) {
                List<Integer> clauses = clausesOfWord.getOrDefault(word, List.of());
                if (clauses.size() <= MOST_CLAUSES_OF_A_RARE_WORD) {
                    there.addAll(clauses);
                }
            }
            for (int j : there) {
                if (Math.min(words.wordsOfOld(i).length, words.wordsOfNew(j).length) >= LEAST_WORDS
                        && words.mostSimilarity(i, j) >= LEAST_SIMILARITY) {
                    double similarity = words.similarity(i, j);
                    if (similarity >= LEAST_SIMILARITY) {
                        similar.add(new Candidate(i, j, similarity, sameHeadings(i, j)));
                    }
                }
            }
        }
        return similar;
    }

    private boolean sameHeadings(int oldClause, int newClause) {
        return oldClauses.get(oldClause).path().equals(newClauses.get(newClause).path());
    }

    private boolean sameList(int oldClause, int newClause) {
        Clause old = oldClauses.get(oldClause);
        Clause current = newClauses.get(newClause);
        return old.kind() == current.kind()
                && old.leadIn().equals(current.leadIn())
                && old.path().equals(current.path());
    }

    private static List<Integer> asList(int[] words) {
        List<Integer> list = new ArrayList<>(words.length);
        for (int word : words) {
            list.add(word);
        }
        return list;
    }
}
