package org.clausewatch.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.PairVerdict;
import org.clausewatch.model.Progress;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Significance;
import org.clausewatch.model.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Invented policies of the invented company Lumenfold, as files. */
class WorkspaceTest {
    private static final String POLICY = """
            # Lumenfold privacy policy

            Last updated: 1 March 2025

            Lumenfold lends lamps to its members. This policy tells which personal data we collect and what we do
            with it.

            ## What we collect

            We collect the name and address of each member, and the rooms in which their lamps stand.

            ## Whom we share it with

            We share the address of a member with the delivery companies that bring the lamps.

            ## How long we keep it

            We keep the data of a member for two years after the last lamp was returned.
            """;

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Workspace workspace() {
        return Workspace.open(folder.resolve("archive"));
    }

    private Summary summary(String newText) throws IOException, WorkspaceException {
        return workspace()
                .compareFiles(file("old.md", POLICY), file("new.md", newText))
                .log()
                .summary();
    }

    @Test
    void aNewRecipientBroadensDataSharing() throws IOException, WorkspaceException {
        PairReport report = workspace()
                .compareFiles(
                        file("old.md", POLICY),
                        file(
                                "new.md",
                                POLICY.replace("bring the lamps.", "bring the lamps and with advertising partners.")));
        List<JudgedChange> relevant = report.log().changes().stream()
                .filter(change -> change.judgement().isRelevantTo("data-sharing"))
                .toList();
        assertEquals(1, relevant.size());
        assertEquals(1, report.log().summary().topics().get("data-sharing"));
    }

    @Test
    void theSamePageAsHtmlAndAsMarkdownIsIdentical() throws IOException, WorkspaceException {
        String html = """
                <!doctype html><html lang="en"><head><title>Lumenfold</title></head><body>
                <nav><a href="/">Home</a> <a href="/lamps">Lamps</a></nav><main><h1>Lumenfold privacy policy</h1>
                <p>Last updated: 1 March 2025</p>
                <p>Lumenfold lends lamps to its members. This policy tells which personal data we collect and
                what we do with it.</p><h2>What we collect</h2>
                <p>We collect the name and address of each member, and the rooms in which their lamps stand.</p>
                <h2>Whom we share it with</h2>
                <p>We share the address of a member with the delivery companies that bring the lamps.</p>
                <h2>How long we keep it</h2>
                <p>We keep the data of a member for two years after the last lamp was returned.</p>
                </main><footer><a href="/imprint">Imprint</a></footer></body></html>
                """;
        Summary summary = workspace()
                .compareFiles(file("old.md", POLICY), file("new.html", html))
                .log()
                .summary();
        assertEquals(PairVerdict.IDENTICAL, summary.verdict());
    }

    @Test
    void aWebArchiveIsReadAsThePageInIt() throws IOException, WorkspaceException {
        String archive = """
                Snapshot-Content-Location: https://lumenfold.example/privacy
                MIME-Version: 1.0
                Content-Type: multipart/related; type="text/html"; boundary="----part"

                ------part
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                <html><body><h1>Privacy policy</h1><p>We collect your name and share it with =
                nobody=2E</p></body></html>
                ------part--
                """;
        ReadPage page = workspace().read(file("saved.mhtml", archive), List.of(), List.of());
        assertEquals(
                "Privacy policy\nWe collect your name and share it with nobody.",
                page.extraction().version().text());
    }

    @Test
    void anotherDateAloneIsEditorialAndNoticed() throws IOException, WorkspaceException {
        Summary summary = summary(POLICY.replace("1 March 2025", "9 May 2025"));
        assertEquals(PairVerdict.EDITORIAL_ONLY, summary.verdict());
        assertEquals(
                List.of("date-changed-text-did-not"),
                summary.notices().stream().map(Reason::code).toList());
    }

    @Test
    void anotherTextUnderTheSameDateIsNoticed() throws IOException, WorkspaceException {
        Summary summary = summary(POLICY.replace("two years", "ten years"));
        assertEquals(PairVerdict.CHANGED, summary.verdict());
        assertEquals(
                List.of("text-changed-date-did-not"),
                summary.notices().stream().map(Reason::code).toList());
    }

