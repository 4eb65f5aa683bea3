package org.clausewatch.cli;

import static org.clausewatch.ingest.wayback.FakeWayback.policy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clausewatch.ingest.wayback.FakeWayback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportWaybackCommandTest {
    private static final String A = policy("We do not share your drawings with advertisers.");
    private static final String B = policy("We share your drawings with advertisers and printers.");

    @TempDir
    Path folder;

    private FakeWayback wayback;

    @BeforeEach
    void start() throws IOException {
        wayback = new FakeWayback();
    }

    @AfterEach
    void stop() {
        wayback.close();
    }

    private Shell.Result importing(String... more) {
        List<String> arguments = new ArrayList<>(List.of("import", "wayback", FakeWayback.PAGE, "--service", "Zorbly"));
        arguments.addAll(List.of("--terms", "Privacy Policy", "--endpoint", wayback.endpoint()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private Shell.Result run(String... arguments) {
        return new Shell(folder.resolve("archive")).run(arguments);
    }

    @Test
    void aPastBecomesAHistory() {
        wayback.capture("20200101000000", A).capture("20200201000000", A).capture("20200301000000", B);
        Shell.Result result = importing();
        assertEquals(0, result.status(), result.err());
        assertTrue(result.out().contains("Brought in: 2 captures of Zorbly/Privacy Policy"), result.out());
        Shell.Result log = run("log", "Zorbly");
        assertTrue(log.out().contains("2 versions, 3 observations"), log.out());
        assertTrue(log.out().contains("Between 2020-02-01 and 2020-03-01"), log.out());
    }

    @Test
    void anImportedPastAndALaterPageAreOneHistory() throws IOException {
        wayback.capture("20200101000000", A).capture("20200301000000", B);
        importing();
        Path live = Files.writeString(folder.resolve("live.html"), B);
        run(
                "import",
                "file",
                live.toString(),
                "--service",
                "Zorbly",
                "--terms",
                "Privacy Policy",
                "--observed",
                "2024-01-01",
                "--url",
                FakeWayback.PAGE);
        Shell.Result log = run("log", "Zorbly");
        assertTrue(log.out().contains("2 versions, 3 observations"), log.out());
    }

    @Test
    void anArchivedErrorPageIsNoVersion() {
        wayback.capture("20200101000000", A).captureOf("20200201000000", 404, "<h1>Not found</h1>");
        wayback.captureOf("20200301000000", 301, "").capture("20200401000000", B);
        importing();
        Shell.Result log = run("log", "Zorbly");
        assertTrue(log.out().contains("2 versions, 4 observations"), log.out());
    }

    @Test
    void aDryRunListsWhatWouldBeReplayedAndKeepsNothing() {
        wayback.capture("20200101000000", A).capture("20200301000000", B);
        Shell.Result result = importing("--dry-run");
        assertEquals(0, result.status(), result.err());
        assertTrue(result.out().contains("2020-01-01T00:00:00Z"), result.out());
        assertTrue(result.out().contains("2 captures to replay"), result.out());
        assertEquals(0, wayback.replayed());
        assertFalse(Files.exists(folder.resolve("archive")));
    }

    @Test
    void aPageThatWasNeverArchivedMakesNoArchive() {
        Shell.Result result = importing();
        assertEquals(3, result.status());
        assertTrue(result.err().contains("has never archived " + FakeWayback.PAGE), result.err());
        assertFalse(Files.exists(folder.resolve("archive")));
    }

    @Test
    void aTimeThatEndsBeforeItBeginsIsWrongUse() {
        Shell.Result result = importing("--from", "2021", "--to", "2020");
        assertEquals(2, result.status());
        assertTrue(result.err().contains("--to 2020 is before --from 2021"), result.err());
    }
}
