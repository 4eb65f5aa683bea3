package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.clausewatch.model.Clause;
import org.jspecify.annotations.Nullable;

/**
 * A clause as its rules read it. What it states is looked for when it is first asked for: of many clauses the words
 * tell all there is to say. Not to be shared between threads.
 */
final class ClauseReading {
    private final Clause clause;
    private final List<Word> words;
    private final List<Sentence> leadIn;
    private final List<Sentence> above;
    private final List<Sentence> sentences;
    private final Supplier<List<Statement>> finder;
    private @Nullable List<Statement> statements;
    /** Two sentences of the same words are two; looked up only, so its order does not matter. */
    private @Nullable Map<Sentence, List<Statement>> bySentence;

    /**
     * @param words of its own text
     * @param leadIn the sentences of the lead-in that it completes; none if that ends in no colon
     * @param above the sentences of the headings above it and of the lead-in that it completes, outermost first
     * @param sentences of its own text, the first completed by the lead-in
     * @param finder finds its statements, in the order of the sentences, then of the rules
     */
    ClauseReading(
            Clause clause,
            List<Word> words,
            List<Sentence> leadIn,
            List<Sentence> above,
            List<Sentence> sentences,
            Supplier<List<Statement>> finder) {
        this.clause = clause;
        this.words = words;
        this.leadIn = leadIn;
        this.above = above;
        this.sentences = sentences;
        this.finder = finder;
    }

    Clause clause() {
        return clause;
    }

    List<Word> words() {
        return words;
    }

    List<Sentence> leadIn() {
        return leadIn;
    }

    List<Sentence> above() {
        return above;
    }

    List<Sentence> sentences() {
        return sentences;
    }

    /** Returns what it states, in the order of the sentences, then of the rules. */
    List<Statement> statements() {
        List<Statement> found = statements;
        if (found == null) {
            found = List.copyOf(finder.get());
            statements = found;
        }
        return found;
    }

    /** Returns the statements of one of its sentences. */
    List<Statement> statementsIn(Sentence sentence) {
        Map<Sentence, List<Statement>> found = bySentence;
        if (found == null) {
            found = new IdentityHashMap<>();
            for (Statement statement : statements()) {
                found.computeIfAbsent(statement.sentence(), key -> new ArrayList<>())
                        .add(statement);
            }
            bySentence = found;
        }
        return found.getOrDefault(sentence, List.of());
    }
}
