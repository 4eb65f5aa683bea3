package org.clausewatch.export;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clausewatch.archive.Note;
import org.clausewatch.archive.PlacedNote;
import org.clausewatch.export.StyledText.Style;
import org.clausewatch.model.Anchor;
import org.clausewatch.model.Clause;
import org.clausewatch.model.DocumentRef;
import tools.jackson.databind.node.ObjectNode;

/**
 * The user's notes with what became of their places: as text, JSON or CSV.
 *
 * @param notes in the order in which they are listed
 */
public record NoteList(List<PlacedNote> notes) {
    /** The format of the JSON and its version. */
    public static final String FORMAT = "clausewatch.notes/1";

    private static final Set<PlacedNote.State> WARNED = Set.of(PlacedNote.State.NOT_FOUND, PlacedNote.State.DAMAGED);

    private static final String INDENT = "   ";
    /** So much of a quotation is shown, in code points. */
    private static final int QUOTE = 240;

    private static final List<String> COLUMNS = List.of(
            "id",
            "at",
            "service",
            "terms",
            "on",
            "verdict",
            "note",
            "state",
            "old_observed",
            "old_heading_path",
            "old_quotation",
            "new_observed",
            "new_heading_path",
            "new_quotation",
            "text_now");

    public NoteList {
        notes = List.copyOf(notes);
    }

    /**
     * Writes the notes for a terminal, by document.
     *
     * @throws IOException if {@code out} cannot be written to
     */
    public void writeText(Wording wording, int width, boolean colour, Writer out) throws IOException {
        List<String> lines = new ArrayList<>();
        Optional<DocumentRef> last = Optional.empty();
        for (PlacedNote placed : notes) {
            DocumentRef document = placed.note().document();
            if (!last.equals(Optional.of(document))) {
                if (last.isPresent()) {
                    lines.add("");
                }
                lines.addAll(new StyledText()
                        .add(Style.STRONG, document.service() + ", " + document.terms())
                        .lines(width, "", "", colour));
                last = Optional.of(document);
            }
            lines.add("");
            item(placed, wording, width, colour, lines);
        }
        if (notes.isEmpty()) {
            lines.add("There are no notes.");
        }
        for (String line : lines) {
            out.write(line);
            out.write('\n');
        }
    }

    private static void item(PlacedNote placed, Wording wording, int width, boolean colour, List<String> lines) {
        Note note = placed.note();
        lines.addAll(new StyledText()
                .plain(on(note) + "\u00A0 ")
                .add(Style.FAINT, ChangeText.ID_MARK + note.id())
                .lines(width, "", INDENT, colour));
        if (note.on() != Note.Subject.VERSION) {
            quotations(note, width, colour, lines);
        }
        state(placed, wording)
                .ifPresent(state -> lines.addAll(new StyledText()
                        .add(WARNED.contains(placed.state()) ? Style.WARNING : Style.FAINT, state)
                        .lines(width, INDENT, INDENT, colour)));
        lines.addAll(new ReviewText(wording, width, colour).of(note.review(), INDENT));
    }

    private static String on(Note note) {
        String seen = day(note.newAnchor().observedAt());
        return switch (note.on()) {
            case VERSION -> "Version" + seen;
            case CLAUSE -> place(note.newAnchor()) + ", clause of the version" + seen;
            case CHANGE -> {
                Anchor old = note.oldAnchor().orElse(note.newAnchor());
                String kind = note.newAnchor().quotation().isEmpty()
                        ? "removed"
                        : old.quotation().isEmpty() ? "added" : "changed";
                yield place(note.newAnchor().quotation().isEmpty() ? old : note.newAnchor()) + ", " + kind
                        + " in the version" + seen;
            }
        };
    }

    private static String day(Optional<Instant> at) {
        return at.map(found -> " seen " + found.atZone(ZoneOffset.UTC).toLocalDate())
                .orElse("");
    }

    private static String place(Anchor anchor) {
        return anchor.path().isEmpty() ? "(no heading)" : Places.of(anchor.path());
    }

    private static void quotations(Note note, int width, boolean colour, List<String> lines) {
        StyledText text = new StyledText();
        note.oldAnchor()
                .filter(anchor -> !anchor.quotation().isEmpty())
                .ifPresent(anchor ->
                        text.add(colour ? Style.DELETED : Style.PLAIN, (colour ? "" : "old: ") + quoted(anchor)));
        if (!note.newAnchor().quotation().isEmpty()) {
            boolean change = note.on() == Note.Subject.CHANGE;
            text.plain(text.width() > 0 ? "\n" : "");
            text.add(
                    change && colour ? Style.INSERTED : Style.PLAIN,
                    (change && !colour ? "new: " : "") + quoted(note.newAnchor()));
        }
        lines.addAll(text.lines(width, INDENT, INDENT, colour));
    }

