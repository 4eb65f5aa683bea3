package org.clausewatch.compare;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Words;

/**
 * Tells clauses that came or went although the same words stand in the other version too: a second copy
 * says nothing that the first does not.
 */
final class Repeats {
    /** A shorter text means what its introduction makes of it, so that must be the same as well. */
    private static final int LONG = 12;

    private final List<Clause> oldClauses;
    private final List<Clause> newClauses;
    private final Map<String, Set<String>> oldTexts = new HashMap<>();
    private final Map<String, Set<String>> newTexts = new HashMap<>();

    Repeats(List<Clause> oldClauses, List<Clause> newClauses) {
        this.oldClauses = oldClauses;
        this.newClauses = newClauses;
    }

    /** Tells whether an added clause is a copy of what the old version said. */
    boolean stoodBefore(Clause added) {
        return isIn(introductionsByText(oldTexts, oldClauses), added);
    }

    /** Tells whether a removed clause is a copy of what the new version still says. */
    boolean standsStill(Clause removed) {
        return isIn(introductionsByText(newTexts, newClauses), removed);
    }

    private static boolean isIn(Map<String, Set<String>> texts, Clause clause) {
        Set<String> introductions = texts.getOrDefault(clause.text(), Set.of());
        return introductions.contains(introduction(clause))
                || (!introductions.isEmpty() && Words.count(clause.text()) >= LONG);
    }

    /** Filled when first asked: many pairs have nothing that came or went. */
    private static Map<String, Set<String>> introductionsByText(Map<String, Set<String>> texts, List<Clause> clauses) {
        if (texts.isEmpty()) {
            for (Clause clause : clauses) {
                if (!clause.furniture()) {
                    texts.computeIfAbsent(clause.text(), text -> new HashSet<>(2))
                            .add(introduction(clause));
                }
            }
        }
        return texts;
    }

    private static String introduction(Clause clause) {
        String heading = clause.path().isEmpty() ? "" : clause.path().getLast();
        return heading + "\n" + clause.leadIn();
    }
}
