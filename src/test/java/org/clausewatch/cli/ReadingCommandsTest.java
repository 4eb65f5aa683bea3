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
    void clausesSumUpWhatTheStatementsAmountTo() throws IOException {
        String text = shell().run("clauses", ExamplePages.newPolicy(folder).toString(), "--topic", "ai-training")
                .out();
        assertTrue(text.contains("AI training, 1 statement: 1 permits it."), text);
        assertTrue(text.contains("who: "), text);
        String old = shell().run("clauses", ExamplePages.oldPolicy(folder).toString(), "--topic", "ai-training")
                .out()
                .replaceAll("\\s+", " ");
        assertTrue(old.contains("says nothing that the rules recognise about AI training; that is no proof"), old);
    }

    @Test
    void clausesOfAVersionInTheArchive() {
        Shell sample = new Shell(Path.of("snapshots"));
        Shell.Result last = sample.run("clauses", "Natterwick/Privacy Policy");
        assertEquals(0, last.status(), last.err());
        assertTrue(last.out().startsWith("Natterwick/Privacy Policy\n  seen "), last.out());
        Shell.Result first = sample.run("clauses", "Natterwick/Privacy Policy@first", "--format", "json");
        assertEquals(0, first.status(), first.err());
        JsonNode object = JsonMapper.shared().readTree(first.out());
        assertTrue(object.has("firstObservedAt"), first.out());
        assertTrue(object.get("clauses")
                .valueStream()
                .flatMap(clause -> clause.get("statements").valueStream())
                .anyMatch(statement ->
                        statement.has("stance") && !statement.get("rules").isEmpty()));
    }

    @Test
    void clausesOfAVersionThatIsNotThereSayWhatIs() {
        Shell sample = new Shell(Path.of("snapshots"));
        Shell.Result unknown = sample.run("clauses", "Nobody/Privacy Policy@2024");
        assertEquals(3, unknown.status());
        assertTrue(unknown.err().contains("Natterwick/Privacy Policy"), unknown.err());
        Shell.Result early = sample.run("clauses", "Natterwick/Privacy Policy@1999");
        assertEquals(3, early.status());
        assertTrue(early.err().contains("The first was seen on"), early.err());
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
