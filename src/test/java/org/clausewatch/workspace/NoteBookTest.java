package org.clausewatch.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveException;
import org.clausewatch.archive.ArchiveWriter;
import org.clausewatch.archive.Note;
import org.clausewatch.archive.PlacedNote;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.model.Change;
import org.clausewatch.model.Clause;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.Progress;
import org.clausewatch.model.Review;
import org.clausewatch.model.ReviewVerdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes on an invented policy of the invented company Lumenfold. */
class NoteBookTest {
    private static final DocumentRef PRIVACY = new DocumentRef("Lumenfold", "Privacy Policy", "");
    private static final String SHARED =
            "We share the address of a member with the delivery companies that bring the lamps to the door.";
    private static final String KEPT = "We keep it for two years after the last lamp was returned to our workshop.";
    private static final String POLICY = """
            # Lumenfold privacy policy

            Lumenfold lends lamps to its members. This policy tells which personal data we collect, why we collect
            it, and what we do with the data of our members and visitors.

            ## Members

            We collect the name and the address of every member who wants to borrow a lamp.

            %2$s

            ## Visitors

            We collect the time of a visit and the lamps that a visitor looked at in our rooms.

            %2$s

            ## Whom we share it with

            %1$s
            """.formatted(SHARED, KEPT);

    @TempDir
    Path folder;

    private Path archive = Path.of("");

    @BeforeEach
    void fill() throws ArchiveException {
        archive = folder.resolve("archive");
        add("2024-01-01T00:00:00Z", POLICY);
        add("2024-03-01T00:00:00Z", POLICY.replace("delivery companies", "advertising partners"));
    }

    private void add(String at, String text) throws ArchiveException {
        MarkdownPages.add(archive, PRIVACY, at, text);
    }

    /** As another run of the program would open it. */
    private Workspace workspace() {
        return Workspace.open(archive, folder.resolve("cache"));
    }

    private static DocumentHistory history(Workspace workspace) throws WorkspaceException {
        return workspace.history(PRIVACY, Progress.UNWATCHED);
    }

    private static Clause clause(HistoryVersion version, String words, int occurrence) {
        return version.version().clauses().stream()
                .filter(clause -> clause.text().contains(words))
                .toList()
                .get(occurrence);
    }

    private Note noteClause(int position, String words, int occurrence, String text) throws WorkspaceException {
        Workspace workspace = workspace();
        DocumentHistory history = history(workspace);
        HistoryVersion version = history.versions().get(position);
        return workspace.notes().onClause(history, version, clause(version, words, occurrence), text);
    }

    private Note noteOnlyChange(int newVersion, ReviewVerdict verdict, String text) throws WorkspaceException {
        Workspace workspace = workspace();
        PairReport report = compare(workspace, newVersion - 1, newVersion);
        assertEquals(1, report.log().changes().size());
        Change change = report.log().changes().getFirst().change();
        return workspace.notes().onChange(report, change, verdict, text);
    }

    private static PairReport compare(Workspace workspace, int before, int after) throws WorkspaceException {
        List<HistoryVersion> versions = history(workspace).versions();
        return workspace.compare(PRIVACY, versions.get(before), versions.get(after));
    }

