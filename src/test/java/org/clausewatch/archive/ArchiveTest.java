package org.clausewatch.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Origin;
import org.clausewatch.model.Sha256;
import org.junit.jupiter.api.Test;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;

/** What is stored, and how it is read back. */
class ArchiveTest extends NewArchive {
    @Test
    void storesAPageAndReadsItBack() throws ArchiveException {
        byte[] page = html("We keep your data — for a year.");
        Added added = archive.add(served(IN_MAY, page));

        assertFalse(added.alreadyThere());
        Snapshot snapshot = added.snapshot();
        assertEquals(
                "Zorbly/Privacy Policy/2024-05-01T08-15-30Z-" + Sha256.of(page).substring(0, 6) + ".warc.gz",
                snapshot.file());
        assertEquals(Instant.parse("2024-05-01T08:15:30Z"), snapshot.at());
        assertEquals(Sha256.of(page), snapshot.payloadSha256());
        assertEquals(URL, snapshot.source());

        Archive reopened = Archive.open(folder);
        assertEquals(new ArchiveInfo("test", "Invented services"), reopened.info());
        assertEquals(List.of(new DocumentRef("Zorbly", "Privacy Policy", URL)), reopened.documents());
        assertEquals(new SnapshotListing(List.of(snapshot), List.of()), reopened.snapshots(DOCUMENT));
        Capture capture = reopened.read(snapshot);
        assertArrayEquals(page, capture.body());
        assertEquals("text/html; charset=utf-8", capture.contentType());
        assertEquals(200, capture.status());
        assertEquals(Optional.of("\"v1\""), capture.header("etag"));
    }

