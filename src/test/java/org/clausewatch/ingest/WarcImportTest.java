package org.clausewatch.ingest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveInfo;
import org.clausewatch.archive.Capture;
import org.clausewatch.archive.Snapshot;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Origin;
import org.clausewatch.model.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarcImportTest {
    private static final Instant NOW = Instant.parse("2025-01-01T12:00:00Z");
    private static final DocumentRef DOCUMENT = new DocumentRef("Zorbly", "Privacy Policy", "");
    private static final String MAY = "2024-05-01T08:15:30Z";
    private static final String JUNE = "2024-06-01T08:15:30Z";
    private static final String URL = WarcMaker.URL;
    private static final String PAGE = WarcMaker.PAGE;

    @TempDir
    Path temp;

    private Archive archive;
    private final WarcImport imports = new WarcImport(InstantSource.fixed(NOW));

    @BeforeEach
    void createArchive() throws Exception {
        archive = Archive.create(temp.resolve("archive"), new ArchiveInfo("test", ""));
    }

    private Path file(String name, byte[] bytes) throws Exception {
        return Files.write(temp.resolve(name), bytes);
    }

    private WarcReport bring(Path file, String... urls) throws Exception {
        return imports.importPages(archive, file, List.of(urls), DOCUMENT, Progress.UNWATCHED);
    }

    /** Brings in pages of a compressed file. */
    private WarcReport bring(WarcMaker warc, String... urls) throws Exception {
        return bring(file("crawl.warc.gz", warc.bytes()), urls);
    }

    /** A compressed file that holds one page. */
    private static WarcMaker onePage() throws Exception {
        WarcMaker warc = WarcMaker.gzip();
        warc.page(MAY, PAGE);
        return warc;
    }

    private static void assertTold(String words, List<String> sentences) {
        assertTrue(sentences.getFirst().contains(words), sentences::toString);
    }

    /** What is told of a file in which nothing is wrong and which says nothing of its sources. */
    private static WarcReport report(String file, int added, int alreadyThere) {
        return new WarcReport(file, added, alreadyThere, List.of(), new TreeMap<>(), List.of());
    }

    private List<Snapshot> snapshots() throws Exception {
        return archive.snapshots(DOCUMENT).snapshots();
    }

    private Capture only() throws Exception {
        assertEquals(1, snapshots().size());
        return archive.read(snapshots().getFirst());
    }

    private static String text(Capture capture) {
        return new String(capture.body(), StandardCharsets.UTF_8);
    }

    @Test
    void takesTheOnlyPageAtTheTimeOfItsRecord() throws Exception {
        WarcMaker warc = WarcMaker.gzip();
        String id = warc.page(MAY, PAGE);
        WarcReport report = bring(warc);
        assertEquals(report("crawl.warc.gz", 1, 0), report);
        Snapshot snapshot = only().snapshot();
        assertEquals(Instant.parse(MAY), snapshot.at());
        assertEquals(URL, snapshot.url());
        assertEquals(Origin.WARC, snapshot.circumstances().origin());
        assertEquals("crawl.warc.gz", snapshot.circumstances().source());
        assertEquals(id, snapshot.circumstances().asked().get("record"));
        assertEquals(PAGE, text(only()));
    }

    @Test
    void bringsSeveralCapturesOfAPageAsSeveralObservationsOnce() throws Exception {
        WarcMaker warc = WarcMaker.plain();
        warc.page(MAY, PAGE);
        warc.page(JUNE, PAGE + "<p>And more.</p>");
        Path file = file("crawl.warc", warc.bytes());
        assertEquals(2, bring(file, URL).added());
        assertEquals(report("crawl.warc", 0, 2), bring(file, URL));
        assertEquals(2, snapshots().size());
    }

    @Test
    void joinsChunksAndUndoesCompression() throws Exception {
        byte[] packed = WarcMaker.gzipped(WarcMaker.bytes(PAGE));
        byte[] chunked = WarcMaker.joined(
                Integer.toHexString(packed.length) + "\r\n", concat(packed, WarcMaker.bytes("\r\n0\r\n\r\n")));
        WarcMaker warc = WarcMaker.gzip();
        warc.response(
                URL,
                MAY,
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n",
                chunked);
        WarcReport report = bring(warc);
        assertEquals(List.of(), report.skipped());
        assertEquals(PAGE, text(only()));
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    @Test
    void keepsTheRequestAndTheOrderOfHeaderFields() throws Exception {
        WarcMaker warc = WarcMaker.gzip();
        String id = warc.page(MAY, PAGE);
        warc.record(
                "request",
                URL,
                MAY,
                "application/http; msgtype=request",
                WarcMaker.bytes("GET /privacy HTTP/1.1\r\nHost: zorbly.example\r\nAccept-Language: de\r\n\r\n"),
                Map.of("WARC-Concurrent-To", "<" + id + ">"));
        bring(warc);
        byte[] stored =
                Files.readAllBytes(archive.folder().resolve(only().snapshot().file()));
        String records = new String(
                new GZIPInputStream(new ByteArrayInputStream(stored)).readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(records.contains("Accept-Language: de"), records);
        assertTrue(records.contains("X-First: 1\r\nContent-Type: text/html"), records);
    }

    @Test
    void followsRedirectsInsideTheFile() throws Exception {
        WarcMaker warc = WarcMaker.gzip();
        warc.redirect("http://zorbly.example/old", MAY, "/privacy");
        warc.redirect("http://zorbly.example/privacy", MAY, URL);
        warc.page("2024-05-01T08:15:32Z", PAGE);
        bring(warc, "http://zorbly.example/old");
        assertEquals(URL, only().snapshot().url());
        assertEquals(List.of("http://zorbly.example/old", "http://zorbly.example/privacy"), only().redirects());
        assertEquals(Instant.parse("2024-05-01T08:15:32Z"), only().snapshot().at());
    }

    @Test
    void tellsOfARedirectThatLeavesTheFile() throws Exception {
        WarcMaker warc = WarcMaker.gzip();
        warc.redirect(URL, MAY, "https://elsewhere.example/");
        WarcReport report = bring(warc, URL);
        assertEquals(0, report.added());
        assertTold("leads to https://elsewhere.example/", report.skipped());
    }

    @Test
    void resolvesARevisitToWhatItRepeats() throws Exception {
        WarcMaker warc = onePage();
        warc.record(
                "revisit",
                URL,
                JUNE,
                "application/http; msgtype=response",
                WarcMaker.bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nX-Second: 2\r\n\r\n"),
                Map.of(
                        "WARC-Payload-Digest",
                        WarcMaker.sha1(WarcMaker.bytes(PAGE)),
                        "WARC-Profile",
                        "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"));
        WarcReport report = bring(warc, URL);
        assertEquals(report("crawl.warc.gz", 2, 0), report);
        Snapshot repeat = snapshots().getLast();
        assertEquals(Instant.parse(JUNE), repeat.at());
        assertEquals(PAGE, text(archive.read(repeat)));
    }

    @Test
    void tellsOfARevisitWhoseOriginalIsElsewhere() throws Exception {
        WarcMaker warc = WarcMaker.gzip();
        warc.record(
                "revisit",
                URL,
                JUNE,
                "",
                new byte[0],
                Map.of("WARC-Payload-Digest", WarcMaker.sha1(WarcMaker.bytes(PAGE))));
        WarcReport report = bring(warc, URL);
        assertTold("same as another time, and that is not in the file", report.skipped());
    }

    @Test
    void takesResourcesAndConversions() throws Exception {
        WarcMaker warc = WarcMaker.gzip();
        warc.record("resource", URL, MAY, "text/markdown", WarcMaker.bytes("# Privacy"), Map.of());
        warc.record("conversion", URL, JUNE, "text/plain", WarcMaker.bytes("Privacy."), Map.of());
        assertEquals(2, bring(warc, URL).added());
        assertEquals("text/plain", archive.read(snapshots().getLast()).contentType());
    }

    @Test
    void readsEveryKindOfDigest() throws Exception {
        byte[] page = WarcMaker.bytes(PAGE);
        WarcMaker warc = WarcMaker.gzip();
        List<String> digests = List.of(
                WarcMaker.sha1(page),
                WarcMaker.sha256(page),
                "md5:" + HexFormat.of().formatHex(WarcMaker.digest("MD5", page)));
        for (int i = 0; i < digests.size(); i++) {
            warc.record(
                    "resource",
                    URL,
                    "2024-05-0" + (i + 1) + "T00:00:00Z",
                    "text/html",
                    page,
                    Map.of("WARC-Payload-Digest", digests.get(i), "WARC-Block-Digest", digests.get(i)));
        }
        assertEquals(List.of(), bring(warc, URL).skipped());
        assertEquals(3, snapshots().size());
    }

    @Test
    void leavesOutARecordThatDoesNotMatchItsDigest() throws Exception {
        WarcMaker warc = WarcMaker.plain();
        warc.page(MAY, PAGE);
        byte[] bytes = new String(warc.bytes(), StandardCharsets.UTF_8)
                .replace("drawings", "paintings".substring(0, 8))
                .getBytes(StandardCharsets.UTF_8);
        Path file = file("crawl.warc", bytes);
        NoSuchPageException refused = assertThrows(NoSuchPageException.class, () -> bring(file, URL));
        assertTold("does not match its digest", refused.contents().troubles());
    }

    /** Whatever byte is flipped: the right page comes out, or it is told that something is wrong. */
    @Test
    void noFlippedByteGoesUnnoticed() throws Exception {
        WarcMaker warc = WarcMaker.gzip();
        warc.page(MAY, PAGE.repeat(3));
        byte[] sound = warc.bytes();
        Random random = new Random(20240501);
        List<String> unnoticed = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            byte[] flipped = sound.clone();
            int at = random.nextInt(flipped.length);
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            Archive fresh = Archive.create(temp.resolve("flip" + i), new ArchiveInfo("flip" + i, ""));
            Path file = file("flip.warc.gz", flipped);
            try {
                WarcReport report = imports.importPages(fresh, file, List.of(URL), DOCUMENT, Progress.UNWATCHED);
                boolean right = report.added() == 1
                        && fresh.snapshots(DOCUMENT).snapshots().getFirst().at().equals(Instant.parse(MAY))
                        && text(fresh.read(fresh.snapshots(DOCUMENT).snapshots().getFirst()))
                                .equals(PAGE.repeat(3));
                if (!right && report.skipped().isEmpty()) {
                    unnoticed.add("byte " + at);
                }
            } catch (NoSuchPageException | IngestException e) {
                // Told: that is what is asked for.
            }
        }
        assertEquals(List.of(), unnoticed);
    }

    @Test
    void takesWhatStandsBeforeACut() throws Exception {
        WarcMaker warc = onePage();
        int first = warc.bytes().length;
        warc.page(JUNE, PAGE + "<p>And more.</p>");
        WarcReport report = bring(file("crawl.warc.gz", Arrays.copyOf(warc.bytes(), first + 100)), URL);
        assertEquals(1, report.added());
        assertTold("from byte " + first + " on it cannot be read", report.skipped());
    }

    @Test
    void refusesAFileThatInflatesWithoutEnd() throws Exception {
        WarcMaker warc = WarcMaker.gzip();
        warc.record("resource", URL, MAY, "text/html", new byte[300_000_000], Map.of());
        WarcContents contents = imports.contents(file("bomb.warc.gz", warc.bytes()), Progress.UNWATCHED);
        assertTold("more than 200 times its size", contents.troubles());
    }

    @Test
    void listsWhatAFileHolds() throws Exception {
        WarcMaker warc = onePage();
        warc.response(
                "https://zorbly.example/logo.png",
                MAY,
                "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n",
                new byte[9]);
        WarcContents contents = imports.contents(file("crawl.warc.gz", warc.bytes()), Progress.UNWATCHED);
        assertEquals(1, contents.others());
        WarcPage page = contents.pages().getFirst();
        assertEquals(URL, page.url());
        assertEquals("text/html", page.captures().getFirst().type());
        assertEquals(200, page.captures().getFirst().status());
    }

    @Test
    void asksWhichOfSeveralPagesIsMeant() throws Exception {
        WarcMaker warc = onePage();
        warc.response(
                "https://zorbly.example/terms",
                MAY,
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n",
                WarcMaker.bytes(PAGE));
        Path file = file("crawl.warc.gz", warc.bytes());
        NoSuchPageException refused = assertThrows(NoSuchPageException.class, () -> bring(file));
        assertEquals(2, refused.contents().pages().size());
    }

    @Test
    void aCancelledImportChangesNothing() throws Exception {
        WarcMaker warc = onePage();
        Path file = file("crawl.warc.gz", warc.bytes());
        Progress cancelled = new Progress() {
            @Override
            public void report(String step, double share) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThrows(
                IngestException.class, () -> imports.importPages(archive, file, List.of(URL), DOCUMENT, cancelled));
        assertEquals(List.of(), snapshots());
    }

    @Test
    void refusesAFileThatIsCompressedAsAWhole() throws Exception {
        WarcMaker warc = WarcMaker.plain();
        warc.page(MAY, PAGE);
        warc.page(JUNE, PAGE);
        Path file = file("whole.warc.gz", WarcMaker.gzipped(warc.bytes()));
        IngestException refused = assertThrows(IngestException.class, () -> bring(file, URL));
        assertTrue(refused.getMessage().contains("gunzip"), refused.getMessage());
    }

    @Test
    void keepsBytesAsTheyWereServed() throws Exception {
        byte[] latin = ("<p>Größe" + PAGE).getBytes(StandardCharsets.ISO_8859_1);
        WarcMaker warc = WarcMaker.gzip();
        warc.response(URL, MAY, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=iso-8859-1\r\n\r\n", latin);
        bring(warc);
        assertArrayEquals(latin, only().body());
    }
}
