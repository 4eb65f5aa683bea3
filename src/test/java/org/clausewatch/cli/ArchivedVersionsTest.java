package org.clausewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Versions of an archive named by their dates: which are taken, and what is said where one cannot be read. */
class ArchivedVersionsTest {
    private static final String DOCUMENT = "Zorbly/Privacy Policy";

    @TempDir
    Path folder;

    @BeforeEach
    void fillArchive() throws IOException {
        Path one = ExamplePages.oldPolicy(folder);
        Path two = ExamplePages.newPolicy(folder);
        String text = Files.readString(two);
        Path three = Files.writeString(folder.resolve("three.md"), text.replace("keep our services", "run our shops"));
        Path four = Files.writeString(folder.resolve("four.md"), text.replace("data brokers", "data traders"));
        shell().observe("Zorbly", one, "2024-01-02T08:00:00Z");
        shell().observe("Zorbly", two, "2024-03-05T01:54:11Z");
        shell().observe("Zorbly", three, "2024-03-05T14:20Z");
        shell().observe("Zorbly", four, "2024-06-07T08:00:00Z");
    }

    private Shell shell() {
        return new Shell(folder.resolve("archive"));
    }

    private Shell.Result diff(String oldDate, String newDate, String... more) {
        String[] arguments = {"diff", DOCUMENT + "@" + oldDate, DOCUMENT + "@" + newDate};
        return shell().run(Stream.concat(Arrays.stream(arguments), Arrays.stream(more))
                .toArray(String[]::new));
    }