    private static String quoted(Anchor anchor) {
        return "“" + Places.firstWords(anchor.quotation().replace('\n', ' '), QUOTE) + "”";
    }

    private static Optional<String> state(PlacedNote placed, Wording wording) {
        boolean wholeVersion = placed.note().on() == Note.Subject.VERSION;
        return switch (placed.state()) {
            case THERE -> Optional.empty();
            case NOT_FOUND -> Optional.of(wording.word("note-state", wholeVersion ? "version-not-found" : "not-found"));
            case DAMAGED -> Optional.of(wording.word("note-state", "snapshot-damaged"));
            case GONE ->
                // Of a clause that a change removed, everybody knows.
                placed.note().newAnchor().quotation().isEmpty()
                        ? Optional.empty()
                        : Optional.of(wording.word("note-state", "gone"));
            case EDITED ->
                Optional.of(wording.word("note-state", "edited") + " “"
                        + Places.firstWords(placed.clause().map(Clause::text).orElse(""), QUOTE) + "”");
        };
    }

    /**
     * Writes the notes as one JSON object: {@code {"format", "notes": [{"id", "at", "document": {"service", "terms"},
     * "on": "version|clause|change", "verdict": "right|wrong|note", "note", "state":
     * "there|edited|gone|snapshot-damaged|place-not-found", "old": {"snapshotSha256", "observedAt", "path", "quotation", "before",
     * "after"}, "new": {…}, "now": {…}}]}}. {@code old} is there for changes; {@code now} is the clause as the latest
     * version has it, as in the change log's schema.
     *
     * @throws IOException if {@code out} cannot be written to
     */
    public void writeJson(Writer out) throws IOException {
        ObjectNode node = Json.object();
        node.put("format", FORMAT);
        node.set("notes", Json.array(notes, NoteList::json));
        Json.writePretty(node, out);
    }

    private static ObjectNode json(PlacedNote placed) {
        Note note = placed.note();
        ObjectNode node = Json.object();
        node.put("id", note.id());
        node.put("at", note.at().toString());
        node.set("document", JsonChangeLog.document(note.document()));
        node.put("on", note.on().code());
        node.put("verdict", note.verdict().code());
        Json.putText(node, "note", note.text());
        node.put("state", placed.state().code());
        note.oldAnchor().ifPresent(anchor -> node.set("old", json(anchor)));
        node.set("new", json(note.newAnchor()));
        placed.clause().ifPresent(clause -> node.set("now", ClauseJson.clause(clause)));
        return node;
    }

    private static ObjectNode json(Anchor anchor) {
        ObjectNode node = Json.object();
        Json.putText(node, "snapshotSha256", anchor.snapshotSha256());
        anchor.observedAt().ifPresent(at -> node.put("observedAt", at.toString()));
        Json.putList(node, "path", Json.strings(anchor.path()));
        Json.putText(node, "quotation", anchor.quotation());
        Json.putText(node, "before", anchor.before());
        Json.putText(node, "after", anchor.after());
        return node;
    }

    /**
     * Writes a header and a row for each note, in the way of {@link CsvChangeLog}.
     *
     * @throws IOException if {@code out} cannot be written to
     */
    public void writeCsv(Writer out) throws IOException {
        CsvTable.write(COLUMNS, notes.stream().map(NoteList::row), out);
    }

    private static Stream<String> row(PlacedNote placed) {
        Note note = placed.note();
        Optional<Anchor> old = note.oldAnchor();
        return Stream.of(
                note.id(),
                note.at().toString(),
                note.document().service(),
                note.document().terms(),
                note.on().code(),
                note.verdict().code(),
                note.text(),
                placed.state().code(),
                old.flatMap(Anchor::observedAt).map(Instant::toString).orElse(""),
                old.map(Anchor::path).map(path -> String.join(" > ", path)).orElse(""),
                old.map(Anchor::quotation).orElse(""),
                note.newAnchor().observedAt().map(Instant::toString).orElse(""),
                String.join(" > ", note.newAnchor().path()),
                note.newAnchor().quotation(),
                placed.clause().map(Clause::text).orElse(""));
    }
}
