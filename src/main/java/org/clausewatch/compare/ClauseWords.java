package org.clausewatch.compare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clausewatch.model.Clause;

/**
 * The words of clauses as numbers, each with its weight: a word that stands in few clauses tells more about
 * which clause it is (inverse document frequency), so boilerplate weighs little. Similarity is the weighted
 * Dice coefficient of two clauses' words.
 *
 * <p>Only clauses that are still to be paired are read, and of the others an even sample for the weights:
 * most of two versions is equal as a rule.
 */
final class ClauseWords {
    /** So many clauses that are paired already are read to know which words are common. */
    private static final int MOST_SAMPLED = 256;

    private static final int[] NONE = new int[0];

    private final List<Clause> oldClauses;
    private final List<Clause> newClauses;
    private final Map<String, Integer> ids = new HashMap<>();
    private final int[][] oldWords;
    private final int[][] newWords;
    private final double[] oldWeights;
    private final double[] newWeights;
    private int[] clausesWith = new int[256];
    private final double[] weights;

    /**
     * Reads the clauses that are left to be paired.
     *
     * @param matching what is paired already, equal texts alone
     */
    ClauseWords(ClauseKeys keys, Matching matching) {
        oldClauses = keys.oldClauses();
        newClauses = keys.newClauses();
        oldWords = new int[oldClauses.size()][];
        newWords = new int[newClauses.size()][];
        int[] oldFree = matching.freeOld();
        int[] newFree = matching.freeNew();
        int read = oldFree.length + newFree.length + 2 * sample(matching, oldFree.length);
        for (int i : oldFree) {
            oldWords[i] = read(oldClauses.get(i), 1);
        }
        for (int j : newFree) {
            newWords[j] = read(newClauses.get(j), 1);
        }
        weights = weigh(read);
        oldWeights = totals(oldFree, oldWords);
        newWeights = totals(newFree, newWords);
    }

    /** Counts the words of some paired clauses, which stand on both sides; returns how many. */
    private int sample(Matching matching, int free) {
        int paired = oldClauses.size() - free;
        int step = Math.max(1, (paired + MOST_SAMPLED - 1) / MOST_SAMPLED);
        int sampled = 0;
        int seen = 0;
        for (int i = 0; i < oldClauses.size(); i++) {
            if (!matching.isOldFree(i) && seen++ % step == 0) {
                read(oldClauses.get(i), 2);
                sampled++;
            }
        }
        return sampled;
    }

    /** The distinct numbers are below this. */
    int vocabulary() {
        return weights.length;
    }

    /** The weight of a word. */
    double weight(int word) {
        return weights[word];
    }

    /** Words of an old clause that was left to be paired, sorted, repeated ones repeated. */
    int[] wordsOfOld(int clause) {
        return oldWords[clause] == null ? NONE : oldWords[clause];
    }

    /** Words of a new clause that was left to be paired, sorted, repeated ones repeated. */
    int[] wordsOfNew(int clause) {
        return newWords[clause] == null ? NONE : newWords[clause];
    }

    /** The weight of all words of an old clause. */
    double weightOfOld(int clause) {
        return oldWeights[clause];
    }

    /** The weight of all words of a new clause. */
    double weightOfNew(int clause) {
        return newWeights[clause];
    }

    /** Word-weighted Dice coefficient of one clause of each side, from 0 to 1. */
    double similarity(int oldClause, int newClause) {
        double total = oldWeights[oldClause] + newWeights[newClause];
        return total == 0 ? 0 : Math.min(1, 2 * shared(wordsOfOld(oldClause), wordsOfNew(newClause)) / total);
    }

    /** The most that {@link #similarity} can give, from the weights alone. */
    double mostSimilarity(int oldClause, int newClause) {
        double total = oldWeights[oldClause] + newWeights[newClause];
        return total == 0 ? 0 : 2 * Math.min(oldWeights[oldClause], newWeights[newClause]) / total;
    }

    /** Similarity of runs of clauses, each run read as one. */
    double similarity(List<Integer> oldRun, List<Integer> newRun) {
        int[] all = join(oldWords, oldRun);
        int[] other = join(newWords, newRun);
        double total = total(all) + total(other);
        return total == 0 ? 0 : Math.min(1, 2 * shared(all, other) / total);
    }

    /** The words of old clauses, read as one. */
    int[] joinOld(List<Integer> clauses) {
        return join(oldWords, clauses);
    }

    /** The words of new clauses, read as one. */
    int[] joinNew(List<Integer> clauses) {
        return join(newWords, clauses);
    }

    /** The weight of words. */
    double total(int[] words) {
        double total = 0;
        for (int word : words) {
            total += weights[word];
        }
        return total;
    }

    /** The weight of what two sorted lists of words have in common, each word as often as both have it. */
    double shared(int[] words, int[] others) {
        double shared = 0;
        int i = 0;
        int j = 0;
        while (i < words.length && j < others.length) {
            if (words[i] == others[j]) {
                shared += weights[words[i]];
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

    /** The words of one sorted list that another does not have. */
    static int[] without(int[] words, int[] others) {
        int[] left = new int[words.length];
        int count = 0;
        int j = 0;
        for (int word : words) {
            while (j < others.length && others[j] < word) {
                j++;
            }
            if (j < others.length && others[j] == word) {
                j++;
            } else {
                left[count++] = word;
            }
        }
        return Arrays.copyOf(left, count);
    }

    private int[] read(Clause clause, int sides) {
        List<String> tokens = Tokens.of(clause.text()).words();
        int[] words = new int[tokens.size()];
        int count = 0;
        for (String token : tokens) {
            if (Tokens.isWord(token)) {
                String word = Typography.even(token);
                Integer known = ids.putIfAbsent(word, ids.size());
                words[count++] = known == null ? ids.size() - 1 : known;
            }
        }
        words = Arrays.copyOf(words, count);
        Arrays.sort(words);
        if (clausesWith.length < ids.size()) {
            clausesWith = Arrays.copyOf(clausesWith, Math.max(ids.size(), 2 * clausesWith.length));
        }
        for (int i = 0; i < count; i++) {
            if (i == 0 || words[i] != words[i - 1]) {
                clausesWith[words[i]] += sides;
            }
        }
        return words;
    }

    private double[] weigh(int clauses) {
        double[] weighed = new double[ids.size()];
        for (int word = 0; word < weighed.length; word++) {
            // StrictMath, as Math may differ in the last digit between machines.
            weighed[word] = StrictMath.log(1 + (double) clauses / clausesWith[word]);
        }
        return weighed;
    }

    private double[] totals(int[] clauses, int[][] words) {
        double[] totals = new double[words.length];
        for (int clause : clauses) {
            totals[clause] = total(words[clause]);
        }
        return totals;
    }

    private static int[] join(int[][] words, List<Integer> clauses) {
        if (clauses.size() == 1) {
            int[] only = words[clauses.getFirst()];
            return only == null ? NONE : only;
        }
        int[] joined = NONE;
        for (int clause : clauses) {
            int[] more = words[clause];
            if (more != null) {
                int length = joined.length;
                joined = Arrays.copyOf(joined, length + more.length);
                System.arraycopy(more, 0, joined, length, more.length);
            }
        }
        Arrays.sort(joined);
        return joined;
    }
}