    @Test
    void writesWarcThatKeepsTheOrderOfHeaderFields() throws Exception {
        Snapshot snapshot = archive.add(served(IN_MAY, html("x"))).snapshot();

        List<String> types = new ArrayList<>();
        String request = "";
        try (WarcReader reader = new WarcReader(folder.resolve(snapshot.file()))) {
            for (WarcRecord each : reader) {
                types.add(each.type());
                assertEquals("WARC/1.1", each.version().toString());
                if (each instanceof WarcRequest) {
                    request = new String(each.body().stream().readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        assertEquals(List.of("response", "request", "metadata"), types);
        assertEquals("GET /privacy HTTP/1.1\r\nHost: zorbly.example\r\n\r\n", request);
        String text = gunzip(Files.readAllBytes(folder.resolve(snapshot.file())));
        assertTrue(text.contains("HTTP/1.1 200 OK\r\nServer: test\r\nETag: \"v1\"\r\nContent-Type:"), text);
    }

    @Test
    void writesTheSameBytesInEveryArchive() throws Exception {
        Archive other = Archive.create(temp.resolve("other"), new ArchiveInfo("other", ""));
        Snapshot snapshot = archive.add(served(IN_MAY, html("x"))).snapshot();
        other.add(served(IN_MAY, html("x")));

        assertArrayEquals(
                Files.readAllBytes(folder.resolve(snapshot.file())),
                Files.readAllBytes(other.folder().resolve(snapshot.file())));
        assertEquals(
                Files.readString(folder.resolve("chain.jsonl")),
                Files.readString(other.folder().resolve("chain.jsonl")));
    }

    @Test
    void addsTheSameObservationOnce() throws Exception {
        archive.add(served(IN_MAY, html("x")));
        List<Path> before = allFiles();
        Added again = archive.add(served(IN_MAY, html("x")));

        assertTrue(again.alreadyThere());
        assertEquals(before, allFiles());
        assertEquals(1, Files.readAllLines(folder.resolve("chain.jsonl")).size());
    }

    @Test
    void storesTheSameBytesOnceAndCountsEachObservation() throws Exception {
        // Bytes that do not compress, so that the file's size tells whether they are in it.
        StringBuilder hashes = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            hashes.append(Sha256.of("word " + i));
        }
        byte[] page = html(hashes.toString());
        Snapshot first = archive.add(served(IN_MAY, page)).snapshot();
        Snapshot second = archive.add(served(JUNE, page)).snapshot();

        assertTrue(second.repeat());
        assertTrue(Files.size(folder.resolve(second.file())) < Files.size(folder.resolve(first.file())) / 2);
        assertEquals(List.of(first, second), archive.snapshots(DOCUMENT).snapshots());
        assertArrayEquals(page, archive.read(second).body());
        assertEquals(200, archive.read(second).status());
    }

    @Test
    void storesThatAServerSaysNothingChanged() throws Exception {
        Snapshot first = archive.add(served(IN_MAY, html("x"))).snapshot();
        Exchange answer = Exchange.get(URL, 304, "Not Modified", List.of(), new byte[0]);
        Snapshot second = archive.add(new NewSnapshot(
                        DOCUMENT,
                        JUNE,
                        new NewSnapshot.NotModified(List.of(answer), first),
                        Circumstances.of(Origin.FETCHED)))
                .snapshot();

        assertEquals(first.payloadSha256(), second.payloadSha256());
        assertArrayEquals(html("x"), archive.read(second).body());
        assertEquals(200, archive.read(second).status());
        assertTrue(gunzip(Files.readAllBytes(folder.resolve(second.file()))).contains("server-not-modified"));
    }

    @Test
    void undoesCompression() throws Exception {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(html("x"));
        }
        List<HttpHeader> headers = List.of(
                new HttpHeader("Content-Encoding", ""),
                new HttpHeader("content-encoding", "gzip"),
                new HttpHeader("Transfer-Encoding", "chunked"));
        Snapshot snapshot = archive.add(new NewSnapshot(
                        DOCUMENT,
                        IN_MAY,
                        new NewSnapshot.Served(
                                List.of(Exchange.get(URL, 200, "OK", headers, compressed.toByteArray()))),
                        Circumstances.of(Origin.FETCHED)))
                .snapshot();

        assertArrayEquals(html("x"), archive.read(snapshot).body());
        assertEquals(Sha256.of(compressed.toByteArray()), snapshot.payloadSha256());
    }

    @Test
    void joinsChunksThatAnotherProgramStored() throws Exception {
        byte[] warc = OtherWarc.response(
                URL, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n4\r\ndefg\r\n0\r\n\r\n");
        Path file = folder.resolve("Zorbly/Privacy Policy/2024-05-01T08-15-30Z-abcdef.warc.gz");
        Files.createDirectories(file.getParent());
        Files.write(file, warc);

        SnapshotListing listing = archive.snapshots(DOCUMENT);

        assertEquals(List.of(), listing.damages());
        Capture capture = archive.read(listing.snapshots().getFirst());
        assertEquals("abcdefg", new String(capture.body(), StandardCharsets.UTF_8));
        assertEquals(Origin.WARC, capture.snapshot().circumstances().origin());
    }

    @Test
    void keepsRedirects() throws ArchiveException {
        Exchange redirect = Exchange.get(
                "http://zorbly.example/privacy",
                301,
                "Moved Permanently",
                List.of(new HttpHeader("Location", URL)),
                new byte[0]);
        Exchange page = Exchange.get(URL, 200, "OK", List.of(), html("x"));
        Snapshot snapshot = archive.add(new NewSnapshot(
                        DOCUMENT,
                        IN_MAY,
                        new NewSnapshot.Served(List.of(redirect, page)),
                        Circumstances.of(Origin.FETCHED)))
                .snapshot();

        assertEquals(URL, snapshot.url());
        assertEquals(
                List.of("http://zorbly.example/privacy"), archive.read(snapshot).redirects());
    }

    @Test
    void keepsHowAnObservationCameAbout() throws ArchiveException {
        Circumstances circumstances = new Circumstances(
                Origin.FILE,
                "Saved page “2”.html",
                Optional.of(JUNE),
                Map.of("language", "de", "a", "b"),
                Map.of("robots", "Disallow: /privacy\nfor all"));
        NewSnapshot pasted = new NewSnapshot(
                DOCUMENT,
                IN_MAY,
                new NewSnapshot.Resource("", "text/plain; charset=utf-8", "Über uns".getBytes(StandardCharsets.UTF_8)),
                circumstances);
        archive.add(pasted);

        Snapshot snapshot = archive.snapshots(DOCUMENT).snapshots().getFirst();
        assertEquals(circumstances, snapshot.circumstances());
        assertEquals("", snapshot.url());
        assertEquals("Saved page “2”.html", snapshot.source());
        Capture capture = archive.read(snapshot);
        assertEquals("Über uns", new String(capture.body(), StandardCharsets.UTF_8));
        assertEquals(0, capture.status());
        assertEquals("text/plain; charset=utf-8", capture.contentType());
        assertEquals(List.of(new DocumentRef("Zorbly", "Privacy Policy", "")), archive.documents());
    }

    @Test
    void storesTheSameResourceOnce() throws ArchiveException {
        NewSnapshot.Resource resource =
                new NewSnapshot.Resource("", "text/plain", "abc".getBytes(StandardCharsets.UTF_8));
        archive.add(new NewSnapshot(DOCUMENT, IN_MAY, resource, Circumstances.of(Origin.PASTED)));
        Snapshot again = archive.add(new NewSnapshot(DOCUMENT, JUNE, resource, Circumstances.of(Origin.PASTED)))
                .snapshot();

        assertTrue(again.repeat());
        assertEquals("abc", new String(archive.read(again).body(), StandardCharsets.UTF_8));
        assertEquals("text/plain", archive.read(again).contentType());
        assertEquals("pasted text", again.source());
    }

    @Test
    void refusesNamesThatDifferInCaseAlone() throws ArchiveException {
        archive.add(served(IN_MAY, html("x")));
        NewSnapshot other = new NewSnapshot(
                new DocumentRef("ZORBLY", "Privacy Policy", ""),
                IN_MAY,
                served(IN_MAY, html("x")).content(),
                Circumstances.of(Origin.FETCHED));

        String message =
                assertThrows(ArchiveException.class, () -> archive.add(other)).getMessage();
        assertTrue(message.contains("“Zorbly”"), message);
    }

    @Test
    void refusesAddressesAndTimesThatAreNone() {
        for (String address : List.of("zorbly.example/privacy", "https://zorbly.example/a b", "")) {
            NewSnapshot.Content content = new NewSnapshot.Served(List.of(new Exchange(
                    address,
                    new Exchange.Request("GET", "/", List.of()),
                    new Exchange.Response(200, "OK", List.of(), new byte[0]),
                    "",
                    "")));
            assertThrows(
                    ArchiveException.class,
                    () -> archive.add(new NewSnapshot(DOCUMENT, IN_MAY, content, Circumstances.of(Origin.FETCHED))));
        }
        assertThrows(ArchiveException.class, () -> archive.add(served(Instant.EPOCH, html("x"))));
        assertThrows(IllegalArgumentException.class, () -> new HttpHeader("X", "a\r\nY: b"));
    }

    @Test
    void appendsDecisions() throws Exception {
        Decision first = new Decision("robots", IN_MAY, Map.of("url", URL, "why", "named by the user"));
        Decision second = new Decision("robots", JUNE, Map.of("url", URL));
        try (ArchiveWriter writer = archive.write()) {
            writer.decide(first);
        }
        Path file = folder.resolve("decisions/robots.jsonl");
        // As an editor that drops the last line feed leaves it, then as a crash leaves it.
        Files.writeString(file, Files.readString(file).strip());
        assertEquals(List.of(first), archive.decisions("robots"));
        try (ArchiveWriter writer = archive.write()) {
            writer.decide(second);
        }
        Files.writeString(file, Files.readString(file) + "{\"at\":\"2024-");
        assertEquals(List.of(first, second), archive.decisions("robots"));
        try (ArchiveWriter writer = archive.write()) {
            writer.decide(first);
        }
        assertEquals(List.of(first, second, first), archive.decisions("robots"));

        Files.writeString(file, "nonsense\n");
        assertThrows(ArchiveException.class, () -> archive.decisions("robots"));
        assertEquals(List.of(), archive.decisions("notes"));
    }

    @Test
    void tellsWhyAFolderIsNoArchive() throws IOException {
        assertTrue(messageOfOpening(temp.resolve("nowhere")).contains("no archive at"));
        assertTrue(messageOfOpening(temp).contains("archive.json"));
        Files.writeString(
                folder.resolve("archive.json"),
                "{\"format\":\"clausewatch-archive\",\"formatVersion\":2,\"id\":\"x\"}");
        assertTrue(messageOfOpening(folder).contains("newer"));
        Files.writeString(folder.resolve("archive.json"), "{}");
        assertTrue(messageOfOpening(folder).contains("does not describe"));
        Files.writeString(folder.resolve("archive.json"), "[");
        assertTrue(messageOfOpening(folder).contains("cannot be read"));
        assertThrows(ArchiveException.class, () -> Archive.create(folder, new ArchiveInfo("again", "")));
    }

    @Test
    void makesAnArchiveWhereThereIsNone() throws ArchiveException {
        Archive made = Archive.openOrCreate(temp.resolve("a/b"));

        assertEquals(made.info(), Archive.openOrCreate(temp.resolve("a/b")).info());
        assertEquals(List.of(), made.documents());
        assertEquals(new SnapshotListing(List.of(), List.of()), made.snapshots(DOCUMENT));
    }

    private static String messageOfOpening(Path folder) {
        return String.valueOf(
                assertThrows(ArchiveException.class, () -> Archive.open(folder)).getMessage());
    }

    private List<Path> allFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }
}
