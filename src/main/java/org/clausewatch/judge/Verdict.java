package org.clausewatch.judge;

import java.util.List;
import java.util.Optional;
import org.clausewatch.model.Explanation.Weighed;
import org.clausewatch.model.Judgement;
import org.clausewatch.model.Side;

/**
 * A judgement with what it was made from.
 *
 * @param old the old clauses as they were read; empty where the texts alone decided
 * @param fresh the new clauses likewise
 * @param words which words differ; empty where all or none do
 * @param entries what spoke for topics and directions
 */
record Verdict(
        Judgement judgement,
        List<ClauseReading> old,
        List<ClauseReading> fresh,
        Optional<ChangedWords> words,
        List<Weighed> entries) {
    Verdict {
        old = List.copyOf(old);
        fresh = List.copyOf(fresh);
        entries = List.copyOf(entries);
    }

    List<ClauseReading> readings(Side side) {
        return side == Side.OLD ? old : fresh;
    }

    /** Tells whether edits touch a word. */
    boolean touches(Side side, int clause, Word word) {
        return words.map(found -> found.touched(side, clause, word)).orElse(old.isEmpty() != fresh.isEmpty());
    }
}
