package org.clausewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DatedClausesTest {
    @TempDir
    Path folder;

    @BeforeEach
    void importTwoVersions() throws IOException {
        shell().observe("Zorbly", ExamplePages.oldPolicy(folder), "2024-01-02");
        shell().observe("Zorbly", ExamplePages.newPolicy(folder), "2024-06-01");
    }

    private Shell shell() {
        return new Shell(folder.resolve("archive"));
    }

    private Shell.Result run(String... arguments) {
        return shell().run(arguments);
    }

    private static String line(String text, String words) {
        return text.lines().filter(line -> line.contains(words)).findFirst().orElse("no line with " + words);
    }

    @Test
    void saysOfEachClauseSinceWhenItHasItsWording() {
        Shell.Result result = run("clauses", "Zorbly/Privacy Policy", "--dated");
        assertEquals(0, result.status(), result.err());
        String text = result.out();
        assertTrue(line(text, "answer the questions").startsWith("  2024-01-02 #"), text);
        assertTrue(line(text, "train the artificial").startsWith("  2024-06-01 #"), text);
        assertTrue(line(text, "We share your personal").startsWith("  2024-06-01 #"), text);
        assertTrue(text.contains("The newest wording is of 2024-06-01: 3 clauses."), text);
    }

    @Test
    void anEarlierVersionHasEarlierWordings() {
        String text = run("clauses", "Zorbly/Privacy Policy@2024-03", "--dated").out();
        assertFalse(text.contains("2024-06-01 #"), text);
    }

    @Test
    void aTopicLeavesOutOtherClauses() {
        String text = run("clauses", "Zorbly/Privacy Policy", "--dated", "--topic", "ai-training")
                .out();
        assertTrue(line(text, "train the artificial").startsWith("  2024-06-01 #"), text);
        assertFalse(text.contains("answer the questions"), text);
    }

    @Test
    void jsonHasTheTimeOfEachWording() {
        JsonNode listing = JsonMapper.shared()
                .readTree(run("clauses", "Zorbly/Privacy Policy", "--dated", "--format", "json")
                        .out());
        JsonNode training = listing.get("clauses")
                .valueStream()
                .filter(clause -> clause.get("text").stringValue().startsWith("train"))
                .findFirst()
                .orElseThrow();
        assertEquals("2024-06-01T00:00:00Z", training.get("firstSeenAt").stringValue());
    }

    @Test
    void aFileTellsNoTimes() throws IOException {
        Shell.Result result = run("clauses", ExamplePages.oldPolicy(folder).toString(), "--dated");
        assertEquals(ExitStatus.FAILED, result.status());
        assertTrue(result.err().contains("is a file: only a document of the archive"), result.err());
    }
}
