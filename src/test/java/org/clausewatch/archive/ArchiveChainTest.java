package org.clausewatch.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.clausewatch.model.Origin;
import org.clausewatch.model.Progress;
import org.clausewatch.model.Sha256;
import org.junit.jupiter.api.Test;

/** The chain of all files, after a crash and after somebody had his hands in it. */
class ArchiveChainTest extends NewArchive {
    @Test
    void removesWhatACrashLeftUnfinished() throws Exception {
        Snapshot snapshot = add(MAY, "one");
        Path leftover = folder.resolve(snapshot.file().replace("05-01", "05-02") + ".part");
        Files.writeString(leftover, "half a WARC");
        assertEquals(List.of(snapshot), archive.snapshots(DOCUMENT).snapshots());

        add(JUNE, "two");

        assertFalse(Files.exists(leftover));
        assertEquals(List.of(), archive.verify(Progress.UNWATCHED).damages());
    }

    /** Makes the archive as a crash leaves it between a file's rename and its entry in the chain. */
    private Snapshot crashAfter(Instant at, String text) throws Exception {
        String chain = Files.readString(folder.resolve("chain.jsonl"));
        Snapshot orphan = add(at, text);
        String last = Files.readAllLines(folder.resolve("chain.jsonl")).getLast();
        Files.writeString(
                folder.resolve("arriving.jsonl"), last.replaceFirst(",\"previous\":\"[0-9a-f]+\"", "") + "\n");
        Files.writeString(folder.resolve("chain.jsonl"), chain);
        return orphan;
    }

    @Test
    void adoptsASnapshotThatWasAnnouncedAndTheChainDoesNotHold() throws Exception {
        add(MAY, "one");
        Snapshot orphan = crashAfter(JUNE, "two");
        assertEquals(2, archive.snapshots(DOCUMENT).snapshots().size());
        Verification before = archive.verify(Progress.UNWATCHED);
        assertEquals(1, before.arriving());
        assertEquals(List.of(), before.damages());

        archive.write().close();

        List<String> lines = Files.readAllLines(folder.resolve("chain.jsonl"));
        assertEquals(2, lines.size());
        assertTrue(lines.getLast().contains(orphan.file()));
        Verification after = archive.verify(Progress.UNWATCHED);
        assertEquals(0, after.arriving());
        assertEquals(List.of(), after.damages());
        assertFalse(Files.exists(folder.resolve("arriving.jsonl")));
    }

    /** Copies a snapshot to another time, as somebody does who wants an archive to tell another story. */
    private String slipIn(Snapshot snapshot) throws IOException {
        String stranger = snapshot.file().replace("05-01", "05-02");
        Files.copy(folder.resolve(snapshot.file()), folder.resolve(stranger));
        return stranger;
    }

    @Test
    void aSnapshotThatWasSlippedInIsNamedAndNeverAdoptedUnasked() throws Exception {
        String stranger = slipIn(add(MAY, "one"));

        add(JUNE, "two");

        assertEquals(
                List.of(stranger),
                archive.verify(Progress.UNWATCHED).damages().stream()
                        .map(Damage::file)
                        .toList());
    }

    @Test
    void aSnapshotThatWasAnnouncedWithOtherBytesIsNamed() throws Exception {
        add(MAY, "one");
        Snapshot orphan = crashAfter(JUNE, "two");
        Path announced = folder.resolve("arriving.jsonl");
        Files.writeString(announced, Files.readString(announced).replaceFirst("[0-9a-f]{64}", "0".repeat(64)));

        assertEquals(
                List.of(orphan.file()),
                archive.verify(Progress.UNWATCHED).damages().stream()
                        .map(Damage::file)
                        .toList());
    }

    @Test
    void whoVouchesForASnapshotHasItAdopted() throws Exception {
        String stranger = slipIn(add(MAY, "one"));

        assertEquals(List.of(stranger), archive.adopt());
        assertEquals(List.of(), archive.verify(Progress.UNWATCHED).damages());
    }

    @Test
    void aChainThatWasTakenAwayIsNamed() throws Exception {
        add(MAY, "one");
        add(JUNE, "two");
        Files.delete(folder.resolve("chain.jsonl"));

        List<Damage> damages = archive.verify(Progress.UNWATCHED).damages();

        assertEquals(1, damages.size());
        assertEquals("chain.jsonl", damages.getFirst().file());
    }

