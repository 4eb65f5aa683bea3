package org.clausewatch.judge;

import java.util.List;
import java.util.Optional;
import org.clausewatch.model.Direction;
import org.clausewatch.model.Elsewhere;
import org.clausewatch.model.Evidence;
import org.clausewatch.model.Explanation.Weighed;
import org.clausewatch.model.Judgement;
import org.clausewatch.model.Side;
import org.clausewatch.model.TopicFinding;

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

    /** Returns the verdict on clauses whose statements also stand elsewhere: they permit neither more nor less. */
    Verdict standing(List<Elsewhere> elsewhere) {
        List<TopicFinding> topics = judgement.topics().stream()
                .map(finding -> new TopicFinding(
                        finding.topic(),
                        Optional.of(Direction.NEUTRAL),
                        finding.evidence().stream().map(Verdict::withoutEffect).toList()))
                .toList();
        Judgement neutral = new Judgement(
                judgement.significance(), judgement.reasons(), topics, Directions.over(topics), elsewhere);
        return new Verdict(neutral, old, fresh, words, entries);
    }

    private static Evidence withoutEffect(Evidence evidence) {
        return new Evidence(
                evidence.rule(),
                evidence.side(),
                evidence.clause(),
                evidence.part(),
                evidence.heading(),
                evidence.start(),
                evidence.end(),
                evidence.text(),
                evidence.slot(),
                Optional.empty(),
                evidence.weight());
    }

    List<ClauseReading> readings(Side side) {
        return side == Side.OLD ? old : fresh;
    }

    /** Tells whether edits touch a word. */
    boolean touches(Side side, int clause, Word word) {
        return words.map(found -> found.touched(side, clause, word)).orElse(old.isEmpty() != fresh.isEmpty());
    }
}
