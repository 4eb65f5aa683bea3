package org.clausewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands that read one text: extract and clauses. */
class ReadingCommandsTest {
    @TempDir
    Path folder;

    private Shell shell() {
        return new Shell(folder.resolve("no-archive"));
    }

    @Test
    void markdownReadsBackAsTheSameText() throws IOException {
        String page = ExamplePages.oldPolicy(folder).toString();
        Path markdown = folder.resolve("again.md");
        shell().run("extract", page, "--format", "md", "-o", markdown.toString());
        assertEquals(
                shell().run("extract", page, "--format", "json").out(),
                shell().run("extract", markdown.toString(), "--format", "json").out());
    }

    @Test
    void clausesListsWhatConcernsATopic() throws IOException {
        String page = ExamplePages.newPolicy(folder).toString();
        Shell.Result text = shell().run("clauses", page);
        assertEquals(0, text.status(), text.err());
        assertTrue(text.out().contains("train the artificial intelligence models"), text.out());
        assertTrue(text.out().contains("advertisers"), text.out());
        assertFalse(text.out().contains("keep our services running"), text.out());
        Shell.Result training = shell().run("clauses", page, "--topic", "ai-training");
        assertFalse(training.out().contains("advertisers"), training.out());
    }

    @Test
    void clausesWritesOneObjectALineForEachFileAndGoesOnPastABadOne() throws IOException {
        String before = ExamplePages.oldPolicy(folder).toString();
        String after = ExamplePages.newPolicy(folder).toString();
        Shell.Result result = shell().run("clauses", before, folder.toString(), after, "--format", "json");
        assertEquals(3, result.status());
        assertTrue(result.err().contains("is a folder"), result.err());
        List<JsonNode> objects = result.out()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
        assertEquals(
                List.of(before, after),
                objects.stream().map(object -> object.get("file").stringValue()).toList());
        assertTrue(objects.get(1)
                .get("clauses")
                .valueStream()
                .anyMatch(clause -> clause.get("topics")
                        .valueStream()
                        .anyMatch(topic -> topic.get("id").stringValue().equals("ai-training")
                                && !topic.get("evidence").isEmpty())));
    }

    @Test
    void clausesOfALanguageWithoutRulesAreNotJudged() throws IOException {
        String german = ExamplePages.german(folder, "alt.md", "Wir geben Ihre Daten an Dritte weiter.")
                .toString();
        String text = shell().run("clauses", german).out();
        assertTrue(text.contains("Not judged: German"), text);
        assertFalse(text.contains("No clause concerns"), text);
        assertFalse(JsonMapper.shared()
                .readTree(shell().run("clauses", german, "--format", "json").out())
                .get("judged")
                .booleanValue());
    }
}
