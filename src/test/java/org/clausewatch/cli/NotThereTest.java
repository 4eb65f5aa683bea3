package org.clausewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is well named and not there ends all commands alike, and each says where to look. */
class NotThereTest {
    private static final String DOCUMENT = "Natterwick/Privacy Policy";

    private static Shell.Result run(String... arguments) {
        return new Shell(Path.of("snapshots")).run(arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"history Nobody/Terms", "log Nobody/Terms", "lineage Nobody/Terms --clause data"})
    void aDocumentThatTheArchiveHasNotIsAFailure(String line) {
        assertEquals(3, run(line.split(" ")).status());
    }

    @Test
    void aClauseThatNoVersionHasIsAFailure() {
        assertEquals(3, run("lineage", DOCUMENT, "--clause", "zebra").status());
    }

    @Test
    void aDayBeforeTheFirstVersionIsAFailure() {
        assertEquals(3, run("log", DOCUMENT, "--agreed", "1999-01-01").status());
    }

    @Test
    void aChangeIdThatNoChangeHasIsAFailureThatTellsHowToGetTheIds() {
        Shell.Result explain = run("explain", DOCUMENT + "@first", DOCUMENT + "@last", "--change", "ffffffffff");
        assertEquals(3, explain.status());
        assertTrue(explain.err().contains("No change has the id 'ffffffffff'."), explain.err());
        assertTrue(
                explain.err().replaceAll("\\s+", " ").contains("lists the ids")
                        || explain.err().contains("The ids are: "),
                explain.err());
    }

    @Test
    void theIdsThatAreToldAreIdsThatAreTaken() {
        String[] pair = {DOCUMENT + "@first", DOCUMENT + "@last"};
        String listed = run("explain", pair[0], pair[1], "--all").out();
        List<String> ids = listed.lines()
                .map(line -> line.split(" ", 2)[0])
                .filter(word -> word.matches("\\p{XDigit}{8,}"))
                .toList();
        assertTrue(ids.size() > 1, listed);
        Shell.Result last = run("explain", pair[0], pair[1], "--change", ids.getLast());
        assertEquals(0, last.status(), last.err());
    }
}
