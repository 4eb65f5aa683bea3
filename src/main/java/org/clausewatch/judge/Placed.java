package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.List;
import org.clausewatch.model.Part;
import org.clausewatch.model.Side;

/**
 * A statement with its place in a change.
 *
 * @param clause index among the clauses of the side
 * @param touched whether edits changed one of its words
 */
record Placed(Statement statement, Side side, int clause, boolean touched) {
    /** Returns the statements of one side, clause by clause. */
    static List<Placed> of(List<ClauseReading> readings, Side side, ChangedWords words) {
        List<Placed> placed = new ArrayList<>();
        for (int clause = 0; clause < readings.size(); clause++) {
            for (Statement statement : readings.get(clause).statements()) {
                placed.add(new Placed(statement, side, clause, touches(statement, side, clause, words)));
            }
        }
        return placed;
    }

    /** Returns the statements of one side, which stand sentence by sentence, those of one sentence together. */
    static List<List<Placed>> bySentence(List<Placed> side) {
        List<List<Placed>> sentences = new ArrayList<>();
        int start = 0;
        for (int at = 1; at <= side.size(); at++) {
            if (at == side.size() || !side.get(at).isInSentenceOf(side.get(start))) {
                sentences.add(side.subList(start, at));
                start = at;
            }
        }
        return sentences;
    }

    private boolean isInSentenceOf(Placed other) {
        return clause == other.clause()
                && statement.sentence() == other.statement().sentence();
    }

    private static boolean touches(Statement statement, Side side, int clause, ChangedWords words) {
        return statement.sentence().words().subList(statement.from(), statement.to()).stream()
                .anyMatch(word -> word.source().part() == Part.TEXT && words.differs(side, clause, word));
    }

    String topic() {
        return statement.rule().topic().orElseThrow();
    }

    boolean isPractice() {
        return statement.rule().says() == Rule.Says.PRACTICE;
    }

    /** Tells whether it says something of the same topic in the same sentence. */
    boolean isBeside(Placed other) {
        return clause == other.clause()
                && topic().equals(other.topic())
                && statement.sentence() == other.statement().sentence();
    }

    /** Tells whether a practice of the same topic stands in the same sentence. */
    boolean isBesidePractice(List<Placed> side) {
        return side.stream().anyMatch(other -> other.isPractice() && other.isBeside(this));
    }
}
