package org.clausewatch.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clausewatch.archive.Capture;
import org.clausewatch.archive.Snapshot;
import org.clausewatch.model.Progress;
import org.junit.jupiter.api.Test;

/** Git repositories of pages as served. */
class OtaSnapshotsTest extends OtaWritten {
    private static final String PAGE = "Zorbly/Privacy Policy.html";
    private static final String API = "Zorbly/Developer Terms #dev-api.html";
    private static final String KIT = "Zorbly/Developer Terms #dev-kit.html";

    OtaSnapshotsTest() {
        super("zorbly-snapshots");
    }

    private Path declarations(String name, String json) throws Exception {
        Path declarations = Files.createDirectories(temp.resolve("given").resolve("declarations"));
        Files.writeString(declarations.resolve(name), json);
        return temp.resolve("given");
    }

    private OtaReport run(Path declarations) throws Exception {
        return new OtaImport(archive)
                .run(
                        new OtaRequest(
                                folder, Optional.empty(), Set.of(), Optional.of(declarations), OtaRequest.ATTRIBUTION),
                        Progress.UNWATCHED);
    }

    private List<Snapshot> snapshots(String terms) throws Exception {
        return OtaFixtures.snapshots(archive, "Zorbly", terms);
    }

    @Test
    void pagesAreKeptAsServedWithTheAddressThatTheCommitNames() throws Exception {
        git.put(PAGE, "<h1>Privacy</h1>")
                .commit(
                        "2024-01-01T08:00:00Z",
                        "First record of Zorbly Privacy Policy\n\nX-engine-version: 5.0.0\nX-fetcher: fullDom\n"
                                + "X-source-document-location: https://zorbly.example/privacy\n");
        git.put("Zorbly/Terms of Service.pdf", "%PDF-1.4")
                .commit("2024-01-02T08:00:00Z", "First record of Zorbly Terms of Service");
        OtaReport report = OtaFixtures.run(archive, folder);
        assertEquals(OtaKind.SNAPSHOTS, report.kind());
        assertEquals(2, report.added());
        Snapshot page = snapshots("Privacy Policy").getFirst();
        assertEquals("https://zorbly.example/privacy", page.url());
        assertEquals("fullDom", page.circumstances().asked().get("fetcher"));
        Capture capture = archive.read(page);
        assertEquals("text/html", capture.contentType());
        assertEquals("<h1>Privacy</h1>", new String(capture.body(), StandardCharsets.UTF_8));
        assertEquals(
                "application/pdf",
                archive.read(snapshots("Terms of Service").getFirst()).contentType());
    }

    @Test
    void theDeclarationThatWasValidIsKeptWithEachPage() throws Exception {
        declarations(
                "Zorbly.json",
                "{\"name\":\"Zorbly\",\"terms\":{\"Privacy Policy\":{\"fetch\":\"https://zorbly.example/privacy\","
                        + "\"select\":\"main\",\"remove\":[\".share\"]}}}");
        Path given = declarations(
                "Zorbly.history.json",
                "{\"Privacy Policy\":[{\"fetch\":\"https://zorbly.example/old\",\"select\":\"#text\","
                        + "\"validUntil\":\"2024-01-15T09:00:00+0100\"}]}");
        git.put(PAGE, "<p>One</p>").commit("2024-01-15T08:00:00Z", "First record of Zorbly Privacy Policy");
        git.put(PAGE, "<p>Two</p>").commit("2024-01-15T08:00:01Z", "Record new changes of Zorbly Privacy Policy");
        run(given);
        assertEquals(
                List.of(
                        "{\"fetch\":\"https://zorbly.example/old\",\"select\":[\"#text\"]}",
                        "{\"fetch\":\"https://zorbly.example/privacy\",\"select\":[\"main\"],\"remove\":[\".share\"]}"),
                snapshots("Privacy Policy").stream()
                        .map(snapshot -> snapshot.circumstances().asked().get("declaration"))
                        .toList());
        assertEquals(
                "https://zorbly.example/old",
                snapshots("Privacy Policy").getFirst().url());
    }

