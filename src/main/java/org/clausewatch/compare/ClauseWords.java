package org.clausewatch.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Version;

/**
 * The words of all clauses of two versions as numbers, each with its weight: a word that stands in few
 * clauses tells more about which clause it is (inverse document frequency), so boilerplate weighs little.
 */
final class ClauseWords {
    private final int[][] oldWords;
    private final int[][] newWords;
    private final double[] oldWeights;
    private final double[] newWeights;
    private final double[] wordWeights;

    ClauseWords(Version oldVersion, Version newVersion) {
        Map<String, Integer> ids = new HashMap<>();
        oldWords = read(oldVersion, ids);
        newWords = read(newVersion, ids);
        wordWeights = weigh(ids.size());
        oldWeights = totals(oldWords);
        newWeights = totals(newWords);
    }

    /** Word-weighted Dice coefficient of one clause of each side, from 0 to 1. */
    double similarity(int oldClause, int newClause) {
        double total = oldWeights[oldClause] + newWeights[newClause];
        return total == 0 ? 0 : 2 * shared(oldWords[oldClause], newWords[newClause]) / total;
    }

    /** The most that {@link #similarity} can give, from the weights alone. */
    double mostSimilarity(int oldClause, int newClause) {
        double total = oldWeights[oldClause] + newWeights[newClause];
        return total == 0 ? 0 : 2 * Math.min(oldWeights[oldClause], newWeights[newClause]) / total;
    }

    /** Similarity of runs of clauses, each run read as one. */
    double similarity(List<Integer> oldClauses, List<Integer> newClauses) {
        int[] all = join(oldWords, oldClauses);
        int[] other = join(newWords, newClauses);
        double total = total(all) + total(other);
        return total == 0 ? 0 : 2 * shared(all, other) / total;
    }

    /** How much of a clause's weight stands in a run of clauses of the other side, from 0 to 1. */
    double share(boolean ofOld, int clause, List<Integer> inOther) {
        int[] words = ofOld ? oldWords[clause] : newWords[clause];
        double weight = ofOld ? oldWeights[clause] : newWeights[clause];
        return weight == 0 ? 0 : shared(words, join(ofOld ? newWords : oldWords, inOther)) / weight;
    }

    int[] wordsOfOld(int clause) {
        return oldWords[clause];
    }

    int[] wordsOfNew(int clause) {
        return newWords[clause];
    }

    private static int[][] read(Version version, Map<String, Integer> ids) {
        List<Clause> clauses = version.clauses();
        int[][] words = new int[clauses.size()][];
        for (int i = 0; i < words.length; i++) {
            List<Integer> found = new ArrayList<>();
            for (String token : Tokens.of(clauses.get(i).text()).words()) {
                if (Tokens.isWord(token)) {
                    found.add(ids.computeIfAbsent(Tokens.canonical(token), word -> ids.size()));
                }
            }
            words[i] = found.stream().mapToInt(Integer::intValue).sorted().toArray();
        }
        return words;
    }

    private double[] weigh(int vocabulary) {
        int[] clausesWith = new int[vocabulary];
        for (int[][] side : List.of(oldWords, newWords)) {
            for (int[] words : side) {
                for (int i = 0; i < words.length; i++) {
                    if (i == 0 || words[i] != words[i - 1]) {
                        clausesWith[words[i]]++;
                    }
                }
            }
        }
        double clauses = oldWords.length + newWords.length;
        // StrictMath, as Math may differ in the last digit between machines.
        return Arrays.stream(clausesWith)
                .mapToDouble(count -> StrictMath.log(1 + clauses / count))
                .toArray();
    }

    private double[] totals(int[][] clauses) {
        return Arrays.stream(clauses).mapToDouble(this::total).toArray();
    }

    private double total(int[] words) {
        double total = 0;
        for (int word : words) {
            total += wordWeights[word];
        }
        return total;
    }

    private double shared(int[] words, int[] others) {
        double shared = 0;
        int i = 0;
        int j = 0;
        while (i < words.length && j < others.length) {
            if (words[i] == others[j]) {
                shared += wordWeights[words[i]];
                i++;
                j++;
            } else if (words[i] < others[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }

    private static int[] join(int[][] words, List<Integer> clauses) {
        return clauses.stream()
                .flatMapToInt(clause -> Arrays.stream(words[clause]))
                .sorted()
                .toArray();
    }
}
