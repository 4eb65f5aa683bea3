package org.clausewatch.archive;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clausewatch.model.Anchor;
import org.clausewatch.model.Coded;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Review;
import org.clausewatch.model.ReviewVerdict;
import org.clausewatch.model.Sha256;

/**
 * What a user wrote on a version, a clause or a change.
 *
 * @param id unique in its archive
 * @param at when it was written, whole seconds
 * @param document its service and terms type; its address is ""
 * @param verdict only a note on a change has another than {@link ReviewVerdict#NOTE}
 * @param text may be "" where there is a verdict
 * @param oldAnchor the old side of a change; its quotation is "" where a clause was added. Empty for others
 * @param newAnchor the version, the clause, or the new side of a change; its quotation is "" where one was removed
 */
public record Note(
        String id,
        Instant at,
        DocumentRef document,
        Subject on,
        ReviewVerdict verdict,
        String text,
        Optional<Anchor> oldAnchor,
        Anchor newAnchor) {
    private static final int LENGTH_OF_ID = 12;

    /** What a note can be written on. */
    public enum Subject implements Coded {
        /** A version as a whole. */
        VERSION("version"),
        /** One clause. */
        CLAUSE("clause"),
        /** A change from one version to another. */
        CHANGE("change");

        private final String code;

        Subject(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    public Note {
        document = new DocumentRef(document.service(), document.terms(), "");
        if (oldAnchor.isPresent() != (on == Subject.CHANGE)) {
            throw new IllegalArgumentException("A change has two sides, a " + on.code() + " one");
        }
        if (verdict != ReviewVerdict.NOTE && on != Subject.CHANGE) {
            throw new IllegalArgumentException("Only a change has a verdict that can be right or wrong");
        }
        if (text.isBlank() && verdict == ReviewVerdict.NOTE) {
            throw new IllegalArgumentException("A note says something");
        }
        boolean quotes = !newAnchor.quotation().isBlank()
                || oldAnchor.filter(anchor -> !anchor.quotation().isBlank()).isPresent();
        if (quotes == (on == Subject.VERSION)) {
            throw new IllegalArgumentException("A note quotes what it is on, unless that is a whole version");
        }
    }

    /** Returns a note on a version. */
    public static Note onVersion(Instant at, DocumentRef document, String text, Anchor version) {
        return named(at, document, Subject.VERSION, ReviewVerdict.NOTE, text, Optional.empty(), version);
    }

    /** Returns a note on a clause. */
    public static Note onClause(Instant at, DocumentRef document, String text, Anchor clause) {
        return named(at, document, Subject.CLAUSE, ReviewVerdict.NOTE, text, Optional.empty(), clause);
    }

    /** Returns a note on a change. */
    public static Note onChange(
            Instant at, DocumentRef document, ReviewVerdict verdict, String text, Anchor oldSide, Anchor newSide) {
        return named(at, document, Subject.CHANGE, verdict, text, Optional.of(oldSide), newSide);
    }

    /**
     * Returns a note on the same that says something else.
     *
     * @param said its verdict and words
     */
    public Note saying(Instant when, ReviewVerdict saidVerdict, String said) {
        return named(when, document, on, saidVerdict, said, oldAnchor, newAnchor);
    }

    /** Returns what it says. */
    public Review review() {
        return new Review(verdict, text, at);
    }

    private static Note named(
            Instant at,
            DocumentRef document,
            Subject on,
            ReviewVerdict verdict,
            String text,
            Optional<Anchor> oldAnchor,
            Anchor newAnchor) {
        Note unnamed =
                new Note("", at.truncatedTo(ChronoUnit.SECONDS), document, on, verdict, text, oldAnchor, newAnchor);
        return unnamed.named(unnamed.idOfContent());
    }

    /** Returns the id that follows from what a note says, on what, and when. */
    String idOfContent() {
        Map<String, String> content = new TreeMap<>(NoteFields.of(this));
        content.remove(NoteFields.ID);
        return Sha256.of(at + "\n" + content).substring(0, LENGTH_OF_ID);
    }

    Note named(String name) {
        return new Note(name, at, document, on, verdict, text, oldAnchor, newAnchor);
    }
}