    private void recordDeveloperTerms() throws Exception {
        git.put(API, "<main>Interface 1</main>")
                .commit("2024-01-01T08:00:00Z", "First record of Zorbly Developer Terms");
        git.put(KIT, "<main>Kit 1</main>").commit("2024-01-01T08:00:00Z", "First record of Zorbly Developer Terms");
        git.put(KIT, "<main>Kit 2</main>")
                .commit("2024-02-01T08:00:00Z", "Record new changes of Zorbly Developer Terms");
    }

    @Test
    void pagesOfOneDocumentAreJoinedWhereADeclarationSaysSo() throws Exception {
        Path given = declarations(
                "Zorbly.json",
                "{\"name\":\"Zorbly\",\"terms\":{\"Developer Terms\":{\"select\":\"main\",\"combine\":["
                        + "{\"fetch\":\"https://zorbly.example/dev/kit\"},"
                        + "{\"fetch\":\"https://zorbly.example/dev/api\"}]}}}");
        recordDeveloperTerms();
        OtaReport report = run(given);
        assertEquals(2, report.added());
        Capture latest = archive.read(snapshots("Developer Terms").getLast());
        assertEquals(
                List.of(
                        "https://zorbly.example/dev/kit <main>Kit 2</main>",
                        "https://zorbly.example/dev/api <main>Interface 1</main>"),
                PageBundle.parts(latest.contentType(), latest.body()).stream()
                        .map(part -> part.url() + " " + new String(part.body(), StandardCharsets.UTF_8))
                        .toList());
    }

    @Test
    void aDocumentIsThereOnceAllItsPagesAre() throws Exception {
        Path given = declarations(
                "Zorbly.json",
                "{\"name\":\"Zorbly\",\"terms\":{\"Developer Terms\":{\"select\":\"main\",\"combine\":["
                        + "{\"fetch\":\"https://zorbly.example/dev/kit\"},"
                        + "{\"fetch\":\"https://zorbly.example/dev/api\"}]}}}");
        git.put(API, "<main>Interface 1</main>")
                .commit("2024-01-01T08:00:00Z", "First record of Zorbly Developer Terms");
        git.put(KIT, "<main>Kit 1</main>").commit("2024-01-02T08:00:00Z", "First record of Zorbly Developer Terms");
        OtaReport report = run(given);
        assertEquals(1, report.added());
        assertEquals(1, OtaFixtures.skipped(report, OtaSkip.Why.INCOMPLETE));
    }

    @Test
    void withoutADeclarationEachPageIsADocumentOfItsOwn() throws Exception {
        recordDeveloperTerms();
        OtaReport report = OtaFixtures.run(archive, folder);
        assertEquals(
                List.of("Developer Terms #dev-api", "Developer Terms #dev-kit"),
                report.documents().stream().map(OtaReport.Document::terms).toList());
        assertTrue(
                report.notes().toString().contains("--declarations"),
                report.notes().toString());
    }

    @Test
    void theArchivesOwnDeclarationsServeWhereNoneAreGiven() throws Exception {
        Path given = declarations(
                "Zorbly.json",
                "{\"name\":\"Zorbly\",\"terms\":{\"Privacy Policy\":{\"fetch\":\"https://zorbly.example/privacy\","
                        + "\"select\":\"main\"}}}");
        OtaFixtures.run(archive, given);
        git.put(PAGE, "<p>One</p>").commit("2024-01-15T08:00:00Z", "First record of Zorbly Privacy Policy");
        OtaFixtures.run(archive, folder);
        assertEquals(
                "{\"fetch\":\"https://zorbly.example/privacy\",\"select\":[\"main\"]}",
                snapshots("Privacy Policy").getFirst().circumstances().asked().get("declaration"));
    }

    @Test
    void idsOfPagesAreThoseOfTheEngine() {
        assertEquals("-dev-api v2_", OtaSnapshots.documentId("https://zorbly.example/dev/api%20v2%3F?x=1#y"));
    }
}
