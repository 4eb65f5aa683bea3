package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.clausewatch.model.Clause;

/**
 * A clause as its rules read it.
 *
 * @param words of its own text
 * @param leadIn the sentences of the lead-in that it completes; none if that ends in no colon
 * @param above the sentences of the headings above it and of the lead-in that it completes, outermost first
 * @param sentences of its own text, the first completed by the lead-in
 * @param statements in the order of the sentences, then of the rules
 * @param bySentence the statements of each sentence that has any
 */
record ClauseReading(
        Clause clause,
        List<Word> words,
        List<Sentence> leadIn,
        List<Sentence> above,
        List<Sentence> sentences,
        List<Statement> statements,
        Map<Sentence, List<Statement>> bySentence) {
    static ClauseReading of(
            Clause clause,
            List<Word> words,
            List<Sentence> leadIn,
            List<Sentence> above,
            List<Sentence> sentences,
            List<Statement> statements) {
        // Two sentences of the same words are two; looked up only, so its order does not matter.
        Map<Sentence, List<Statement>> bySentence = new IdentityHashMap<>();
        for (Statement statement : statements) {
            bySentence
                    .computeIfAbsent(statement.sentence(), key -> new ArrayList<>())
                    .add(statement);
        }
        return new ClauseReading(clause, words, leadIn, above, sentences, List.copyOf(statements), bySentence);
    }

    /** Returns the statements of one of its sentences. */
    List<Statement> statementsIn(Sentence sentence) {
        return bySentence.getOrDefault(sentence, List.of());
    }
}
