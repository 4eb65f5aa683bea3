package org.clausewatch.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.clausewatch.model.Progress;
import org.junit.jupiter.api.Test;

/** Files that were changed, cut or taken away. */
class ArchiveDamageTest extends NewArchive {
    @Test
    void tellsWhatARepeatLacksWhenItsOriginalIsGone() throws Exception {
        Snapshot first = archive.add(served(IN_MAY, html("x"))).snapshot();
        Snapshot second = archive.add(served(JUNE, html("x"))).snapshot();
        Files.delete(folder.resolve(first.file()));

        String message =
                assertThrows(ArchiveException.class, () -> archive.read(second)).getMessage();
        assertTrue(message.contains(second.file()) && message.contains("backup"), message);
    }

    @Test
    void findsEveryFlippedByte() throws Exception {
        Snapshot damaged = archive.add(served(IN_MAY, html("one"))).snapshot();
        Snapshot sound = archive.add(served(JUNE, html("two"))).snapshot();
        Path file = folder.resolve(damaged.file());
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 0; at < bytes.length; at += 7) {
            byte[] flipped = bytes.clone();
            flipped[at] ^= 0x10;
            Files.write(file, flipped);

            SnapshotListing listing = archive.snapshots(DOCUMENT);
            assertEquals(List.of(sound), listing.snapshots());
            assertEquals(damaged.file(), listing.damages().getFirst().file());
        }
        String message = assertThrows(ArchiveException.class, () -> archive.read(damaged))
                .getMessage();
        assertTrue(message.contains(damaged.file()) && message.contains("backup"), message);
        assertEquals(
                listingMessages(),
                archive.verify(Progress.UNWATCHED).damages().stream()
                        .map(Damage::message)
                        .toList());
    }

    private List<String> listingMessages() throws ArchiveException {
        return archive.snapshots(DOCUMENT).damages().stream()
                .map(Damage::message)
                .toList();
    }

    @Test
    void findsAPageThatDoesNotMatchItsDigestWithoutTheChain() throws Exception {
        Snapshot snapshot = archive.add(served(IN_MAY, html("We never sell."))).snapshot();
        Path file = folder.resolve(snapshot.file());
        String text = gunzip(Files.readAllBytes(file)).replace("We never sell.", "We always sel.");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        }
        Files.delete(folder.resolve("chain.jsonl"));

        Damage damage = archive.snapshots(DOCUMENT).damages().getFirst();
        assertTrue(damage.message().contains("does not match its digest"), damage.message());
    }

    @Test
    void readsWhatIsNoWarcAsDamage() throws Exception {
        Path terms = Files.createDirectories(folder.resolve("Zorbly/Privacy Policy"));
        Files.write(terms.resolve("2024-05-01T08-15-30Z-aaaaaa.warc.gz"), new byte[0]);
        Files.writeString(terms.resolve("2024-05-02T08-15-30Z-bbbbbb.warc.gz"), "no WARC at all");
        Files.writeString(terms.resolve("crawl.warc.gz"), "");
        archive.add(served(IN_MAY, html("x")));

        SnapshotListing listing = archive.snapshots(DOCUMENT);
        assertEquals(1, listing.snapshots().size());
        assertEquals(3, listing.damages().size());
        assertTrue(listing.damages().getLast().message().contains("not named as a snapshot"));
    }

    @Test
    void verifiesThatNoSnapshotIsGoneAndNoLineWasChanged() throws Exception {
        Snapshot first = archive.add(served(IN_MAY, html("one"))).snapshot();
        archive.add(served(JUNE, html("two")));
        assertEquals(List.of(), archive.verify(Progress.UNWATCHED).damages());

        Path chain = folder.resolve("chain.jsonl");
        Files.writeString(chain, Files.readString(chain).replaceFirst("2024-05-01", "2023-05-01"));
        List<String> damaged = archive.verify(Progress.UNWATCHED).damages().stream()
                .map(Damage::file)
                .toList();
        assertTrue(damaged.contains("chain.jsonl"), damaged.toString());

        Files.delete(folder.resolve(first.file()));
        assertTrue(archive.verify(Progress.UNWATCHED).damages().stream()
                .anyMatch(damage -> damage.message().contains("is gone")));
    }
}
