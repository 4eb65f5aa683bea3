package org.clausewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code note} and {@code notes}, on an invented policy of the invented company Lumenfold. */
class NoteCommandTest {
    private static final String DOCUMENT = "Lumenfold/Privacy Policy";
    private static final String POLICY = """
            # Lumenfold privacy policy

            Lumenfold lends lamps to its members. This policy tells which personal data we collect, why we collect
            it, and what we do with the data of our members and visitors.

            We share the address of a member with the delivery companies that bring the lamps to the door.

            We keep the address of a member for two years after the last lamp was returned to our workshop.
            """;

    @TempDir
    Path folder;

    private Shell shell = new Shell(Path.of(""));

    @BeforeEach
    void fill() throws IOException {
        shell = new Shell(folder.resolve("archive"));
        keep("2024-01-01", POLICY);
        keep("2024-03-01", POLICY.replace("delivery companies", "advertising partners"));
    }

    private void keep(String day, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("page.md"), text);
        done("import", "file", file.toString(), "--service=Lumenfold", "--terms=Privacy Policy", "--observed=" + day);
    }

    private String done(String... arguments) {
        Shell.Result result = shell.run(arguments);
        assertEquals(0, result.status(), result.err());
        return result.out();
    }

    private String refused(int status, String... arguments) {
        Shell.Result result = shell.run(arguments);
        assertEquals(status, result.status(), result.out());
        return result.err();
    }

    private JsonNode log() {
        return JsonMapper.shared().readTree(done("log", "--format", "json"));
    }

    private String changeId() {
        return log().at("/changes/0/id").stringValue();
    }

    private JsonNode notes() {
        return JsonMapper.shared().readTree(done("notes", "--format", "json")).get("notes");
    }

    @Test
    void aVerdictIsMarkedWrongAndThatIsInEveryExport() {
        String id = changeId();
        String said = done("note", DOCUMENT, "--change", "#" + id.substring(0, 6), "--wrong", "They always did.");
        assertTrue(said.contains("on a change of " + DOCUMENT + ": “We share the address"), said);
        JsonNode review = log().at("/changes/0/review");
        assertEquals("wrong", review.get("verdict").stringValue());
        assertEquals("They always did.", review.get("note").stringValue());
        NamedCsvRecord row = CsvReader.builder().ofNamedCsvRecord(done("log", "--format", "csv")).stream()
                .findFirst()
                .orElseThrow();
        assertEquals("wrong", row.getField("review"));
        assertEquals("They always did.", row.getField("note"));
        String date = review.get("at").stringValue().substring(0, 10);
        String words = "Marked wrong on " + date + ": They always did.";
        assertTrue(done("log").contains(words), "log");
        String[] pair = {DOCUMENT + "@first", DOCUMENT + "@last"};
        assertTrue(done("diff", pair[0], pair[1]).contains(words), "diff");
        assertTrue(done("explain", pair[0], pair[1], "--change", id).contains(words), "explain");
    }

    @Test
    void aNoteOnAClauseIsShownWithTheClauseInAnyVersion() {
        done("note", DOCUMENT, "--clause", "DELIVERY companies", "--at", "2024-01", "Which ones?");
        assertTrue(done("clauses", DOCUMENT + "@first").contains("Which ones?"));
        assertTrue(done("clauses", DOCUMENT + "@last").contains("Which ones?"));
        String listed = done("notes", "lumenfold");
        assertTrue(listed.contains("It reads otherwise now: “We share the address"), listed);
        JsonNode clauses = JsonMapper.shared().readTree(done("clauses", DOCUMENT, "--format", "json"));
        assertEquals(1, clauses.findValues("review").size());
    }

    @Test
    void aNoteOnAVersionIsReadFromStandardInput() {
        shell.typing("The one\nI agreed to.\n");
        done("note", DOCUMENT, "--version", "2024-02", "-");
        assertEquals("The one\nI agreed to.", notes().get(0).get("note").stringValue());
        assertEquals(
                "2024-01-01T00:00:00Z", notes().get(0).at("/new/observedAt").stringValue());
        assertTrue(done("diff", DOCUMENT + "@first", DOCUMENT + "@last").contains("I agreed to."));
    }

    @Test
    void aNoteIsEditedAndRemoved() {
        done("note", DOCUMENT, "--change", changeId(), "--wrong");
        String id = notes().get(0).get("id").stringValue();
        done("note", "--edit", id.substring(0, 8), "--right", "After all.");
        JsonNode edited = notes().get(0);
        assertEquals("right", edited.get("verdict").stringValue());
        assertEquals("After all.", edited.get("note").stringValue());
        assertTrue(refused(3, "note", "--remove", id).contains("No note has the id"));
        done("note", "--remove", "#" + edited.get("id").stringValue());
        assertEquals("There are no notes.\n", done("notes"));
        assertFalse(log().at("/changes/0").has("review"));
    }

    @Test
    void aChangeBetweenTwoVersionsThatDoNotFollowEachOtherIsNamedByBothDates() throws IOException {
        keep("2024-06-01", POLICY.replace("delivery companies", "advertising partners and shops"));
        String diff = done("diff", DOCUMENT + "@first", DOCUMENT + "@last", "--format", "json");
        String id = JsonMapper.shared().readTree(diff).at("/changes/0/id").stringValue();
        assertTrue(refused(3, "note", DOCUMENT, "--change", id, "x").contains("--from and --at"));
        done("note", DOCUMENT, "--change", id, "--from", "first", "--at", "last", "All in all.");
        assertTrue(done("diff", DOCUMENT + "@first", DOCUMENT + "@last").contains("All in all."));
        assertFalse(done("log").contains("All in all."), "no step of the history is that edit");
    }

    @Test
    void wordsInSeveralClausesAreListedAndInNoneAreSaidToBeInNone() {
        String several = refused(3, "note", DOCUMENT, "--clause", "address of a member", "x");
        assertTrue(several.contains("2 clauses of this version have"), several);
        String listed = several.lines()
                .filter(line -> line.contains("Lumenfold privacy policy: We keep the address"))
                .findFirst()
                .orElseThrow();
        String id = listed.strip().split(" ")[0];
        assertTrue(done("note", DOCUMENT, "--clause", id, "by its id").contains("We keep the address"));
        assertTrue(refused(3, "note", DOCUMENT, "--clause", "zebra", "x").contains("No clause of this version"));
        assertTrue(refused(3, "note", DOCUMENT, "--clause", "#zz", "x").contains("No clause of this version"));
        done("note", DOCUMENT, "--clause", "workshop two years", "all words, in any order");
    }

    @Test
    void whatDoesNotGoTogetherIsRefused() {
        assertTrue(refused(2, "note", DOCUMENT, "--version", "last").contains("Say what to note"));
        assertTrue(refused(2, "note", "--version", "last").contains("which document"));
        assertTrue(refused(2, "note", DOCUMENT, "--version", "last", "--wrong", "x")
                .contains("only a change"));
        assertTrue(refused(2, "note", DOCUMENT, "--change", changeId(), "--wrong", "--right")
                .contains("not both"));
        assertTrue(refused(2, "note", DOCUMENT, "--change", "ab", "x").contains("at least 4"));
        assertTrue(refused(2, "note", "--remove", "#").contains("clausewatch notes"));
        assertTrue(refused(2, "note", DOCUMENT, "--version", "last", "two", "words")
                .contains("quotation marks"));
        assertTrue(refused(2, "note", DOCUMENT, "--version", "last", "--from", "first", "x")
                .contains("--from goes"));
        assertTrue(refused(2, "note", DOCUMENT, "x").contains("--change"));
        assertTrue(refused(3, "note", "Nobody/Privacy Policy", "--version", "last", "x")
                .contains(DOCUMENT));
    }

    @Test
    void aDamagedLineIsToldByEveryCommandThatShowsNotes() throws IOException {
        done("note", DOCUMENT, "--version", "last", "Kept.");
        Path file = folder.resolve("archive/decisions/notes.jsonl");
        Files.writeString(file, Files.readString(file) + "mine: do not lose\n");
        assertTrue(refused(3, "notes").contains("Line 2 of " + file));
        assertTrue(refused(3, "notes").contains(" is no note."), "it is named as what it should be");
        Shell.Result verified = shell.run("verify", "--files-only");
        assertEquals(3, verified.status());
        assertTrue(verified.out().contains("Line 2 of " + file + " is no note."), verified.out());
        Shell.Result log = shell.run("log");
        assertEquals(0, log.status());
        assertTrue(log.err().contains("Line 2 of "), log.err());
        assertTrue(log.out().contains("Kept."), log.out());
        assertEquals(List.of("mine: do not lose"), Files.readAllLines(file).subList(1, 2));
    }
}
