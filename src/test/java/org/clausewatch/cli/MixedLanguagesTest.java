package org.clausewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An English policy with a part in German. */
class MixedLanguagesTest {
    private static final String PART = """

            ## Hinweise für Deutschland

            Wir geben Ihre Daten %s an Dritte weiter, und Sie können uns dazu jederzeit schreiben, wenn Sie es wollen.
            """;

    @TempDir
    Path folder;

    private String oldFile = "";
    private String newFile = "";

    @BeforeEach
    void writePages() throws IOException {
        Path english = ExamplePages.oldPolicy(folder);
        oldFile = english.toString();
        newFile = Files.writeString(folder.resolve("new.md"), Files.readString(english) + PART.formatted("auch"))
                .toString();
        Files.writeString(english, Files.readString(english) + PART.formatted("nie"));
    }

    private Shell shell() {
        return new Shell(folder.resolve("no-archive"));
    }

    @Test
    void textSaysWhichPartWasNotJudged() {
        Shell.Result result = shell().run("diff", oldFile, newFile);
        String text = result.out().replaceAll("\\s+", " ");
        assertTrue(text.contains("no change that was judged concerns AI training or data sharing"), text);
        assertTrue(text.contains("1 not judged"), text);
        assertTrue(
                text.contains("Note: Not judged: 2 clauses in German, the first under “Hinweise für Deutschland”."
                        + " 1 change is there. What stands there may concern any topic."),
                text);
        String all = shell().run("diff", oldFile, newFile, "--all").out().replaceAll("\\s+", " ");
        assertTrue(all.contains("not judged: this part is in German, for which there are no rules"), all);
    }

    @Test
    void jsonNamesTheLanguageAndLeavesTheChangeSubstantive() {
        JsonNode log = JsonMapper.shared()
                .readTree(shell().run("diff", oldFile, newFile, "--format", "json")
                        .out());
        JsonNode notice = log.at("/summary/notices/1");
        assertEquals("part-not-judged", notice.get("code").stringValue());
        assertEquals("de", notice.at("/params/language").stringValue());
        assertEquals("2", notice.at("/params/clauses").stringValue());
        assertTrue(log.at("/summary/judged").booleanValue());
        JsonNode change = log.at("/changes/0");
        assertEquals("substantive", change.get("significance").stringValue());
        assertTrue(change.get("topics").isEmpty());
        assertEquals("not-judged", change.at("/reasons/0/code").stringValue());
    }

    @Test
    void theTableDoesNotCallItJudged() {
        String row = shell().run("diff", oldFile, newFile, "--format", "csv")
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
        assertTrue(row.contains(",false,"), row);
        assertFalse(row.contains(",true,"), row);
    }

    @Test
    void theExitCodeAsksForAReader() {
        assertEquals(1, shell().run("diff", oldFile, newFile, "--exit-code").status());
    }
}
