package org.clausewatch.compare.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Words;

/** A clause of a {@link Draft}, which edits change until the new version is made of it. */
final class Piece {
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?][\"”’')]?");

    private Clause clause;
    private Strand strand;
    private boolean taken;
    private String mark = "";

    /** A piece of a base text; its strand is set when the draft is begun. */
    Piece(Clause clause) {
        this.clause = clause;
        strand = new Strand();
        strand.pieces().add(this);
    }

    Clause clause() {
        return clause;
    }

    ClauseKind kind() {
        return clause.kind();
    }

    String text() {
        return clause.text();
    }

    List<String> path() {
        return clause.path();
    }

    int words() {
        return Words.count(clause.text());
    }

    /** Tells whether its text is a whole sentence, or several. */
    boolean endsSentence() {
        return SENTENCE_END.matcher(text()).matches();
    }

    Strand strand() {
        return strand;
    }

    void join(Strand other) {
        strand = other;
    }

    /** Tells whether an edit has been here, so that no other may. */
    boolean isTaken() {
        return taken;
    }

    void take() {
        taken = true;
    }

    /** What was planted here for an edit to come back to, or "". */
    String mark() {
        return mark;
    }

    void mark(String planted) {
        mark = planted;
    }

    /** Returns the heading path of what stands below this heading. */
    List<String> pathBelow() {
        List<String> below = new ArrayList<>(clause.path());
        below.add(clause.text());
        return below;
    }

    void word(Wording wording) {
        word(wording, clause.cells());
    }

    /** Gives a table row another text, which is these cells. */
    void word(Wording wording, List<String> cells) {
        clause = copy(clause.index(), clause.kind(), clause.number(), clause.path(), clause.leadIn(), wording, cells);
    }

    void number(String number) {
        clause = copy(
                clause.index(),
                clause.kind(),
                number,
                clause.path(),
                clause.leadIn(),
                Wording.of(clause),
                clause.cells());
    }

    /** Puts it below other headings and behind another introduction. */
    void place(List<String> path, String leadIn) {
        clause = copy(clause.index(), clause.kind(), clause.number(), path, leadIn, Wording.of(clause), clause.cells());
    }

    void kind(ClauseKind kind) {
        clause = copy(
                clause.index(),
                kind,
                clause.number(),
                clause.path(),
                clause.leadIn(),
                Wording.of(clause),
                clause.cells());
    }

    /** Returns the clause as it is now, at a place of a version. */
    Clause at(int index) {
        return copy(
                index,
                clause.kind(),
                clause.number(),
                clause.path(),
                clause.leadIn(),
                Wording.of(clause),
                clause.cells());
    }

    private Clause copy(
            int index,
            ClauseKind kind,
            String number,
            List<String> path,
            String leadIn,
            Wording wording,
            List<String> cells) {
        return new Clause(
                index, kind, number, path, leadIn, wording.text(), cells, wording.links(), clause.furniture());
    }
}
