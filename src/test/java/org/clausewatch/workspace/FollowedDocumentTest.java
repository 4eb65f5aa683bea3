package org.clausewatch.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseIdentity;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Progress;
import org.clausewatch.model.Provenance;
import org.clausewatch.model.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which clause it is, in the change logs of the invented company Lumenfold. */
class FollowedDocumentTest {
    private static final DocumentRef DOCUMENT = new DocumentRef("Lumenfold", "Privacy Policy", "");

    private static final String POLICY = """
            # Lumenfold privacy policy

            Lumenfold lends lamps to its members. This policy tells which personal data we collect and what we do
            with it.

            ## Whom we share it with

            We share the address of a member with the delivery companies that bring the lamps.

            ## How long we keep it

            We keep the data of a member for two years after the last lamp was returned.
            """;

    private static final String SHARE =
            "We share the address of a member with the delivery companies that bring the lamps.";

    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant SECOND = Instant.parse("2024-06-01T00:00:00Z");
    private static final Instant THIRD = Instant.parse("2025-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private Workspace workspace() {
        return Workspace.open(folder.resolve("archive"));
    }

    private static void add(Workspace workspace, String policy, Instant at) throws WorkspaceException {
        workspace.imports().text(policy, DOCUMENT, Optional.of(at));
    }

    private static DocumentHistory history(Workspace workspace) throws WorkspaceException {
        return workspace.history(DOCUMENT, Progress.UNWATCHED);
    }

    private static PairReport compared(Workspace workspace, DocumentHistory history, int old, int current) {
        return workspace.compare(
                DOCUMENT, history.versions().get(old), history.versions().get(current));
    }

    private static ClauseIdentity identity(PairReport report, Side side, String beginning) {
        Clause clause = (side == Side.OLD ? report.oldVersion() : report.newVersion())
                .clauses().stream()
                        .filter(candidate -> candidate.text().startsWith(beginning))
                        .findFirst()
                        .orElseThrow();
        return (side == Side.OLD ? report.log().from() : report.log().to())
                .identities()
                .of(clause)
                .orElseThrow();
    }

    @Test
    void bothSidesOfAChangeHaveOneIdentity() throws WorkspaceException {
        Workspace workspace = workspace();
        add(workspace, POLICY, FIRST);
        add(workspace, POLICY.replace("two years", "ten years"), SECOND);

        PairReport report = compared(workspace, history(workspace), 0, 1);

        ClauseIdentity before = identity(report, Side.OLD, "We keep");
        assertEquals(FIRST, before.firstSeenAt());
        assertEquals(new ClauseIdentity(before.lineage(), SECOND), identity(report, Side.NEW, "We keep"));
    }

    @Test
    void versionsThatAreNoNeighboursAreFollowedThroughWhatLiesBetween() throws WorkspaceException {
        Workspace workspace = workspace();
        add(workspace, POLICY.replace(SHARE, "We show lamps."), FIRST);
        add(workspace, POLICY, SECOND);
        add(workspace, POLICY.replace("two years", "ten years"), THIRD);

        PairReport report = compared(workspace, history(workspace), 0, 2);

        assertEquals(SECOND, identity(report, Side.NEW, "We share").firstSeenAt());
    }

    @Test
    void aPairOfFilesHasNoIdentities() throws IOException, WorkspaceException {
        Path file = Files.writeString(folder.resolve("old.md"), POLICY);

        PairReport report = workspace().compareFiles(file, file);

        assertEquals(
                Optional.empty(),
                report.log()
                        .from()
                        .identities()
                        .of(report.oldVersion().clauses().getFirst()));
    }

    @Test
    void versionsReadBeforeTheArchiveGrewKeepTheirIdentities() throws WorkspaceException {
        Workspace workspace = workspace();
        add(workspace, POLICY, FIRST);
        add(workspace, POLICY.replace("two years", "ten years"), SECOND);
        DocumentHistory before = history(workspace);
        ClauseIdentity identity = identity(compared(workspace, before, 0, 1), Side.NEW, "We share");
        // Seen within a week, the first text is back: what was a version is folded by now.
        add(workspace, POLICY, SECOND.plusSeconds(86_400));
        assertEquals(1, history(workspace).versions().size());

        assertEquals(identity, identity(compared(workspace, before, 0, 1), Side.NEW, "We share"));
    }

    @Test
    void aWorkspaceThatReadNoHistoryFollowsTheTwo() throws WorkspaceException {
        Workspace workspace = workspace();
        add(workspace, POLICY, FIRST);
        add(workspace, POLICY.replace("two years", "ten years"), SECOND);
        DocumentHistory history = history(workspace);

        PairReport report = compared(workspace(), history, 0, 1);

        assertEquals(
                identity(compared(workspace, history, 0, 1), Side.NEW, "We keep"),
                identity(report, Side.NEW, "We keep"));
    }

    @Test
    void theOlderSideMayBeTheNewerVersion() throws WorkspaceException {
        Workspace workspace = workspace();
        add(workspace, POLICY, FIRST);
        add(workspace, POLICY.replace("two years", "ten years"), SECOND);

        PairReport report = compared(workspace, history(workspace), 1, 0);

        assertEquals(SECOND, identity(report, Side.OLD, "We keep").firstSeenAt());
        assertEquals(FIRST, identity(report, Side.NEW, "We keep").firstSeenAt());
    }

    @Test
    void clausesAreFollowedOnlyWhenAskedFor() throws WorkspaceException {
        Workspace workspace = workspace();
        add(workspace, POLICY, FIRST);
        HistoryVersion seen = history(workspace).versions().getFirst();
        // Following refuses what was never observed, so comparing alone must not have followed.
        HistoryVersion unseen = new HistoryVersion(seen.version(), Provenance.ofFile("policy.md", ""));

        PairReport report = workspace.compare(DOCUMENT, seen, unseen);

        assertTrue(report.log().changes().isEmpty());
        assertThrows(IllegalArgumentException.class, () -> identity(report, Side.NEW, "We keep"));
    }
}
