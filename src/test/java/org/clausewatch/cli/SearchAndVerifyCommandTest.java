package org.clausewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Searching and checking a copy of the sample archive. */
class SearchAndVerifyCommandTest {
    @TempDir
    Path folder;

    private Path archive;

    @BeforeEach
    void copySample() throws IOException {
        archive = folder.resolve("archive");
        Path sample = Path.of("snapshots");
        try (Stream<Path> files = Files.walk(sample)) {
            files.filter(file -> !file.toString().contains("index.sqlite")).forEach(file -> {
                try {
                    Files.copy(file, archive.resolve(sample.relativize(file).toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private Shell shell() {
        return new Shell(archive);
    }

    @Test
    void showsWhereWordsStandAndSinceWhen() {
        Shell.Result result = shell().run("search", "\"train our models\"", "--current");
        assertEquals(0, result.status(), result.err());
        assertTrue(
                result.out().contains("have \"train our models\".")
                        || result.out().contains("has \"train"),
                result.out());
        assertTrue(result.out().contains("Natterwick, Privacy Policy\n"), result.out());
        assertTrue(result.out().contains("still there on"), result.out());
    }

    @Test
    void saysSoWhereNothingIsFound() {
        Shell.Result result = shell().run("search", "zeppelin");
        assertEquals(0, result.status());
        assertTrue(result.out().startsWith("No clause has “zeppelin”."), result.out());
    }

    @Test
    void saysThatAWordingWasThereFromTheStart() {
        String out = shell().run("search", "privacy", "--in", "natterwick").out();
        assertTrue(out.contains(" or before"), out);
    }

    @Test
    void refusesWhatHasNoWordToSearchFor() {
        for (String words : List.of("\"\"", "...")) {
            Shell.Result result = shell().run("search", words);
            assertEquals(2, result.status(), words + result.err());
        }
    }

    @Test
    void leavesOutClausesWithAWordThatMustNotBeThere() {
        int all = found("you");
        int without = found("you -data");
        int with = found("you data");
        assertTrue(without > 0 && with > 0, without + " and " + with);
        assertEquals(all, without + with);
        assertEquals(all, found("\"no such words\" OR you"));
    }

    private int found(String words) {
        Shell.Result result = shell().run("search", words, "--most", "1000", "--format", "json");
        assertEquals(0, result.status(), result.err());
        return (int) result.out().lines().count();
    }

    @Test
    void saysOnceThatDamagedSnapshotsWereNotSearched() throws IOException {
        Path file;
        try (Stream<Path> files = Files.list(archive.resolve("Emberlatch/Privacy Policy"))) {
            file = files.sorted().toList().getLast();
        }
        Files.delete(file);
        Shell.Result result = shell().run("search", "privacy");
        assertEquals(3, result.status());
        assertEquals(
                1,
                result.err()
                        .lines()
                        .filter(line -> line.contains("damaged or gone"))
                        .count(),
                result.err());
        assertTrue(result.err().startsWith("clausewatch: a snapshot is damaged or gone"), result.err());
        assertEquals(0, shell().run("search", "privacy", "--in", "natterwick").status(), "that one is whole");
    }

    @Test
    void writesHitsAsJsonOneALine() {
        Shell.Result result = shell().run("search", "train*", "--in", "natterwick", "--format", "json", "--most", "2");
        assertEquals(2, result.out().lines().count(), result.out());
        JsonNode hit =
                JsonMapper.shared().readTree(result.out().lines().findFirst().orElseThrow());
        String text = hit.path("text").asString();
        JsonNode mark = hit.at("/marks/0");
        assertEquals("Natterwick", hit.path("service").asString());
        assertTrue(text.substring(mark.path("start").asInt(), mark.path("end").asInt())
                .toLowerCase(Locale.ROOT)
                .startsWith("train"));
    }

    @Test
    void refusesATopicThatHasNoRules() {
        Shell.Result result = shell().run("search", "data", "--topic", "weather");
        assertEquals(2, result.status());
        assertTrue(result.err().contains("no rules for a topic 'weather'"), result.err());
    }

    @Test
    void saysThatASoundArchiveIsSound() {
        Shell.Result result = shell().run("verify");
        assertEquals(0, result.status(), result.out() + result.err());
        assertTrue(result.out().contains("No file is damaged."), result.out());
        assertTrue(result.out().contains("The index says what the snapshots show."), result.out());
    }

    @Test
    void namesADamagedFileAndEndsWithFailure() throws IOException {
        Path file;
        try (Stream<Path> files = Files.list(archive.resolve("Emberlatch/Privacy Policy"))) {
            file = files.sorted().toList().getLast();
        }
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        Shell.Result result = shell().run("verify", "--files-only");
        assertEquals(3, result.status());
        assertTrue(result.out().contains(String.valueOf(file.getFileName())), result.out());
        assertTrue(result.out().contains("1 of the files above cannot be trusted"), result.out());
    }
}
