package org.clausewatch.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveException;
import org.clausewatch.model.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleArchiveTest {
    @Test
    void committedArchiveIsWhatTheStoriesMake(@TempDir Path folder) throws IOException, ArchiveException {
        Path built = folder.resolve("snapshots");
        SampleArchiveBuilder.build(built);

        assertEquals(files(built), files(SampleArchiveBuilder.SNAPSHOTS));
        for (String file : files(built)) {
            byte[] expected = Files.readAllBytes(built.resolve(file));
            byte[] committed = Files.readAllBytes(SampleArchiveBuilder.SNAPSHOTS.resolve(file));
            if (file.endsWith(".warc.gz")) {
                // Compressed bytes depend on the JDK's zlib; what they unpack to does not.
                assertArrayEquals(unpacked(expected), unpacked(committed), file);
            } else if (!file.equals("chain.jsonl")) {
                assertArrayEquals(expected, committed, file);
            }
        }
        assertEquals(order(built), order(SampleArchiveBuilder.SNAPSHOTS));
    }

    @Test
    void committedArchiveIsWhole() throws ArchiveException {
        assertEquals(
                List.of(),
                Archive.open(SampleArchiveBuilder.SNAPSHOTS)
                        .verify(Progress.UNWATCHED)
                        .damages());
    }

    /** Returns what the builder makes, by path; the README is written by hand, locks come and go. */
    private static Set<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(file ->
                            file.endsWith(".warc.gz") || file.equals("archive.json") || file.equals("chain.jsonl"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Returns the chain's files in order; its hashes depend on the JDK's zlib and are checked by verifying. */
    private static List<String> order(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("chain.jsonl")).stream()
                .map(line -> line.replaceAll(".*\"file\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    private static byte[] unpacked(byte[] gzip) throws IOException {
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return stream.readAllBytes();
        }
    }
}
