package org.clausewatch.judge;

import java.util.List;
import org.clausewatch.model.Clause;

/**
 * A clause as its rules read it.
 *
 * @param words of its own text
 * @param leadIn the sentences of the lead-in that it completes; none if that ends in no colon
 * @param above the sentences of the headings above it and of the lead-in that it completes, outermost first
 * @param sentences of its own text, the first completed by the lead-in
 * @param statements in the order of the sentences, then of the rules
 */
record ClauseReading(
        Clause clause,
        List<Word> words,
        List<Sentence> leadIn,
        List<Sentence> above,
        List<Sentence> sentences,
        List<Statement> statements) {}
