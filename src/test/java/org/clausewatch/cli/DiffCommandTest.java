package org.clausewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DiffCommandTest {
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

    @Test
    void showsWhatConcernsTrainingAndSharing() {
        Shell.Result result = shell().run("diff", oldFile, newFile);
        assertEquals(0, result.status(), result.err());
        assertTrue(result.out().startsWith("old.md → new.md\n"), result.out());
        assertTrue(result.out().contains("{+train the artificial intelligence models"), result.out());
        assertTrue(result.out().contains("AI training"), result.out());
        assertTrue(result.out().contains("data sharing"), result.out());
        assertTrue(result.out().contains("the text now permits more"), result.out());
        assertFalse(result.out().contains("\u001b"), "no colour in a pipe");
        assertEquals("", result.err());
    }

    @Test
    void saysWhyClausesStandSideBySideWhereThatIsAskedFor() {
        String plain = shell().run("diff", oldFile, newFile, "--all").out();
        String why = shell().with(Map.of("COLUMNS", "200"))
                .run("diff", oldFile, newFile, "--all", "--why")
                .out();
        assertFalse(plain.contains("because no clause"), plain);
        assertFalse(plain.contains("Side by side"), plain);
        assertTrue(why.contains("\n   Side by side because "), why);
        assertTrue(
                why.contains(
                        "\n   Alone because no clause was left in the old text that is alike enough to stand beside"
                                + " it\n"),
                why);
    }

    @Test
    void jsonHoldsToTheSchemaAndIsTheSameEveryTime() throws IOException {
        String json = shell().run("diff", oldFile, newFile, "--format", "json", "--full")
                .out();
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/changelog.schema.json"))) {
            String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(
                    List.of(),
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(schema)
                            .validate(json, InputFormat.JSON));
        }
        JsonNode log = JsonMapper.shared().readTree(json);
        assertEquals(1, log.at("/summary/topics/ai-training").intValue());
        assertTrue(log.at("/texts/new").size() > log.at("/texts/old").size());
        assertEquals(
                json,
                shell().run("diff", oldFile, newFile, "--format", "json", "--full")
                        .out());
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            assertEquals(
                    json,
                    shell().run("diff", oldFile, newFile, "--format", "JSON", "--full")
                            .out());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void writesAFileWholeAndLeavesNothingElseBehind() throws IOException {
        Path out = folder.resolve("out").resolve("changes.csv");
        Files.createDirectories(out.getParent());
        Files.writeString(out, "what was there before");
        Shell.Result result = shell().run("diff", oldFile, newFile, "--format", "csv", "-o", out.toString());
        assertEquals(0, result.status(), result.err());
        assertEquals("", result.out());
        assertTrue(Files.readString(out).startsWith("service,terms,"));
        try (Stream<Path> files = Files.list(out.getParent())) {
            assertEquals(List.of(out), files.toList());
        }
    }

    @Test
    void exitCodeTellsWhetherThereIsSomethingToRead() throws IOException {
        assertEquals(1, shell().run("diff", oldFile, newFile, "--exit-code").status());
        assertEquals(0, shell().run("diff", oldFile, oldFile, "--exit-code").status());
        String renumbered = ExamplePages.renumbered(folder).toString();
        assertEquals(0, shell().run("diff", oldFile, renumbered, "--exit-code").status());
        assertEquals(
                0,
                shell().run("diff", oldFile, newFile, "--exit-code", "--topic", "ai-use")
                        .status());
    }

    @Test
    void aLanguageWithoutRulesIsNotJudgedInAnyFormat() throws IOException {
        String before = ExamplePages.german(folder, "alt.md", "Wir geben Ihre Daten nicht an Dritte weiter.")
                .toString();
        String after = ExamplePages.german(folder, "neu.md", "Wir geben Ihre Daten an unsere Partner weiter.")
                .toString();
        Shell.Result text = shell().run("diff", before, after, "--exit-code");
        assertTrue(text.out().contains("Not judged: German."), text.out());
        assertEquals(1, text.status(), "it cannot be told that nothing relevant changed");
        Shell.Result table = shell().run("diff", before, after, "--format", "csv");
        assertTrue(table.err().contains("not judged: German"), table.err());
        Shell.Result all = shell().run("diff", before, after, "--all");
        assertTrue(all.out().contains("[-nicht"), all.out());
    }

    @Test
    void identicalFilesAreSaidToBe() {
        assertTrue(shell().run("diff", oldFile, oldFile).out().contains("Identical"));
    }

    @Test
    void colourIsForTerminalsUnlessAskedOtherwise() {
        assertTrue(shell().onTerminal().run("diff", oldFile, newFile).out().contains("\u001b["));
        assertFalse(shell().onTerminal()
                .with(Map.of("NO_COLOR", "1"))
                .run("diff", oldFile, newFile)
                .out()
                .contains("\u001b["));
        assertFalse(shell().onTerminal()
                .run("diff", oldFile, newFile, "--color", "never")
                .out()
                .contains("\u001b["));
        assertTrue(shell().run("diff", oldFile, newFile, "--color=always").out().contains("\u001b["));
    }

    @Test
    void linesFollowTheTerminalsWidth() {
        String text = shell().with(Map.of("COLUMNS", "50"))
                .run("diff", oldFile, newFile, "--all")
                .out();
        text.lines().forEach(line -> assertTrue(line.length() <= 50, line));
    }

    @Test
    void wrongUseIsExplained() {
        for (String[] arguments : new String[][] {
            {"diff", oldFile},
            {"diff", oldFile, newFile, "--format", "xml"},
            {"diff", oldFile, newFile, "--topic", "ai_training"},
            {"diff", oldFile, newFile, "--topic", "zorbly"},
            {"diff", oldFile, newFile, "--full"},
            {"diff", oldFile, newFile, "--why", "--format", "csv"},
            {"diff", oldFile, "Zorbly/Privacy Policy@2024"},
            {"diff", oldFile, newFile, "--colour"}
        }) {
            Shell.Result result = shell().run(arguments);
            assertEquals(2, result.status(), String.join(" ", arguments));
            assertTrue(result.err().startsWith("clausewatch: "), result.err());
            assertFalse(result.err().contains("\tat "), result.err());
            assertEquals("", result.out());
        }
    }

    @Test
    void whatCannotBeReadIsSaidClearly() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.html"));
        Path binary = Files.write(folder.resolve("binary.html"), new byte[] {0, 1, 2, 3, 0, -1, -2, 0, 5, 0, 0, 9});
        for (String file : List.of(
                folder.resolve("missing.html").toString(), folder.toString(), empty.toString(), binary.toString())) {
            Shell.Result result = shell().run("diff", oldFile, file);
            assertEquals(3, result.status(), file);
            assertTrue(result.err().startsWith("clausewatch: "), result.err());
            assertTrue(result.err().contains(file), result.err());
            assertEquals(1, result.err().lines().count(), result.err());
        }
    }

    @Test
    void whatIsNoVersionIsExplained() {
        Shell.Result address = shell().run("diff", "https://zorbly.example/privacy", newFile);
        assertEquals(2, address.status());
        assertTrue(address.err().contains("clausewatch fetch URL"), address.err());
        shell().observe("Zorbly", Path.of(oldFile), "2024-01-02");
        Shell.Result undated = shell().run("diff", "Zorbly/Privacy Policy", "Zorbly/Privacy Policy");
        assertEquals(2, undated.status());
        assertTrue(undated.err().contains("\"Zorbly/Privacy Policy@DATE\""), undated.err());
        assertEquals(0, shell().run("diff", "Zorbly@first", "Zorbly@last").status(), "its only document");
    }

    @Test
    void oneSideMayBePasted() throws IOException {
        String text = Files.readString(Path.of(newFile));
        Shell.Result result = shell().typing(text).run("diff", oldFile, "-", "--format", "json");
        assertEquals(0, result.status(), result.err());
        JsonNode log = JsonMapper.shared().readTree(result.out());
        assertEquals("pasted", log.at("/to/origin").stringValue());
        assertEquals(1, log.at("/summary/topics/ai-training").intValue());
        assertEquals(
                1, shell().typing(text).run("diff", "-", oldFile, "--exit-code").status());
        assertEquals(2, shell().typing(text).run("diff", "-", "-").status());
        Shell.Result nothing = shell().run("diff", oldFile, "-");
        assertEquals(3, nothing.status());
        assertTrue(nothing.err().contains("Standard input is empty"), nothing.err());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderThatTakesNoFileIsNotSaidToBeMissing() {
        Shell.Result result = shell().run("diff", oldFile, newFile, "-o", "/proc/x");
        assertEquals(3, result.status());
        assertTrue(result.err().contains("/proc/x cannot be written"), result.err());
    }

    @Test
    void outputThatCannotBeWrittenIsSaidClearly() {
        for (Path out : List.of(folder, folder.resolve("missing").resolve("changes.json"))) {
            Shell.Result result = shell().run("diff", oldFile, newFile, "-o", out.toString());
            assertEquals(3, result.status());
            assertTrue(result.err().contains(out.toString()), result.err());
        }
    }
}