    @Test
    void anEndOfTheChainThatWasTakenAwayIsNamed() throws Exception {
        add(MAY, "one");
        Snapshot last = add(JUNE, "two");
        Path chain = folder.resolve("chain.jsonl");
        Files.writeString(chain, Files.readAllLines(chain).getFirst() + "\n");

        assertEquals(
                List.of(last.file()),
                archive.verify(Progress.UNWATCHED).damages().stream()
                        .map(Damage::file)
                        .toList());
    }

    @Test
    void doesNotAdoptADamagedFile() throws Exception {
        Path terms = Files.createDirectories(folder.resolve("Zorbly/Privacy Policy"));
        Files.writeString(terms.resolve("2024-05-02T08-15-30Z-bbbbbb.warc.gz"), "no WARC at all");

        Snapshot sound = add(MAY, "one");

        assertEquals(1, Files.readAllLines(folder.resolve("chain.jsonl")).size());
        assertEquals(List.of(sound), archive.snapshots(DOCUMENT).snapshots());
        assertEquals(1, archive.snapshots(DOCUMENT).damages().size());
    }

    @Test
    void mendsACutOffChain() throws Exception {
        add(MAY, "one");
        add(JUNE, "two");
        Path chain = folder.resolve("chain.jsonl");
        byte[] whole = Files.readAllBytes(chain);
        String announced = Files.readAllLines(chain).getLast().replaceFirst(",\"previous\":\"[0-9a-f]+\"", "") + "\n";
        int secondLine = new String(whole, StandardCharsets.UTF_8).indexOf('\n') + 1;
        for (int length = secondLine; length < whole.length; length += 9) {
            try (FileChannel channel = FileChannel.open(chain, StandardOpenOption.WRITE)) {
                channel.truncate(length);
            }
            Files.writeString(folder.resolve("arriving.jsonl"), announced);
            assertEquals(2, archive.snapshots(DOCUMENT).snapshots().size());

            archive.write().close();

            assertArrayEquals(whole, Files.readAllBytes(chain));
        }
    }

    @Test
    void keepsAChainOfEveryFile() throws Exception {
        add(MAY, "one");
        add(JUNE, "two");
        add(JULY, "three");

        List<String> lines = Files.readAllLines(folder.resolve("chain.jsonl"));
        assertTrue(lines.getFirst().contains("\"previous\":\"" + "0".repeat(64)));
        assertTrue(lines.get(2).contains(Sha256.of(lines.get(1))));
    }

    private static NewSnapshot snapshot(Instant at, String url, String text) {
        return new NewSnapshot(
                DOCUMENT,
                at,
                new NewSnapshot.Resource(url, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8)),
                Circumstances.of(Origin.FILE));
    }

    @Test
    void manyAtATimeGiveTheFilesAndTheChainOfOneByOne() throws Exception {
        List<NewSnapshot> all = List.of(
                snapshot(MAY, "", "one"),
                snapshot(JUNE, "", "two"),
                snapshot(JUNE.plusSeconds(60), "", "one"),
                snapshot(JULY, "", "three"));
        Path oneByOne = temp.resolve("one by one");
        try (ArchiveWriter writer =
                Archive.create(oneByOne, new ArchiveInfo("test", "")).write()) {
            for (NewSnapshot each : all) {
                writer.add(each);
            }
        }

        try (ArchiveWriter writer = archive.write()) {
            writer.addAll(all);
        }

        assertEquals(
                Files.readString(oneByOne.resolve("chain.jsonl")), Files.readString(folder.resolve("chain.jsonl")));
    }

    @Test
    void ofManyTheOneThatCannotBeAddedStopsThoseBehindIt() throws Exception {
        try (ArchiveWriter writer = archive.write()) {
            List<NewSnapshot> all =
                    List.of(snapshot(MAY, "", "one"), snapshot(JUNE, "no address", "two"), snapshot(JULY, "", "three"));

            assertThrows(ArchiveException.class, () -> writer.addAll(all));
        }

        assertEquals(
                List.of(MAY),
                archive.snapshots(DOCUMENT).snapshots().stream()
                        .map(Snapshot::at)
                        .toList());
    }
}
