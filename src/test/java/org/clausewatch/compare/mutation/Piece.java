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
        clause = new Clause(
                clause.index(),
                clause.kind(),
                clause.number(),
                clause.path(),
                clause.leadIn(),
                wording.text(),
                clause.cells(),
                wording.links(),
                clause.furniture());
    }

    void cells(Wording wording, List<String> cells) {
        clause = new Clause(
                clause.index(),
                clause.kind(),
                clause.number(),
                clause.path(),
                clause.leadIn(),
                wording.text(),
                cells,
                wording.links(),
                clause.furniture());
    }

    void number(String number) {
        clause = new Clause(
                clause.index(),
                clause.kind(),
                number,
                clause.path(),
                clause.leadIn(),
                clause.text(),
                clause.cells(),
                clause.links(),
                clause.furniture());
    }

    /** Puts it in another place of the document's order. */
    void place(List<String> path, String leadIn) {
        clause = new Clause(
                clause.index(),
                clause.kind(),
                clause.number(),
                path,
                leadIn,
                clause.text(),
                clause.cells(),
                clause.links(),
                clause.furniture());
    }

    void kind(ClauseKind kind) {
        clause = new Clause(
                clause.index(),
                kind,
                clause.number(),
                clause.path(),
                clause.leadIn(),
                clause.text(),
                clause.cells(),
                clause.links(),
                clause.furniture());
    }

    Clause at(int index) {
        return new Clause(
                index,
                clause.kind(),
                clause.number(),
                clause.path(),
                clause.leadIn(),
                clause.text(),
                clause.cells(),
                clause.links(),
                clause.furniture());
    }
}
