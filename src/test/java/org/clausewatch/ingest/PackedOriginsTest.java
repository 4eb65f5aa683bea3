package org.clausewatch.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveInfo;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which metadata records of a web archive file are taken at their word. */
class PackedOriginsTest {
    private static final DocumentRef DOCUMENT = new DocumentRef("Zorbly", "Privacy Policy", "");
    private static final String MAY = "2024-05-01T08:15:30Z";
    private static final String OWN = "{\"service\":\"Zorbly\",\"terms\":\"Privacy Policy\",\"origin\":\"fetched\","
            + "\"asked\":{\"attribution\":\"Fernhollow Library\",\"language\":\"en\"}}";

    @TempDir
    Path temp;

    private WarcReport report = new WarcReport("", 0, 0, List.of(), new TreeMap<>(), List.of());

    /** Brings in a page that a metadata record goes with; returns what is kept. */
    private Map<String, String> kept(String type, String block, Map<String, String> more) throws Exception {
        WarcMaker warc = WarcMaker.plain();
        String page = warc.page(MAY, WarcMaker.PAGE);
        Map<String, String> fields = new TreeMap<>(more);
        fields.put("WARC-Concurrent-To", "<" + page + ">");
        warc.record("metadata", WarcMaker.URL, MAY, type, WarcMaker.bytes(block), fields);
        Path file = Files.write(temp.resolve("crawl.warc"), warc.bytes());
        Archive archive = Archive.create(temp.resolve("archive"), new ArchiveInfo("test", ""));
        report = new WarcImport(InstantSource.fixed(Instant.parse("2025-01-01T00:00:00Z")))
                .importPages(archive, file, List.of(WarcMaker.URL), DOCUMENT, Progress.UNWATCHED);
        return archive.snapshots(DOCUMENT)
                .snapshots()
                .getFirst()
                .circumstances()
                .asked();
    }

    @Test
    void whatAnArchiveLikeThisOneSaysOfASnapshotIsKept() throws Exception {
        Map<String, String> kept = kept("application/json", OWN, Map.of());
        assertEquals("Fernhollow Library", kept.get("attribution"));
        assertEquals("fetched", kept.get("packedOrigin"));
        assertEquals("en", kept.get("packedLanguage"));
        assertEquals(Map.of("Fernhollow Library", 1), report.sources());
        assertEquals(List.of(), report.notKept());
        assertEquals(List.of(), report.skipped());
    }

    @Test
    void metadataOfOtherProgramsIsLeftAlone() throws Exception {
        Map<String, String> kept = kept("application/json", "{\"origin\":\"https://zorbly.example\"}", Map.of());
        assertFalse(kept.containsKey("packedOrigin"), kept.toString());
        assertEquals(List.of(), report.skipped());
    }

    @Test
    void aRecordThatWasChangedIsNotBelievedAndThatIsTold() throws Exception {
        Map<String, String> kept =
                kept("application/json", OWN, Map.of("WARC-Block-Digest", WarcMaker.sha256(WarcMaker.bytes("other"))));
        assertFalse(kept.containsKey("attribution"), kept.toString());
        assertEquals(1, report.added(), "the page itself is sound");
        assertTrue(
                report.skipped().getFirst().contains("does not match its digest"),
                report.skipped().toString());
    }

    @Test
    void aRecordOfBoundlessLengthIsNotReadAndThatIsTold() throws Exception {
        Map<String, String> kept =
                kept("application/json", OWN.replace("\"en\"", "\"" + "x".repeat(300_000) + "\""), Map.of());
        assertFalse(kept.containsKey("attribution"), kept.toString());
        assertTrue(
                report.skipped().getFirst().contains("too long"),
                report.skipped().toString());
    }
}
