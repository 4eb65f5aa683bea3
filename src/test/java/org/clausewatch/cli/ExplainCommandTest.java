package org.clausewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExplainCommandTest {
    private static final Pattern ID = Pattern.compile("#(\\p{XDigit}{8,})");

    @TempDir
    Path folder;

    private String oldFile = "";
    private String newFile = "";

    @BeforeEach
    void writePages() throws IOException {
        oldFile = ExamplePages.oldPolicy(folder).toString();
        newFile = ExamplePages.newPolicy(folder).toString();
    }

    private Shell shell() {
        return new Shell(folder.resolve("no-archive"));
    }

    private List<String> idsInDiff() {
        return ID.matcher(shell().run("diff", oldFile, newFile).out())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void diffShowsIdsThatExplainTakes() {
        List<String> ids = idsInDiff();
        assertEquals(2, ids.size());
        for (String id : ids) {
            Shell.Result result = shell().run("explain", oldFile, newFile, "--change", id);
            assertEquals(0, result.status(), result.err());
            assertTrue(result.out().contains("#" + id), result.out());
        }
    }

    @Test
    void showsWhatBothSidesSayAndWhatWasWeighed() {
        String id = idsInDiff().getLast();
        String text =
                shell().run("explain", oldFile, newFile, "--change", "#" + id).out();
        assertTrue(text.contains("advertisers"), text);
        for (String section : List.of("Verdict", "What both sides say, statement by statement", "What was weighed")) {
            assertTrue(text.contains("\n" + section + "\n"), text);
        }
        assertTrue(text.contains("the old text says that it is not done, the new text permits it"), text);
        assertTrue(text.contains("≠ yes or no"), text);
        assertTrue(text.contains("Permits more: "), text);
    }

    @Test
    void withoutAChangeListsTheIdsAndSaysHowToGoOn() {
        Shell.Result result = shell().run("explain", oldFile, newFile);
        assertEquals(0, result.status(), result.err());
        idsInDiff().forEach(id -> assertTrue(result.out().contains("\n" + id + "  "), result.out()));
        assertTrue(result.out().contains("3 changes listed; --all lists every one."), result.out());
        assertTrue(result.out().contains("Add --change and an id, such as --change "), result.out());
    }

    @Test
    void anIdThatNoChangeHasIsNotThereAndTheIdsAreTold() {
        Shell.Result unknown = shell().run("explain", oldFile, newFile, "--change", "zzzz");
        assertEquals(3, unknown.status());
        assertTrue(unknown.err().contains("No change has the id 'zzzz'. The ids are: "), unknown.err());
        assertTrue(unknown.err().contains(idsInDiff().getFirst()), unknown.err());
    }

    @Test
    void anIdThatIsTooShortIsWrongUse() {
        Shell.Result brief = shell().run("explain", oldFile, newFile, "--change", "ab");
        assertEquals(2, brief.status());
        assertTrue(brief.err().contains("at least 4 characters"), brief.err());
    }

    @Test
    void jsonHoldsTheFramesTheWeightsAndTheRules() {
        String id = idsInDiff().getLast();
        JsonNode object = JsonMapper.shared()
                .readTree(shell().run("explain", oldFile, newFile, "--change", id, "--format", "json")
                        .out());
        assertEquals("clausewatch.explanation/1", object.get("format").stringValue());
        assertTrue(object.at("/change/id").stringValue().startsWith(id));
        JsonNode statement = object.at("/statements/0");
        assertEquals("denies", statement.at("/old/stance").stringValue());
        assertEquals("permits", statement.at("/new/stance").stringValue());
        JsonNode slot = statement.at("/new/slots/0");
        assertTrue(object.get("rules").has(slot.get("rule").stringValue()), object.toString());
        assertTrue(object.at("/weighed/0/weight").isInt());
    }

    @Test
    void jsonWithoutAChangeExplainsAllOneALine() {
        List<String> lines = shell().run("explain", oldFile, newFile, "--format", "json")
                .out()
                .lines()
                .toList();
        assertEquals(3, lines.size());
        lines.forEach(line -> assertTrue(JsonMapper.shared().readTree(line).has("statements")));
    }

    @Test
    void aLanguageWithoutRulesIsNotJudged() throws IOException {
        String before = ExamplePages.german(folder, "alt.md", "Wir geben Ihre Daten nicht weiter.")
                .toString();
        String after = ExamplePages.german(folder, "neu.md", "Wir geben Ihre Daten an Werbende weiter.")
                .toString();
        Matcher id = ID.matcher(shell().run("diff", before, after, "--all").out());
        assertTrue(id.find());
        String text =
                shell().run("explain", before, after, "--change", id.group(1)).out();
        assertTrue(text.contains("Not judged: German."), text);
        assertFalse(text.contains("What was weighed"), text);
    }

    @Test
    void versionsOfTheArchiveAreNamedAsForDiff() {
        Shell.Result result = new Shell(Path.of("snapshots"))
                .run("explain", "Natterwick/Privacy Policy@first", "Natterwick/Privacy Policy@last");
        assertEquals(0, result.status(), result.err());
        assertTrue(result.out().startsWith("Natterwick, Privacy Policy\n"), result.out());
    }
}
