package org.clausewatch.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.clausewatch.compare.Sentences.Span;
import org.clausewatch.model.Basis;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;

/**
 * Follows sentences from clause to clause. Neighbouring clauses between which a sentence went from one to the
 * other are several that became several others, not edits of which one takes away what the other brings; a
 * clause whose sentences stand in another one was merged with it.
 */
final class SentenceFlow {
    /** Shorter sentences may stand in two clauses by chance. */
    private static final int LEAST_WORDS = 5;

    /** So alike must both sides be if they are to be shown as one regrouped statement. */
    private static final double LEAST_SIMILARITY = 0.6;

    /** More clauses on a side than these are no paragraph that was cut anew. */
    private static final int MOST_CLAUSES = 12;

    private static final int TWICE = -1;

    private final ClauseKeys keys;
    private final ClauseWords words;
    private final Matching matching;

    private SentenceFlow(ClauseKeys keys, ClauseWords words, Matching matching) {
        this.keys = keys;
        this.words = words;
        this.matching = matching;
    }

    /** Joins pairings and free clauses between which sentences went. */
    static void join(ClauseKeys keys, ClauseWords words, Matching matching) {
        SentenceFlow flow = new SentenceFlow(keys, words, matching);
        Map<String, Integer> oldPlaces = places(keys.oldClauses(), flow::oldMayFlow);
        Map<String, Integer> newPlaces = places(keys.newClauses(), flow::newMayFlow);
        // What two sentences join may first lie beside a third clause: in order, then once more.
        List<int[]> flows = new ArrayList<>();
        for (Map.Entry<String, Integer> sentence : sorted(oldPlaces)) {
            int there = newPlaces.getOrDefault(sentence.getKey(), TWICE);
            if (sentence.getValue() != TWICE && there != TWICE) {
                flows.add(new int[] {sentence.getValue(), there});
            }
        }
        boolean joined = true;
        while (joined) {
            joined = false;
            for (int[] went : flows) {
                joined |= flow.join(went[0], went[1]);
            }
        }
    }

    private boolean oldMayFlow(int clause) {
        return mayFlow(keys.oldClauses().get(clause), matching.ofOld(clause));
    }

    private boolean newMayFlow(int clause) {
        return mayFlow(keys.newClauses().get(clause), matching.ofNew(clause));
    }

    private boolean mayFlow(Clause clause, int pairing) {
        return clause.kind() != ClauseKind.HEADING
                && clause.kind() != ClauseKind.TABLE_ROW
                && (pairing < 0 || matching.pairings().get(pairing).basis() != Basis.SAME_TEXT);
    }

    /** Where each sentence stands; {@link #TWICE} for those that stand in two clauses. */
    private static Map<String, Integer> places(List<Clause> clauses, IntPredicate mayFlow) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < clauses.size(); i++) {
            if (mayFlow.test(i)) {
                Tokens tokens = Tokens.of(clauses.get(i).text());
                for (Span sentence : Sentences.of(tokens)) {
                    if (words(tokens, sentence) >= LEAST_WORDS) {
                        int place = i;
                        places.merge(
                                Typography.letters(tokens.text(sentence.from(), sentence.to())),
                                place,
                                (known, another) -> known == place ? known : TWICE);
                    }
                }
            }
        }
        return places;
    }

    private static int words(Tokens tokens, Span sentence) {
        int words = 0;
        for (int k = sentence.from(); k < sentence.to(); k++) {
            words += Tokens.isWord(tokens.words().get(k)) ? 1 : 0;
        }
        return words;
    }

    private static List<Map.Entry<String, Integer>> sorted(Map<String, Integer> places) {
        return places.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    private boolean join(int oldClause, int newClause) {
        if (matching.arePaired(oldClause, newClause)) {
            return false;
        }
        TreeSet<Integer> old = new TreeSet<>();
        TreeSet<Integer> current = new TreeSet<>();
        addGroup(oldClause, matching.ofOld(oldClause), true, old, current);
        addGroup(newClause, matching.ofNew(newClause), false, old, current);
        if (!isRun(old) || !isRun(current)) {
            return false;
        }
        List<Integer> oldRun = List.copyOf(old);
        List<Integer> newRun = List.copyOf(current);
        double similarity = words.similarity(oldRun, newRun);
        if (similarity < LEAST_SIMILARITY) {
            return false;
        }
        Basis basis = oldRun.size() + newRun.size() > 2 ? Basis.PARTS : Basis.SIMILAR;
        matching.take(new Pairing(oldRun, newRun, similarity, basis, false));
        return true;
    }

    private void addGroup(int clause, int pairing, boolean isOld, TreeSet<Integer> old, TreeSet<Integer> current) {
        if (pairing >= 0) {
            old.addAll(matching.pairings().get(pairing).oldClauses());
            current.addAll(matching.pairings().get(pairing).newClauses());
        } else if (isOld) {
            old.add(clause);
        } else {
            current.add(clause);
        }
    }

    private static boolean isRun(TreeSet<Integer> clauses) {
        return clauses.size() <= MOST_CLAUSES && clauses.last() - clauses.first() == clauses.size() - 1;
    }
}
