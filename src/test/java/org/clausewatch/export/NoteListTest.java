package org.clausewatch.export;

import static org.clausewatch.export.Goldens.assertGolden;
import static org.clausewatch.export.Goldens.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clausewatch.archive.Note;
import org.clausewatch.archive.PlacedNote;
import org.clausewatch.model.Anchor;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.ReviewVerdict;
import org.clausewatch.model.Sha256;
import org.junit.jupiter.api.Test;

/** Notes on two invented policies. */
class NoteListTest {
    private static final DocumentRef ZORBLY = new DocumentRef("Zorbly", "Privacy Policy", "");
    private static final DocumentRef LUMENFOLD = new DocumentRef("Lumenfold", "Terms of Service", "");
    private static final Instant AT = Instant.parse("2024-05-10T10:00:00Z");

    private static Anchor anchor(String day, String quotation) {
        return new Anchor(
                Sha256.of(day),
                Optional.of(Instant.parse(day + "T00:00:00Z")),
                quotation.isEmpty() ? List.of() : List.of("Your drawings", "Sharing"),
                quotation,
                quotation.isEmpty() ? "" : "what stands before",
                quotation.isEmpty() ? "" : "what stands after");
    }

    private static PlacedNote placed(Note note, PlacedNote.State state, String now) {
        return new PlacedNote(
                note,
                state,
                Optional.empty(),
                now.isEmpty() ? Optional.empty() : Optional.of(Clause.of(3, ClauseKind.PARAGRAPH, now)));
    }

    private static NoteList list() {
        Anchor old = anchor("2024-01-03", "We do not share your drawings.");
        Anchor fresh = anchor("2024-05-03", "We share your drawings with printers.\nPrinters keep them.");
        return new NoteList(List.of(
                placed(
                        Note.onChange(AT, ZORBLY, ReviewVerdict.WRONG, "They said so before.", old, fresh),
                        PlacedNote.State.EDITED,
                        "We share your drawings with printers and postmen."),
                placed(
                        Note.onChange(AT, ZORBLY, ReviewVerdict.RIGHT, "", old, anchor("2024-05-03", "")),
                        PlacedNote.State.GONE,
                        ""),
                placed(Note.onClause(AT, ZORBLY, "=Ask them\nagain.", fresh), PlacedNote.State.GONE, ""),
                placed(Note.onClause(AT, LUMENFOLD, "Lost.", old), PlacedNote.State.NOT_FOUND, ""),
                placed(
                        Note.onVersion(AT, LUMENFOLD, "The one I agreed to.", anchor("2024-01-03", "")),
                        PlacedNote.State.THERE,
                        "")));
    }

    @Test
    void looksLikeTheGoldens() throws IOException {
        assertGolden("notes.txt", out -> list().writeText(Wording.english(), 80, false, out));
        assertGolden("notes-colour.txt", out -> list().writeText(Wording.english(), 80, true, out));
        assertGolden("notes.json", list()::writeJson);
        assertGolden("notes.csv", list()::writeCsv);
    }

    @Test
    void aTableHoldsOneRowForEachNote() throws IOException {
        List<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(written(list()::writeCsv)).stream()
                .toList();
        assertEquals(list().notes().size(), rows.size());
        assertEquals("'=Ask them\nagain.", rows.get(2).getField("note"));
        assertEquals("place-not-found", rows.get(3).getField("state"));
        assertEquals("We do not share your drawings.", rows.get(3).getField("new_quotation"));
    }

    @Test
    void noNotesAreSaidToBeNone() throws IOException {
        String text = written(out -> new NoteList(List.of()).writeText(Wording.english(), 80, false, out));
        assertTrue(text.startsWith("There are no notes"), text);
    }
}