    private Path snapshot(String day) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("archive"))) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith(day))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void truncate(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    }

    @Test
    void aDamagedSnapshotOfTheTimeAskedForIsNoAllClear() throws IOException {
        Path damaged = snapshot("2024-06-07");
        truncate(damaged);
        for (String last : List.of("last", "2024-06", "2024-06-07", "2024")) {
            Shell.Result result = diff("2024-03-05", last);
            assertEquals(3, result.status(), last);
            assertTrue(result.err().contains(String.valueOf(damaged.getFileName())), result.err());
            assertTrue(result.err().contains("may be missing"), result.err());
            assertTrue(result.out().contains("Identical"), "what can be shown is shown: " + result.out());
        }
        assertEquals(3, diff("first", "last", "--exit-code").status());
        Shell.Result before = diff("first", "2024-05");
        assertEquals(0, before.status(), before.err());
        assertTrue(before.err().contains(String.valueOf(damaged.getFileName())), "said all the same: " + before.err());
    }

    private Shell.Result agreed(String date, String... more) {
        String[] arguments = {"log", DOCUMENT, "--agreed", date};
        return shell().at(Instant.parse("2025-01-01T00:00:00Z"))
                .run(Stream.concat(Arrays.stream(arguments), Arrays.stream(more))
                        .toArray(String[]::new));
    }

    @Test
    void saysUntilWhenTheTextOfADayIsKnown() {
        Shell.Result later = agreed("2024-11-30");
        assertEquals(0, later.status(), later.err());
        String text = later.out().replaceAll("\\s+", " ");
        assertTrue(
                text.contains("What it said on 2024-11-30 is not known: no readable text was seen after 2024-06-07."),
                later.out());
        String seen = agreed("2024-06-07").out().replaceAll("\\s+", " ");
        assertTrue(seen.contains("last seen on 2024-06-07; nothing is known of the time after that."), seen);
        assertFalse(seen.contains("not known:"), seen);
        String between = agreed("2024-04-01").out().replaceAll("\\s+", " ");
        assertTrue(between.contains("which of the two stood there on 2024-04-01 is not known"), between);
    }

    @Test
    void refusesADateInTheFuture() {
        for (String date : List.of("2025-01-03", "2026", "2030-01-01")) {
            Shell.Result result = agreed(date);
            assertEquals(2, result.status(), date);
            assertTrue(result.err().contains("in the future"), result.err());
        }
        assertEquals(
                2,
                shell().at(Instant.parse("2025-01-01T00:00:00Z"))
                        .run("log", "--since", "2025-02")
                        .status());
        assertEquals(0, agreed("2025").status(), "a year that has begun");
    }

    @Test
    void aDamagedSnapshotMakesTheTextOfADayUnsure() throws IOException {
        truncate(snapshot("2024-03-05T14"));
        String unsure = agreed("2024-04-01").out().replaceAll("\\s+", " ");
        assertTrue(unsure.contains("A snapshot of 2024-03-05 is damaged or gone"), unsure);
        assertTrue(unsure.contains("what stood there on 2024-04-01 is not sure"), unsure);
        assertFalse(agreed("2024-02-01").out().contains("damaged or gone: the text may"), "it was seen later");
        Shell.Result json = agreed("2024-04-01", "--format", "json");
        assertTrue(json.err().contains("what stood there on 2024-04-01 is not sure"), json.err());
    }

    @Test
    void aPairSaysThatASnapshotBetweenItsVersionsIsDamaged() throws IOException {
        truncate(snapshot("2024-03-05T14"));
        for (String[] command : List.of(
                new String[] {"diff", DOCUMENT + "@2024-03-05", DOCUMENT + "@last", "--format", "json"},
                new String[] {"log", DOCUMENT, "--since", "2024-06", "--format", "json"})) {
            JsonNode log = JsonMapper.shared().readTree(shell().run(command).out());
            assertTrue(
                    log.at("/generator/limits/0")
                            .asString()
                            .startsWith("A snapshot of 2024-03-05, between the two versions, is damaged or gone"),
                    log.at("/generator").toString());
        }
        JsonNode before = JsonMapper.shared()
                .readTree(diff("first", "2024-03-05", "--format", "json").out());
        assertFalse(before.at("/generator").has("limits"), "it stands after both");
    }

    @Test
    void saysThatAComparisonGoesBackwards() {
        Shell.Result backwards = diff("last", "first");
        assertEquals(0, backwards.status(), backwards.err());
        assertTrue(backwards.err().contains("OLD is the later version and NEW the earlier one"), backwards.err());
        assertFalse(diff("first", "last").err().contains("earlier one"));
    }

    @Test
    void aServiceWithOneDocumentNamesIt() {
        for (String[] command : List.of(
                new String[] {"lineage", "zorbly", "--clause", "data brokers"},
                new String[] {"clauses", "Zorbly"},
                new String[] {"note", "Zorbly", "--version", "last", "Mine."},
                new String[] {
                    "export",
                    "wacz",
                    "Zorbly",
                    "-o",
                    folder.resolve("zorbly.wacz").toString()
                },
                new String[] {"diff", "Zorbly@first", "Zorbly@2024-06"})) {
            Shell.Result result = shell().run(command);
            assertEquals(0, result.status(), command[0] + ": " + result.err());
        }
    }

    @Test
    void aServiceWithSeveralDocumentsAsksForOne() throws IOException {
        Path cookies = ExamplePages.oldPolicy(folder);
        Shell.Result added = shell().run(
                        "import",
                        "file",
                        cookies.toString(),
                        "--service=Zorbly",
                        "--terms=Cookie Policy",
                        "--observed=2024-01-02");
        assertEquals(0, added.status(), added.err());
        for (String[] arguments : List.of(
                new String[] {"lineage", "Zorbly", "--clause", "data brokers"},
                new String[] {"clauses", "Zorbly"},
                new String[] {"note", "Zorbly", "--clause", "data brokers", "x"})) {
            Shell.Result result = shell().run(arguments);
            assertEquals(3, result.status(), result.err());
            assertEquals(
                    "clausewatch: Zorbly has several documents: \"Zorbly/Cookie Policy\", \"Zorbly/Privacy Policy\"."
                            + " Name one as SERVICE/TERMS.\n",
                    result.err());
        }
    }

    @Test
    void aNameThatIsNearlyRightIsSuggested() {
        for (String name : List.of("Zorby", "zor", "Zorbly/Privacy", "Zrobly/Privacy Policy")) {
            Shell.Result result = shell().run("lineage", name, "--clause", "data");
            assertEquals(3, result.status());
            assertTrue(result.err().contains("Did you mean \"" + DOCUMENT + "\"?"), name + ": " + result.err());
            assertTrue(shell().run("clauses", name).err().contains("Did you mean"), name);
            assertTrue(shell().run("diff", name, name).err().contains("Did you mean"), name);
        }
        assertFalse(shell().run("log", "Quux").err().contains("Did you mean"));
    }

    @Test
    void aDateBeforeTheFirstSightIsTheSameFailureEverywhere() {
        for (String[] command : List.of(
                new String[] {"diff", DOCUMENT + "@2001", DOCUMENT + "@last"},
                new String[] {"clauses", DOCUMENT + "@2001"},
                new String[] {"log", DOCUMENT, "--agreed", "2001"},
                new String[] {"note", DOCUMENT, "--version", "2001", "x"},
                new String[] {
                    "export",
                    "wacz",
                    DOCUMENT,
                    "--to",
                    "2001",
                    "-o",
                    folder.resolve("a.wacz").toString()
                })) {
            Shell.Result result = shell().run(command);
            assertEquals(3, result.status(), command[0] + ": " + result.err());
        }
    }

    @Test
    void aSnapshotThatIsGoneIsNoAllClear() throws IOException {
        Path gone = snapshot("2024-03-05T14");
        Files.delete(gone);
        Shell.Result result = diff("first", "last", "--format", "json");
        assertEquals(3, result.status());
        assertTrue(result.err().contains(gone.getFileName() + " is gone. Restore it from a backup"), result.err());
        assertTrue(result.out().startsWith("{"), result.out());
        Shell.Result log = shell().run("log");
        assertEquals(3, log.status());
        assertTrue(log.err().contains(gone.getFileName() + " is gone"), log.err());
        assertTrue(log.out().startsWith("Zorbly, Privacy Policy\n3 versions"), log.out());
    }

    @Test
    void aDocumentWhoseSnapshotsAreAllGoneIsStillTold() throws IOException {
        try (Stream<Path> files = Files.list(snapshot("2024-01-02").resolveSibling("."))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder.resolve("archive/Zorbly/Privacy Policy"));
        Shell.Result log = shell().run("log", "zorbly");
        assertEquals(3, log.status());
        assertEquals(4, log.err().lines().count(), log.err());
        Shell.Result diff = diff("first", "last");
        assertEquals(3, diff.status());
        assertEquals(5, diff.err().lines().count(), diff.err());
    }

    @Test
    void aTimeNamesOneOfSeveralVersionsOfADay() {
        Shell.Result result = diff("2024-03-05T01:54", "2024-03-05T14:20:00");
        assertEquals(0, result.status(), result.err());
        assertEquals("", result.err());
        assertTrue(result.out().contains("Changed"), result.out());
        assertEquals(
                result.out(),
                diff("2024-03-05T02:54:11+01:00", "2024-03-05T14:20Z").out());
        assertEquals(2, diff("2024-03-05T25:00", "last").status());
    }

    @Test
    void aDayWithSeveralVersionsIsSaidToHaveThem() {
        Shell.Result same = diff("2024-03-05", "2024-03-05");
        assertEquals(diff("2024-03-05T01:54", "2024-03-05T14:20").out(), same.out(), "the first and the last");
        assertEquals(
                "clausewatch: 2 versions of Zorbly/Privacy Policy were first seen on 2024-03-05, at 01:54:11, 14:20:00"
                        + " (UTC). OLD is the one of 01:54:11; @2024-03-05T14:20:00 names another.\n"
                        + "clausewatch: 2 versions of Zorbly/Privacy Policy were first seen on 2024-03-05, at 01:54:11,"
                        + " 14:20:00 (UTC). NEW is the one of 14:20:00; @2024-03-05T01:54:11 names another.\n",
                same.err());
        Shell.Result end = diff("2024-03-05", "2024-06-07");
        assertEquals(diff("2024-03-05T14:20", "last").out(), end.out(), "a date stands for its end");
        assertTrue(end.err().contains("OLD is the one of 14:20:00"), end.err());
        assertEquals("", diff("2024-01", "2024-03").err(), "a month is expected to have several");
    }

    @Test
    void twoDatesOfOneVersionAreSaidToBe() {
        Shell.Result result = diff("2024-01", "2024-02");
        assertEquals(0, result.status(), result.err());
        assertTrue(
                result.out().contains("Identical: both dates show the same version, seen 2024-01-02.\n"), result.out());
        assertTrue(diff("2024-01", "2024-02", "--format", "csv").err().contains("both dates show the same version"));
    }

    @Test
    void theArchiveMayBeNamedBeforeTheCommand() throws IOException {
        String archive = folder.resolve("archive").toString();
        String other = folder.resolve("other").toString();
        Shell elsewhere = new Shell(folder.resolve("none"));
        Shell.Result log = elsewhere.run("--archive", archive, "log");
        assertEquals(0, log.status(), log.err());
        assertEquals(shell().run("log").out(), log.out());
        Shell.Result diff = elsewhere.run("--archive=" + archive, "diff", DOCUMENT + "@first", DOCUMENT + "@last");
        assertEquals(0, diff.status(), diff.err());
        Shell.Result nearer = elsewhere.run("--archive", other, "log", "--archive", archive);
        assertEquals(log.out(), nearer.out(), "the option of the command wins");
        String page = ExamplePages.oldPolicy(folder).toString();
        Shell.Result added =
                elsewhere.run("--archive", other, "import", "file", page, "--service=Acme", "--terms=Privacy Policy");
        assertEquals(0, added.status(), added.err());
        assertTrue(Files.isDirectory(folder.resolve("other").resolve("Acme")));
        assertFalse(Files.exists(folder.resolve("none")));
    }
}