    @Test
    void aLanguageWithoutRulesIsNotJudged() throws IOException, WorkspaceException {
        String german = """
                # Datenschutzerklärung der Lumenfold

                Wir verleihen Lampen an unsere Mitglieder. Diese Erklärung sagt, welche Daten wir erheben und was wir
                damit machen. Wir speichern den Namen und die Anschrift und die Räume, in denen die Lampen stehen.

                Wir geben die Anschrift an die Boten weiter, die die Lampen bringen.
                """;
        PairReport report = workspace()
                .compareFiles(
                        file("alt.md", german),
                        file("neu.md", german.replace("an die Boten", "an die Boten und an Werbepartner")));
        assertFalse(report.log().summary().judged());
        assertTrue(report.log().summary().topics().isEmpty());
        assertEquals(
                Significance.SUBSTANTIVE,
                report.log().changes().getFirst().judgement().significance());
    }

    @Test
    void anErrorPageIsNotComparedWithAPolicy() throws IOException, WorkspaceException {
        Summary summary = workspace()
                .compareFiles(
                        file("old.md", POLICY),
                        file(
                                "new.html",
                                "<html><head><title>503 Service Unavailable</title></head>"
                                        + "<body><h1>503 Service Unavailable</h1><p>Try again later.</p></body></html>"))
                .log()
                .summary();
        assertEquals(PairVerdict.NOT_COMPARABLE, summary.verdict());
        assertEquals("error-page", summary.reasons().getFirst().code());
        assertEquals("new", summary.reasons().getFirst().params().get("side"));
    }

    @Test
    void whatIsNotComparedIsShownWholeAllTheSame() throws IOException, WorkspaceException {
        PairReport report = workspace()
                .compareFiles(
                        file("old.md", POLICY),
                        file("new.html", "<title>Access denied</title><p>Access denied. Reference 18.2.</p>"));
        assertEquals(PairVerdict.NOT_COMPARABLE, report.comparison().verdict());
        assertEquals(
                report.oldVersion().clauses(),
                report.comparison().rows().stream()
                        .flatMap(row -> row.oldClauses().stream())
                        .toList());
        assertEquals(
                report.newVersion().clauses(),
                report.comparison().rows().stream()
                        .flatMap(row -> row.newClauses().stream())
                        .toList());
    }

    @Test
    void whatIsAddedWhileAHistoryIsReadIsInTheNextOne() throws WorkspaceException {
        DocumentRef document = new DocumentRef("Lumenfold", "Privacy Policy", "");
        Workspace workspace = workspace();
        workspace.imports().text(POLICY, document, Optional.of(Instant.parse("2025-03-01T00:00:00Z")));
        Progress adding = new Progress() {
            @Override
            public void report(String step, double share) {
                try {
                    workspace
                            .imports()
                            .text(
                                    POLICY.replace("two years", "ten years"),
                                    document,
                                    Optional.of(Instant.parse("2025-06-01T00:00:00Z")));
                } catch (WorkspaceException e) {
                    throw new AssertionError(e);
                }
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
        workspace.history(document, adding);
        assertEquals(
                2, workspace.history(document, Progress.UNWATCHED).versions().size());
    }

    @Test
    void whatAnotherProcessAddsIsSeen() throws WorkspaceException {
        DocumentRef document = new DocumentRef("Lumenfold", "Privacy Policy", "");
        Workspace here = workspace();
        here.imports().text(POLICY, document, Optional.of(Instant.parse("2025-03-01T00:00:00Z")));
        assertEquals(1, here.history(document, Progress.UNWATCHED).versions().size());
        workspace()
                .imports()
                .text(
                        POLICY.replace("two years", "ten years"),
                        document,
                        Optional.of(Instant.parse("2025-06-01T00:00:00Z")));
        assertEquals(2, here.history(document, Progress.UNWATCHED).versions().size());
    }

    @Test
    void aMissingFileIsNamed() {
        Path missing = folder.resolve("missing.md");
        WorkspaceException e =
                assertThrows(WorkspaceException.class, () -> workspace().compareFiles(missing, missing));
        assertTrue(e.getMessage().contains("missing.md does not exist"), e.getMessage());
    }

    @Test
    void aFolderIsNoPage() {
        WorkspaceException e =
                assertThrows(WorkspaceException.class, () -> workspace().read(folder, List.of(), List.of()));
        assertTrue(e.getMessage().contains("is a folder"), e.getMessage());
    }

    @Test
    void anAbsolutePathNeverReachesTheChangeLog() throws IOException, WorkspaceException {
        ReadPage page = workspace().read(file("old.md", POLICY).toAbsolutePath(), List.of(), List.of());
        assertEquals("old.md", page.provenance().source());
    }

    @Test
    void aMissingArchiveSaysSo() {
        assertThrows(WorkspaceException.class, () -> workspace().documents());
    }
}
