package org.clausewatch.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Origin;
import org.clausewatch.model.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A single changed byte anywhere in a snapshot's file is found, and costs no other page than its own. */
class FlippedByteTest {
    private static final DocumentRef DOCUMENT = new DocumentRef("Zorbly", "Privacy Policy", "");
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final int SNAPSHOTS = 12;
    private static final int FLIPS = 100;

    @TempDir
    Path folder;

    /** Every third page is the first one again, stored as a repeat. */
    private static String page(int number) {
        int shown = number % 3 == 0 ? 0 : number;
        return "<html><body><h1>Privacy policy of Zorbly " + shown + "</h1><p>" + "We share data. ".repeat(shown + 5)
                + "</p></body></html>";
    }

    @Test
    void isNamedWithTheRepeatsThatNeedItAndAllOthersCanBeRead() throws Exception {
        Archive archive = Archive.openOrCreate(folder);
        List<Snapshot> snapshots = new ArrayList<>();
        for (int i = 0; i < SNAPSHOTS; i++) {
            snapshots.add(archive.add(new NewSnapshot(
                            DOCUMENT,
                            START.plusSeconds(86_400L * i),
                            new NewSnapshot.Resource(
                                    "https://zorbly.example/privacy",
                                    "text/html; charset=utf-8",
                                    page(i).getBytes(StandardCharsets.UTF_8)),
                            Circumstances.of(Origin.WARC)))
                    .snapshot());
        }
        Random random = new Random(2026);
        for (int i = 0; i < FLIPS; i++) {
            Snapshot flipped = snapshots.get(random.nextInt(SNAPSHOTS));
            Path file = folder.resolve(flipped.file());
            byte[] bytes = Files.readAllBytes(file);
            int at = random.nextInt(bytes.length);
            byte[] damaged = bytes.clone();
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, damaged);

            Set<String> named = archive.verify(Progress.UNWATCHED).damages().stream()
                    .map(Damage::file)
                    .collect(Collectors.toSet());
            Set<String> expected = snapshots.stream()
                    .filter(snapshot -> snapshot.equals(flipped)
                            || !flipped.repeat()
                                    && snapshot.repeat()
                                    && snapshot.payloadSha256().equals(flipped.payloadSha256()))
                    .map(Snapshot::file)
                    .collect(Collectors.toSet());
            assertEquals(expected, named, "byte " + at + " of " + flipped.file());
            for (Snapshot other : snapshots) {
                if (!named.contains(other.file())) {
                    assertTrue(archive.read(other).body().length > 0);
                }
            }
            Files.write(file, bytes);
        }
        assertEquals(List.of(), archive.verify(Progress.UNWATCHED).damages());
    }
}
