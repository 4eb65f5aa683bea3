package org.clausewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands that read an archive, on the sample archive. */
class LogCommandTest {
    private static final Path SAMPLE = Path.of("snapshots");
    private static final String DOCUMENT = "Emberlatch/Privacy Policy";

    /** Each change log of the document, a line each; read once for all tests. */
    private static List<String> logs = List.of();

    @TempDir
    Path folder;

    @BeforeAll
    static void readLogs() {
        logs = shell().run("log", "emberlatch", "--format", "json")
                .out()
                .lines()
                .toList();
    }

    private static Shell shell() {
        return new Shell(SAMPLE);
    }

    @Test
    void tellsADocumentsHistoryAndWhatWasFolded() {
        Shell.Result result = shell().onTerminal().run("log", DOCUMENT, "--color", "never");
        assertEquals(0, result.status(), result.err());
        assertTrue(result.err().endsWith("\r\u001b[K"), "the line of progress is gone when the work is done");
        assertTrue(result.out().startsWith("Emberlatch, Privacy Policy\n"), result.out());
        assertTrue(result.out().contains(" folded ("), result.out());
        assertTrue(result.out().contains("\nBetween 2023-"), result.out());
    }

    @Test
    void everyLogHoldsToTheSchema() throws IOException {
        Schema schema;
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/changelog.schema.json"))) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertFalse(logs.isEmpty());
        for (String line : logs) {
            assertEquals(List.of(), schema.validate(line, InputFormat.JSON), line);
            JsonNode log = JsonMapper.shared().readTree(line);
            assertEquals("Emberlatch", log.at("/document/service").stringValue());
        }
    }

    @Test
    void everyClauseOfALogSaysWhichItIs() {
        for (String line : logs) {
            JsonNode log = JsonMapper.shared().readTree(line);
            for (JsonNode change : log.get("changes")) {
                change.get("old").forEach(LogCommandTest::assertFollowed);
                change.get("new").forEach(LogCommandTest::assertFollowed);
            }
        }
    }

    private static void assertFollowed(JsonNode clause) {
        assertTrue(clause.has("lineage") && clause.has("firstSeenAt"), clause.toString());
    }

    @Test
    void allClausesOfTwoVersionsSayWhichTheyAre() {
        Shell.Result result =
                shell().run("diff", DOCUMENT + "@first", DOCUMENT + "@last", "--format", "json", "--full");
        JsonNode texts = JsonMapper.shared().readTree(result.out()).get("texts");
        texts.get("old").forEach(LogCommandTest::assertFollowed);
        texts.get("new").forEach(LogCommandTest::assertFollowed);
        long carried = texts.get("new").findValues("lineage").stream()
                .filter(texts.get("old").findValues("lineage")::contains)
                .count();
        assertTrue(carried >= 60, "clauses that both versions have: " + carried);
    }

    @Test
    void sinceLeavesOutWhatWasSeenBefore() {
        List<String> recent = shell().run("log", DOCUMENT, "--format", "json", "--since", "2024")
                .out()
                .lines()
                .toList();
        assertTrue(recent.size() < logs.size());
        assertEquals(logs.subList(logs.size() - recent.size(), logs.size()), recent);
    }

    @Test
    void diffTakesVersionsOutOfTheArchive() {
        Shell.Result result =
                shell().run("diff", DOCUMENT + "@first", "emberlatch/privacy policy@last", "--format", "json");
        assertEquals(0, result.status(), result.err());
        JsonNode log = JsonMapper.shared().readTree(result.out());
        assertTrue(log.at("/from/firstObservedAt").stringValue().startsWith("2023-01-21"));
        Shell.Result dated = shell().run("diff", DOCUMENT + "@2023-01-21", DOCUMENT + "@2030", "--format", "json");
        assertEquals(result.out(), dated.out());
    }

    @Test
    void whatTheArchiveDoesNotHaveIsSaidWithWhatItHas() {
        Shell.Result unknown = shell().run("log", "Nobody");
        assertEquals(3, unknown.status());
        assertTrue(unknown.err().contains(DOCUMENT), unknown.err());
        Shell.Result early = shell().run("diff", DOCUMENT + "@2001", DOCUMENT + "@last");
        assertEquals(3, early.status());
        assertTrue(early.err().contains("2023-01-21"), early.err());
        assertEquals(2, shell().run("log", "--since", "yesterday").status());
        assertEquals(
                2, shell().run("diff", DOCUMENT + "@noon", DOCUMENT + "@last").status());
    }

    @Test
    void aTableWithoutRowsIsNoAllClear() throws IOException {
        Shell shell = new Shell(folder.resolve("archive"));
        String english = "# Privacy policy\n\nWe collect your name and your address and we share them with nobody. "
                + "We keep the data for two years after the last lamp was returned.\n";
        String german = "# Datenschutzerklärung\n\nWir erheben den Namen und die Anschrift und geben die Daten an "
                + "niemanden weiter. Wir speichern die Daten zwei Jahre nach der Rückgabe der letzten Lampe.\n";
        int year = 2021;
        for (String text : List.of(english, german)) {
            Path file = Files.writeString(folder.resolve("page.md"), text);
            Shell.Result added = shell.run(
                    "import",
                    "file",
                    file.toString(),
                    "--service=Lumenfold",
                    "--terms=Privacy Policy",
                    "--observed=" + year++);
            assertEquals(0, added.status(), added.err());
        }
        Shell.Result table = shell.run("log", "--format", "csv");
        assertEquals(1, table.out().lines().count(), table.out());
        assertEquals(
                "clausewatch: Lumenfold/Privacy Policy between 2021-01-01 and 2022-01-01: not comparable."
                        + " The two are in different languages: English and German.\n",
                table.err());
    }

    @Test
    void noArchiveIsSaidClearly() {
        Shell.Result result = new Shell(folder.resolve("none")).run("log");
        assertEquals(3, result.status());
        assertTrue(result.err().startsWith("clausewatch: "), result.err());
        assertEquals(1, result.err().lines().count(), result.err());
    }
}