    private List<Review> reviews(int before, int after) throws WorkspaceException {
        return compare(workspace(), before, after).log().changes().stream()
                .map(JudgedChange::review)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Returns the noted clauses of a version with the headings above them. */
    private List<String> noted(int position) throws WorkspaceException {
        Workspace workspace = workspace();
        HistoryVersion version = history(workspace).versions().get(position);
        Map<Integer, Review> reviews = workspace.notes().onClauses(PRIVACY, version.version(), version.provenance());
        List<String> noted = new ArrayList<>();
        reviews.forEach((index, review) -> {
            Clause clause = version.version().clauses().get(index);
            noted.add(clause.path().getLast() + ": " + clause.text() + " = " + review.note());
        });
        return noted;
    }

    private PlacedNote only() throws WorkspaceException {
        List<PlacedNote> notes =
                workspace().notes().list(List.of(), Progress.UNWATCHED).notes();
        assertEquals(1, notes.size());
        return notes.getFirst();
    }

    private void editFile(String what, String instead) throws IOException {
        Path file = archive.resolve("decisions/notes.jsonl");
        String text = Files.readString(file);
        assertTrue(text.contains(what), text);
        Files.writeString(file, text.replace(what, instead));
    }

    @Test
    void aNoteOnAClauseShowsInEveryVersionThatHasIt() throws ArchiveException, WorkspaceException {
        noteClause(0, "share the address", 0, "Ask them.");
        add("2024-05-01T00:00:00Z", POLICY.replace("delivery companies that", "advertising partners and shops that"));
        add(
                "2024-07-01T00:00:00Z",
                POLICY.replace("address of a member with the delivery companies", "name and address with companies"));
        for (int version = 0; version < 4; version++) {
            List<String> there = noted(version);
            assertEquals(1, there.size(), there.toString());
            assertTrue(there.getFirst().endsWith(" = Ask them."), there.toString());
        }
        assertEquals(PlacedNote.State.EDITED, only().state());
        assertEquals(1, reviews(0, 1).size(), "on the change of the clause");
        add("2024-09-01T00:00:00Z", POLICY.replace(SHARED, ""));
        assertEquals(List.of(), noted(4));
        assertEquals(PlacedNote.State.GONE, only().state());
    }

    @Test
    void theHeadingAndTheNeighboursTellWhichOfTwoEqualClausesIsMeant() throws ArchiveException, WorkspaceException {
        noteClause(0, "two years", 1, "Only visitors.");
        assertEquals(List.of("Visitors: " + KEPT + " = Only visitors."), noted(0));
        add("2024-05-01T00:00:00Z", POLICY.replaceFirst("two years", "three years"));
        assertEquals(List.of("Visitors: " + KEPT + " = Only visitors."), noted(2));
        assertEquals(PlacedNote.State.THERE, only().state());
    }

    @Test
    void theNeighboursTellWhereTheHeadingsAreTheSame() throws ArchiveException, WorkspaceException, IOException {
        String twice = POLICY.replace("## Visitors\n\n", "");
        add("2024-05-01T00:00:00Z", twice);
        noteClause(2, "two years", 1, "The second.");
        editFile("\"new.observed\":\"2024-05-01T00:00:00Z\",", "");
        Workspace workspace = workspace();
        HistoryVersion version = history(workspace).versions().get(2);
        assertEquals(
                List.of(clause(version, "two years", 1).index()),
                List.copyOf(workspace
                        .notes()
                        .onClauses(PRIVACY, version.version(), version.provenance())
                        .keySet()));
    }

    @Test
    void aNoteOnAChangeShowsOnTheSameEditWhateverStandsBetween() throws ArchiveException, WorkspaceException {
        noteOnlyChange(1, ReviewVerdict.WRONG, "No, they told us in June.");
        Review review = reviews(0, 1).getFirst();
        assertEquals(ReviewVerdict.WRONG, review.verdict());
        add("2023-06-01T00:00:00Z", POLICY.replace("in our rooms", "in our halls"));
        add("2024-02-01T00:00:00Z", POLICY.replace("in our rooms", "in our salons"));
        assertEquals(4, history(workspace()).versions().size());
        assertEquals(List.of(), reviews(0, 1));
        assertEquals(List.of(), reviews(1, 2));
        assertEquals(List.of(review), reviews(2, 3));
        assertEquals(List.of(review), reviews(1, 3));
        assertEquals(List.of(review), reviews(0, 3));
    }

    @Test
    void anEditInTwoStepsIsNotTheOneThatTheNoteIsOn() throws ArchiveException, WorkspaceException {
        noteOnlyChange(1, ReviewVerdict.RIGHT, "");
        add("2024-02-01T00:00:00Z", POLICY.replace("delivery companies", "delivery and advertising companies"));
        assertEquals(List.of(), reviews(0, 1));
        assertEquals(List.of(), reviews(1, 2));
        assertEquals(ReviewVerdict.RIGHT, reviews(0, 2).getFirst().verdict());
    }

    @Test
    void theSameEditAtAnotherTimeIsAnotherChange() throws ArchiveException, WorkspaceException {
        add("2024-07-01T00:00:00Z", POLICY);
        add("2024-10-01T00:00:00Z", POLICY.replace("delivery companies", "advertising partners"));
        noteOnlyChange(3, ReviewVerdict.WRONG, "");
        assertEquals(List.of(), reviews(0, 1));
        assertEquals(1, reviews(2, 3).size());
    }

    @Test
    void aNoteOnAVersionStaysWithTheOneThatShowsTheSnapshot() throws ArchiveException, WorkspaceException {
        Workspace workspace = workspace();
        DocumentHistory history = history(workspace);
        workspace.notes().onVersion(history, history.versions().get(1), "The one I agreed to.");
        add("2024-02-01T00:00:00Z", POLICY.replace("delivery companies", "advertising partners"));
        add("2023-02-01T00:00:00Z", POLICY.replace("in our rooms", "in our halls"));
        PairReport report = compare(workspace(), 1, 2);
        assertEquals(
                Optional.of(Instant.parse("2024-02-01T00:00:00Z")),
                report.log().to().provenance().firstObservedAt(),
                "it was seen earlier than was known");
        assertEquals(
                Optional.of("The one I agreed to."), report.log().to().review().map(Review::note));
        assertEquals(Optional.empty(), report.log().from().review());
    }

    @Test
    void aNoteOnAVersionWaitsForItsSnapshotWhereThatIsDamaged()
            throws ArchiveException, WorkspaceException, IOException {
        add("2024-05-01T00:00:00Z", POLICY.replace("delivery companies", "lamp makers"));
        Workspace workspace = workspace();
        DocumentHistory history = history(workspace);
        workspace.notes().onVersion(history, history.versions().get(1), "The one I agreed to.");
        Path file = snapshotOf("2024-03-01");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        PairReport report = compare(workspace(), 0, 1);
        assertEquals(Optional.empty(), report.log().from().review(), "that version is another one");
        assertEquals(Optional.empty(), report.log().to().review(), "that version is another one");
        assertEquals(PlacedNote.State.DAMAGED, only().state());
        Files.delete(file);
        assertEquals(PlacedNote.State.DAMAGED, only().state());
        Files.write(file, bytes);
        assertEquals(PlacedNote.State.THERE, only().state());
    }

    private Path snapshotOf(String day) throws IOException {
        try (Stream<Path> files = Files.walk(archive)) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith(day))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void severalNotesOnAChangeAreToldTogether() throws WorkspaceException {
        noteOnlyChange(1, ReviewVerdict.WRONG, "first");
        noteOnlyChange(1, ReviewVerdict.NOTE, "second");
        Review review = reviews(0, 1).getFirst();
        assertEquals(ReviewVerdict.WRONG, review.verdict(), "a note without a verdict takes none back");
        assertEquals("first\nsecond", review.note());
        noteOnlyChange(1, ReviewVerdict.RIGHT, "third");
        assertEquals(ReviewVerdict.RIGHT, reviews(0, 1).getFirst().verdict());
    }

    @Test
    void aNoteIsEditedAndRemovedAndNothingIsDeleted() throws WorkspaceException, IOException {
        Note note = noteOnlyChange(1, ReviewVerdict.WRONG, "first");
        Note edited = workspace().notes().edit(note, ReviewVerdict.RIGHT, "second");
        assertEquals(edited, only().note());
        assertEquals("second", reviews(0, 1).getFirst().note());
        assertThrows(WorkspaceException.class, () -> workspace().notes().edit(note, ReviewVerdict.NOTE, "third"));
        workspace().notes().remove(edited);
        assertEquals(List.of(), reviews(0, 1));
        assertThrows(WorkspaceException.class, () -> workspace().notes().remove(edited));
        String file = Files.readString(archive.resolve("decisions/notes.jsonl"));
        assertTrue(file.contains("first") && file.contains("second"), file);
        assertEquals(3, file.lines().count());
    }

    @Test
    void aBetterExtractorFindsTheClauseThatItReadsOtherwise() throws WorkspaceException, IOException {
        noteClause(0, "share the address", 0, "Ask them.");
        // As an extractor wrote it that kept other signs and left out some words.
        editFile(SHARED, "“We share the address of a member, with the – delivery companies — that bring lamps");
        assertEquals(List.of("Whom we share it with: " + SHARED + " = Ask them."), noted(0));
        editFile("“We share the address of a member, with the", "WE\u00A0SHARE with");
        assertEquals(List.of("Whom we share it with: " + SHARED + " = Ask them."), noted(0));
    }

    @Test
    void aPlaceThatIsNotThereAnyMoreIsToldAndTheNoteKept() throws WorkspaceException, IOException {
        noteClause(0, "share the address", 0, "Ask them.");
        editFile(SHARED, "Nothing of this kind stands anywhere in the whole of these pages, and never did.");
        PlacedNote note = only();
        assertEquals(PlacedNote.State.NOT_FOUND, note.state());
        assertEquals("Ask them.", note.note().text());
        assertEquals(List.of(), noted(0));
    }

    @Test
    void aNoteOnADocumentThatIsGoneIsListed() throws WorkspaceException, IOException {
        noteClause(0, "share the address", 0, "Ask them.");
        editFile("\"terms\":\"Privacy Policy\"", "\"terms\":\"Cookie Policy\"");
        assertEquals(PlacedNote.State.NOT_FOUND, only().state());
    }

    @Test
    void aClauseIsFoundWithoutTheSnapshot() throws WorkspaceException, IOException {
        Note note = noteClause(1, "share the address", 0, "Ask them.");
        editFile(note.newAnchor().snapshotSha256(), "0000");
        editFile("\"new.observed\":\"2024-03-01T00:00:00Z\",", "");
        assertEquals(1, noted(1).size());
        assertEquals(PlacedNote.State.THERE, only().state());
    }

    @Test
    void aDamagedLineIsToldAndHidesNoOther() throws WorkspaceException, IOException {
        noteClause(0, "share the address", 0, "Ask them.");
        Path file = archive.resolve("decisions/notes.jsonl");
        String line = Files.readString(file).strip();
        Files.writeString(
                file,
                "{ nonsense\r\n\r\n" + line + "\r\n" + line.replace("Ask them.", "Ask again.") + "\r\n"
                        + line.replace("\"on\":\"clause\"", "\"on\":\"page\"") + "\r\n"
                        + line.replace("\"text\":\"Ask them.\",", ""));
        NoteBook.Report report = workspace().notes().list(List.of(), Progress.UNWATCHED);
        assertEquals(
                List.of("Ask them.", "Ask again."),
                report.notes().stream().map(each -> each.note().text()).toList());
        assertEquals(3, report.damages().size(), report.damages().toString());
        assertTrue(
                report.damages().get(0).startsWith("Line 1 of "),
                report.damages().get(0));
        assertTrue(
                report.damages().get(1).contains("has “page” as its “on”"),
                report.damages().get(1));
        assertTrue(
                report.damages().get(2).contains("A note says something"),
                report.damages().get(2));
        noteClause(0, "name and the address", 0, "Another.");
        assertTrue(Files.readString(file).startsWith("{ nonsense"), "nothing that a person wrote is lost");
        assertEquals(
                3,
                workspace().notes().list(List.of(), Progress.UNWATCHED).notes().size());
    }

    @Test
    void whoeverWritesNowGoesFirst() throws ArchiveException, WorkspaceException {
        noteClause(0, "share the address", 0, "Ask them.");
        try (ArchiveWriter writer = Archive.open(archive).write()) {
            WorkspaceException refused =
                    assertThrows(WorkspaceException.class, () -> noteClause(0, "name and the address", 0, "Another."));
            assertTrue(String.valueOf(refused.getMessage()).contains("Try again"), refused.getMessage());
            assertEquals(1, noted(0).size(), "reading goes on while " + writer + " writes");
        }
        noteClause(0, "name and the address", 0, "Another.");
        assertEquals(2, noted(0).size());
    }

    @Test
    void whatSaysNothingOrTooMuchIsRefused() {
        assertThrows(WorkspaceException.class, () -> noteClause(0, "share the address", 0, " \n"));
        assertThrows(WorkspaceException.class, () -> noteClause(0, "share the address", 0, "x".repeat(20_001)));
        assertThrows(WorkspaceException.class, () -> noteOnlyChange(1, ReviewVerdict.NOTE, ""));
    }

    @Test
    void twoFilesHaveNoPlaceForANote() throws WorkspaceException, IOException {
        Path old = Files.writeString(folder.resolve("old.md"), POLICY);
        Path fresh = Files.writeString(folder.resolve("new.md"), POLICY.replace("delivery", "other"));
        PairReport report = workspace().compareFiles(old, fresh);
        Change change = report.log().changes().getFirst().change();
        WorkspaceException refused = assertThrows(
                WorkspaceException.class, () -> workspace().notes().onChange(report, change, ReviewVerdict.WRONG, ""));
        assertTrue(String.valueOf(refused.getMessage()).contains("import file"), refused.getMessage());
    }
}
