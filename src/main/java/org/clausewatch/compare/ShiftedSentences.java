package org.clausewatch.compare;

import java.util.ArrayList;
import java.util.List;
import org.clausewatch.model.Basis;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;

/**
 * Finds neighbouring clauses between which a sentence went from one to the other: they are several clauses
 * that became several others, not two edits of which one takes away what the other brings.
 */
final class ShiftedSentences {
    /** Shorter sentences may stand in both clauses by chance. */
    private static final int LEAST_WORDS = 5;

    private final ClauseKeys keys;
    private final ClauseWords words;
    private final Matching matching;

    private ShiftedSentences(ClauseKeys keys, ClauseWords words, Matching matching) {
        this.keys = keys;
        this.words = words;
        this.matching = matching;
    }

    /** Joins the pairings of such clauses. */
    static void join(ClauseKeys keys, ClauseWords words, Matching matching) {
        ShiftedSentences shifted = new ShiftedSentences(keys, words, matching);
        for (int i = 0; i < keys.oldClauses().size(); i++) {
            shifted.joinAt(i);
        }
    }

    private void joinAt(int lastOld) {
        int first = matching.ofOld(lastOld);
        int second = matching.ofOld(lastOld + 1);
        if (first < 0 || second < 0 || first == second) {
            return;
        }
        Pairing upper = matching.pairings().get(first);
        Pairing lower = matching.pairings().get(second);
        if (upper.basis() == Basis.SAME_TEXT
                || lower.basis() == Basis.SAME_TEXT
                || upper.newClauses().getLast() + 1 != lower.firstNew()
                || hasHeading(upper)
                || hasHeading(lower)) {
            return;
        }
        String oldUpper = text(upper.oldClauses(), keys.oldClauses());
        String newUpper = text(upper.newClauses(), keys.newClauses());
        String oldLower = text(lower.oldClauses(), keys.oldClauses());
        String newLower = text(lower.newClauses(), keys.newClauses());
        if (went(oldUpper, newUpper, oldLower, newLower) || went(oldLower, newLower, oldUpper, newUpper)) {
            List<Integer> old = joined(upper.oldClauses(), lower.oldClauses());
            List<Integer> current = joined(upper.newClauses(), lower.newClauses());
            matching.join(
                    first,
                    second,
                    new Pairing(old, current, words.similarity(old, current), Basis.PARTS, false));
        }
    }

    /** Tells whether a sentence left one clause for another, on whose old side it was not. */
    private static boolean went(String oldFrom, String newFrom, String oldTo, String newTo) {
        Tokens tokens = Tokens.of(oldFrom);
        for (Sentences.Span sentence : Sentences.of(tokens)) {
            String text = tokens.text(sentence.from(), sentence.to());
            if (sentence.to() - sentence.from() >= LEAST_WORDS
                    && !newFrom.contains(text)
                    && newTo.contains(text)
                    && !oldTo.contains(text)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasHeading(Pairing pairing) {
        return pairing.oldClauses().stream()
                        .anyMatch(i -> keys.oldClauses().get(i).kind() == ClauseKind.HEADING)
                || pairing.newClauses().stream()
                        .anyMatch(j -> keys.newClauses().get(j).kind() == ClauseKind.HEADING);
    }

    private static String text(List<Integer> positions, List<Clause> clauses) {
        List<String> texts = new ArrayList<>();
        positions.forEach(position -> texts.add(clauses.get(position).text()));
        return String.join(" ", texts);
    }

    private static List<Integer> joined(List<Integer> upper, List<Integer> lower) {
        List<Integer> joined = new ArrayList<>(upper);
        joined.addAll(lower);
        return joined;
    }
}
