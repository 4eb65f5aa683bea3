package org.clausewatch.desktop.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveException;
import org.clausewatch.archive.ArchiveWriter;
import org.clausewatch.archive.Circumstances;
import org.clausewatch.archive.NewSnapshot;
import org.clausewatch.desktop.WorkspaceData;
import org.clausewatch.desktop.work.SameThreadTaskRunner;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.Origin;
import org.clausewatch.model.Progress;
import org.clausewatch.model.Review;
import org.clausewatch.model.ReviewVerdict;
import org.clausewatch.workspace.PairReport;
import org.clausewatch.workspace.Workspace;
import org.clausewatch.workspace.WorkspaceException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The note on the only change of an invented policy, kept in a real archive. */
class NoteViewModelTest {
    private static final DocumentRef PRIVACY = new DocumentRef("Lumenfold", "Privacy Policy", "");
    private static final String POLICY = """
            # Lumenfold privacy policy

            Lumenfold lends lamps to its members. This policy tells which personal data we collect and why.

            We share the address of a member with the delivery companies that bring the lamps to the door.
            """;

    @TempDir
    Path folder;

    private int done;

    @BeforeEach
    void fill() throws ArchiveException {
        add("2024-01-01T00:00:00Z", POLICY);
        add("2024-03-01T00:00:00Z", POLICY.replace("delivery companies", "advertising partners"));
    }

    private void add(String at, String text) throws ArchiveException {
        Archive.openOrCreate(archive())
                .add(new NewSnapshot(
                        PRIVACY,
                        Instant.parse(at),
                        new NewSnapshot.Resource(
                                "", "text/markdown; charset=utf-8", text.getBytes(StandardCharsets.UTF_8)),
                        Circumstances.of(Origin.FILE)));
    }

    private Path archive() {
        return folder.resolve("archive");
    }

    private Workspace workspace() {
        return Workspace.open(archive(), folder.resolve("cache"));
    }

    private static PairReport report(Workspace workspace) throws WorkspaceException {
        List<HistoryVersion> versions =
                workspace.history(PRIVACY, Progress.UNWATCHED).versions();
        return workspace.compare(PRIVACY, versions.get(0), versions.get(1));
    }

    private NoteViewModel opened() throws WorkspaceException {
        Workspace workspace = workspace();
        PairReport report = report(workspace);
        return new NoteViewModel(
                report,
                report.log().changes().getFirst().change(),
                new WorkspaceData(workspace),
                new SameThreadTaskRunner(),
                () -> done++);
    }

    private Optional<Review> review() throws WorkspaceException {
        JudgedChange change = report(workspace()).log().changes().getFirst();
        return change.review();
    }

    @Test
    void keepsWhatTheUserWrote() throws WorkspaceException {
        NoteViewModel note = opened();
        assertTrue(note.beforeProperty().get().isEmpty());
        note.textProperty().set("They always did.");
        note.verdictProperty().set(ReviewVerdict.WRONG);
        note.save();
        assertEquals(1, done);
        assertEquals("They always did.", review().orElseThrow().note());
        assertEquals(ReviewVerdict.WRONG, review().orElseThrow().verdict());
    }

    @Test
    void editsAndRemovesTheNoteThatIsThere() throws WorkspaceException {
        NoteViewModel first = opened();
        first.textProperty().set("first");
        first.save();
        NoteViewModel second = opened();
        assertEquals("first", second.textProperty().get());
        second.verdictProperty().set(ReviewVerdict.RIGHT);
        second.textProperty().set("second");
        second.save();
        assertEquals("second", review().orElseThrow().note());
        NoteViewModel third = opened();
        assertEquals(ReviewVerdict.RIGHT, third.verdictProperty().get());
        third.remove();
        assertEquals(3, done);
        assertTrue(review().isEmpty());
    }

    @Test
    void saysWhyANoteCannotBeKeptAndLosesNoWords() throws WorkspaceException, ArchiveException {
        NoteViewModel note = opened();
        note.save();
        assertTrue(note.noticeProperty().get().contains("says nothing"));
        note.textProperty().set("They always did.");
        try (ArchiveWriter writer = Archive.open(archive()).write()) {
            note.save();
            assertTrue(note.noticeProperty().get().contains("is being written to"), writer::toString);
        }
        assertEquals("They always did.", note.textProperty().get());
        assertEquals(0, done);
        note.save();
        assertEquals(1, done);
        assertFalse(note.busyProperty().get());
        assertEquals("", note.noticeProperty().get());
    }
}
