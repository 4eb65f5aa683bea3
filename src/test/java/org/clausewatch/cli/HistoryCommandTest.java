package org.clausewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HistoryCommandTest {
    private static final Path SAMPLE = Path.of("snapshots");
    private static final String DOCUMENT = "Pennybracken/Privacy Policy";

    private static Shell.Result run(String... arguments) {
        return new Shell(SAMPLE).run(arguments);
    }

    @Test
    void listsEveryObservationOfADocument() {
        JsonNode history = JsonMapper.shared()
                .readTree(run("history", DOCUMENT, "--format", "json").out());
        assertEquals(
                history.get("observations").asInt(),
                history.get("versions").size() + history.get("folds").size());
        String text = run("history", DOCUMENT).out();
        assertTrue(text.contains("version 1"), text);
        assertTrue(text.contains("Published and withdrawn: seen once after "), text);
    }

    @Test
    void followsAClauseThatWordsName() {
        Shell.Result listed = run("lineage", DOCUMENT, "--clause", "information");
        assertEquals(ExitStatus.FAILED, listed.status());
        assertTrue(listed.err().contains("Give more words, or one of these ids"), listed.err());
        String id = listed.err()
                .lines()
                .filter(line -> line.startsWith("  #"))
                .findFirst()
                .orElseThrow()
                .strip()
                .split(" ")[0];
        Shell.Result told = run("lineage", DOCUMENT, "--clause", id);
        assertEquals(0, told.status(), told.err());
        assertTrue(told.out().startsWith("Clause " + id), told.out());
        assertTrue(told.out().contains("First seen, "), told.out());
        String end = told.out().substring(told.out().lastIndexOf("\n\n"));
        assertTrue(
                end.matches("\n\nThe latest version, last seen on \\d{4}-\\d\\d-\\d\\d, (has|does not have) it.*\n"),
                end);
        JsonNode story = JsonMapper.shared()
                .readTree(run("lineage", DOCUMENT, "--clause", id, "--format", "json")
                        .out());
        assertEquals("first-seen", story.at("/events/0/event").stringValue());
    }

    @Test
    void namesTheNearestWhereNoClauseHasTheWords() {
        Shell.Result none = run("lineage", DOCUMENT, "--clause", "information of zebras");
        assertEquals(ExitStatus.FAILED, none.status());
        assertTrue(none.err().contains("These have some of the words:"), none.err());
    }

    @Test
    void tellsWhatChangedSinceOneAgreed() {
        Shell.Result result = run("log", DOCUMENT, "--agreed", "2024-01-01");
        assertEquals(0, result.status(), result.err());
        assertTrue(result.out().contains("What differs between the text of 2024-01-01 and the latest:"), result.out());
        assertTrue(result.out().contains(" steps between:"), result.out());
        assertEquals(
                2, run("log", DOCUMENT, "--agreed", "2024", "--since", "2024").status());
    }
}
