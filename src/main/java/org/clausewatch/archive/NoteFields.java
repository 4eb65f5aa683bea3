package org.clausewatch.archive;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clausewatch.model.Anchor;
import org.clausewatch.model.Coded;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.ReviewVerdict;

/**
 * How a note stands in {@code decisions/notes.jsonl}: a JSON object a line, whose values are all strings, so that a
 * person can read and edit it. Headings of a path and quotations of several clauses are separated by line feeds; what
 * is empty is left out.
 */
final class NoteFields {
    static final String ID = "id";

    /** The id of a note that is taken back; on a line of its own, or on that of the note that replaces it. */
    static final String WITHDRAWS = "withdraws";

    private static final String ON = "on";
    private static final String VERDICT = "verdict";
    private static final String TEXT = "text";
    private static final String SERVICE = "service";
    private static final String TERMS = "terms";
    private static final String OLD = "old.";
    private static final String NEW = "new.";
    private static final String SNAPSHOT = "snapshot";
    private static final String OBSERVED = "observed";
    private static final String PATH = "path";
    private static final String QUOTATION = "quotation";
    private static final String BEFORE = "before";
    private static final String AFTER = "after";

    private NoteFields() {}

    static Map<String, String> of(Note note) {
        Map<String, String> fields = new TreeMap<>();
        put(fields, ID, note.id());
        put(fields, ON, note.on().code());
        put(fields, VERDICT, note.verdict().code());
        put(fields, TEXT, note.text());
        put(fields, SERVICE, note.document().service());
        put(fields, TERMS, note.document().terms());
        note.oldAnchor().ifPresent(anchor -> put(fields, OLD, anchor));
        put(fields, NEW, note.newAnchor());
        return fields;
    }

    private static void put(Map<String, String> fields, String side, Anchor anchor) {
        put(fields, side + SNAPSHOT, anchor.snapshotSha256());
        put(fields, side + OBSERVED, anchor.observedAt().map(Instant::toString).orElse(""));
        put(fields, side + PATH, String.join("\n", anchor.path()));
        put(fields, side + QUOTATION, anchor.quotation());
        put(fields, side + BEFORE, anchor.before());
        put(fields, side + AFTER, anchor.after());
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
    }

    /**
     * Reads a note.
     *
     * @return its id is "" where the line has none
     * @throws IllegalArgumentException if it is none; the message says what is wrong with the line
     */
    static Note note(Decision decision) {
        Map<String, String> fields = decision.fields();
        Note.Subject on = coded(Note.Subject.class, fields, ON, "version, clause or change");
        ReviewVerdict verdict = fields.containsKey(VERDICT)
                ? coded(ReviewVerdict.class, fields, VERDICT, "right, wrong or note")
                : ReviewVerdict.NOTE;
        if (text(fields, SERVICE).isEmpty() || text(fields, TERMS).isEmpty()) {
            throw new IllegalArgumentException("does not say which document it is on (service and terms)");
        }
        try {
            return new Note(
                    text(fields, ID),
                    decision.at(),
                    new DocumentRef(text(fields, SERVICE), text(fields, TERMS), ""),
                    on,
                    verdict,
                    text(fields, TEXT),
                    on == Note.Subject.CHANGE ? Optional.of(anchor(fields, OLD)) : Optional.empty(),
                    anchor(fields, NEW));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("is no note: " + e.getMessage(), e);
        }
    }

    private static <E extends Enum<E> & Coded> E coded(
            Class<E> type, Map<String, String> fields, String name, String known) {
        return Coded.find(type, text(fields, name))
                .orElseThrow(() -> new IllegalArgumentException(
                        "has “" + text(fields, name) + "” as its “" + name + "”, which must be " + known));
    }

    private static Anchor anchor(Map<String, String> fields, String side) {
        return new Anchor(
                text(fields, side + SNAPSHOT),
                instant(fields, side + OBSERVED),
                text(fields, side + PATH).isEmpty()
                        ? List.of()
                        : text(fields, side + PATH).lines().toList(),
                text(fields, side + QUOTATION),
                text(fields, side + BEFORE),
                text(fields, side + AFTER));
    }

    private static Optional<Instant> instant(Map<String, String> fields, String name) {
        try {
            return text(fields, name).isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text(fields, name)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("“" + name + "” is no time such as 2024-06-26T08:15:30Z", e);
        }
    }

    private static String text(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }
}
