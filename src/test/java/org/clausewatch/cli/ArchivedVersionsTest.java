package org.clausewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
