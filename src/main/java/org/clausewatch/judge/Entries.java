package org.clausewatch.judge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausewatch.model.Evidence;
import org.clausewatch.model.Explanation.Step;

/**
 * Writes what is found in sentences into a ledger. What bounds one sentence on one side counts once, at its
 * greatest weight: an opt-out is a statement, the words that name it, and perhaps a condition, but one bound.
 */
final class Entries {
    private final Ledger ledger;
    private final Map<String, Integer> bounds = new LinkedHashMap<>();

    Entries(Ledger ledger) {
        this.ledger = ledger;
    }

    Ledger ledger() {
        return ledger;
    }

    void add(Placed placed, Step step, int effect, int weight, List<Evidence> evidence) {
        ledger.add(placed.topic(), step, effect, weight, evidence);
    }

    /** Adds a bound of a statement's own sentence. */
    void addBound(Placed placed, Step step, int effect, int weight, List<Evidence> evidence) {
        addBound(placed, placed.statement().sentence(), step, effect, weight, evidence);
    }

    /** Adds a bound that a sentence holds; it weighs what it adds to those of the same effect there. */
    void addBound(Placed placed, Sentence sentence, Step step, int effect, int weight, List<Evidence> evidence) {
        String place = placed.topic() + " " + placed.side() + " " + placed.clause() + " "
                + sentence.words().getLast().index() + " " + effect;
        int counted = bounds.getOrDefault(place, 0);
        bounds.put(place, Math.max(counted, weight));
        ledger.add(placed.topic(), step, effect, Math.max(0, weight - counted), evidence);
    }
}
