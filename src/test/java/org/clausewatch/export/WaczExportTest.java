package org.clausewatch.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveInfo;
import org.clausewatch.archive.Circumstances;
import org.clausewatch.archive.Exchange;
import org.clausewatch.archive.HttpHeader;
import org.clausewatch.archive.NewSnapshot;
import org.clausewatch.archive.StoredSnapshots;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Origin;
import org.clausewatch.model.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcTargetRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rules of WACZ 1.1.1 and of py-wacz's validator, on a package with redirects, repeats and bare text. */
class WaczExportTest {
    private static final DocumentRef DOCUMENT = new DocumentRef("Zorbly", "Privacy Policy", "");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path temp;

    private Archive archive;

    @BeforeEach
    void archiveThreeKindsOfSnapshots() throws Exception {
        archive = Archive.create(temp.resolve("archive"), new ArchiveInfo("test", ""));
        served("2024-05-01T08:15:30Z", "<p>We keep your drawings.</p>");
        served("2024-05-02T08:15:30Z", "<p>We keep and read your drawings.</p>");
        served("2024-05-03T08:15:30Z", "<p>We keep your drawings.</p>");
        archive.add(new NewSnapshot(
                DOCUMENT,
                Instant.parse("2024-05-04T08:15:30Z"),
                new NewSnapshot.Resource("", "text/markdown", bytes("# Drawings")),
                Circumstances.of(Origin.PASTED)));
    }

    private void served(String at, String page) throws Exception {
        List<HttpHeader> html = List.of(new HttpHeader("Content-Type", "text/html; charset=utf-8"));
        List<HttpHeader> moved = List.of(new HttpHeader("Location", "https://zorbly.example/privacy"));
        archive.add(new NewSnapshot(
                DOCUMENT,
                Instant.parse(at),
                new NewSnapshot.Served(List.of(
                        Exchange.get("http://zorbly.example/privacy", 301, "Moved", moved, new byte[0]),
                        Exchange.get("https://zorbly.example/privacy", 200, "OK", html, bytes(page)))),
                Circumstances.of(Origin.FETCHED)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] packed() throws Exception {
        List<Evidence.Item> items = archive.snapshots(DOCUMENT).snapshots().stream()
                .map(snapshot -> new Evidence.Item(snapshot, false))
                .toList();
        StoredSnapshots stored = StoredSnapshots.of(archive);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new WaczExport(stored)
                .write(
                        new Evidence(
                                DOCUMENT,
                                items,
                                List.of(),
                                Optional.empty(),
                                stored.lines(),
                                stored.lastLineSha256(),
                                "1.0"),
                        out);
        return out.toByteArray();
    }

    private record Packed(ZipEntry entry, byte[] bytes) {}

    private Map<String, Packed> unpacked() throws Exception {
        Map<String, Packed> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new Packed(entry, zip.readAllBytes()));
            }
        }
        return files;
    }

    private static Packed of(Map<String, Packed> files, String path) {
        return Objects.requireNonNull(files.get(path), path);
    }

    private static JsonNode json(byte[] bytes) {
        return JSON.readTree(bytes);
    }

    private static List<String> cdxj(Map<String, Packed> files) throws Exception {
        byte[] index = of(files, "indexes/index.cdx.gz").bytes();
        return new String(new GZIPInputStream(new ByteArrayInputStream(index)).readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    @Test
    void holdsWhatTheSpecificationAsksFor() throws Exception {
        Map<String, Packed> files = unpacked();
        for (String path : List.of(
                "datapackage.json",
                "datapackage-digest.json",
                "indexes/index.cdx.gz",
                "indexes/index.idx",
                "pages/pages.jsonl")) {
            assertTrue(files.containsKey(path), path);
        }
        assertEquals(
                4,
                files.keySet().stream()
                        .filter(path -> path.matches("archive/[^/]+\\.warc\\.gz"))
                        .count());
    }

    @Test
    void listsEveryFileWithItsHashAndSize() throws Exception {
        Map<String, Packed> files = unpacked();
        JsonNode manifest = json(of(files, "datapackage.json").bytes());
        assertEquals("data-package", manifest.path("profile").asString());
        assertEquals("1.1.1", manifest.path("wacz_version").asString());
        Pattern name = Pattern.compile("[-a-z0-9._/]+");
        Map<String, JsonNode> listed = new LinkedHashMap<>();
        for (JsonNode resource : manifest.path("resources")) {
            assertTrue(name.matcher(resource.path("name").asString()).matches(), resource.toString());
            listed.put(resource.path("path").asString(), resource);
        }
        for (Map.Entry<String, Packed> file : files.entrySet()) {
            if (!file.getKey().startsWith("datapackage")) {
                JsonNode resource = Objects.requireNonNull(listed.get(file.getKey()), file.getKey());
                assertEquals(
                        "sha256:" + Sha256.of(file.getValue().bytes()),
                        resource.path("hash").asString());
                assertEquals(
                        file.getValue().bytes().length, resource.path("bytes").asInt());
            }
        }
        assertEquals(files.size() - 2, listed.size());
    }

    @Test
    void givesTheHashOfTheList() throws Exception {
        Map<String, Packed> files = unpacked();
        JsonNode digest = json(of(files, "datapackage-digest.json").bytes());
        assertEquals("datapackage.json", digest.path("path").asString());
        assertEquals(
                "sha256:" + Sha256.of(of(files, "datapackage.json").bytes()),
                digest.path("hash").asString());
    }

    @Test
    void storesWithoutCompressingAgain() throws Exception {
        unpacked()
                .values()
                .forEach(file -> assertEquals(
                        ZipEntry.STORED, file.entry().getMethod(), file.entry().getName()));
    }

    @Test
    void putsNothingOfItsOwnIntoTheFoldersOfTheFormat() throws Exception {
        for (String path : unpacked().keySet()) {
            assertTrue(
                    path.matches("archive/.*\\.warc\\.gz|indexes/index\\.(cdx\\.gz|idx)|pages/pages\\.jsonl|evidence/.*"
                            + "|datapackage(-digest)?\\.json"),
                    path);
        }
    }

    @Test
    void listsPagesWithAddressAndTime() throws Exception {
        List<String> lines = new String(of(unpacked(), "pages/pages.jsonl").bytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertEquals(
                "json-pages-1.0", JSON.readTree(lines.getFirst()).path("format").asString());
        assertEquals(5, lines.size());
        for (String line : lines.subList(1, lines.size())) {
            JsonNode page = JSON.readTree(line);
            assertTrue(!page.path("url").asString().isEmpty(), line);
            Instant.parse(page.path("ts").asString());
        }
    }

    @Test
    void sortsItsIndexAndFindsItsBlocks() throws Exception {
        Map<String, Packed> files = unpacked();
        List<String> lines = cdxj(files);
        assertEquals(lines.stream().sorted().toList(), lines);
        List<String> idx = new String(of(files, "indexes/index.idx").bytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertTrue(idx.getFirst().startsWith("!meta 0 {\"format\":\"cdxj-gzip-1.0\""), idx.getFirst());
        JsonNode block = JSON.readTree(idx.get(1).substring(idx.get(1).indexOf(" {")));
        byte[] index = of(files, "indexes/index.cdx.gz").bytes();
        assertEquals(
                index.length,
                block.path("offset").asInt() + block.path("length").asInt());
        assertTrue(
                lines.getFirst().startsWith(idx.get(1).substring(0, idx.get(1).indexOf(" {"))));
    }

    @Test
    void itsIndexOpensTheRecordsThatItNames() throws Exception {
        Map<String, Packed> files = unpacked();
        List<String> lines = cdxj(files);
        // Three pages and the redirects to them, and the bare text.
        assertEquals(7, lines.size());
        for (String line : lines) {
            JsonNode node = JSON.readTree(line.substring(line.indexOf(" {")));
            byte[] warc =
                    of(files, "archive/" + node.path("filename").asString()).bytes();
            int offset = Integer.parseInt(node.path("offset").asString());
            byte[] record = Arrays.copyOfRange(
                    warc, offset, offset + Integer.parseInt(node.path("length").asString()));
            try (WarcReader reader = new WarcReader(new ByteArrayInputStream(record))) {
                WarcTargetRecord read = (WarcTargetRecord) reader.next().orElseThrow();
                assertEquals(node.path("url").asString(), read.target());
                assertEquals(
                        node.path("digest").asString(),
                        read.payloadDigest().orElseThrow().raw());
                assertEquals(
                        node.path("mime").asString().equals("warc/revisit"),
                        read.type().equals("revisit"));
                assertTrue(reader.next().isEmpty(), line);
            }
        }
    }

    @Test
    void hasTheSameBytesEachTime() throws Exception {
        assertArrayEquals(packed(), packed());
    }

    @Test
    void carriesTheChainsLines() throws Exception {
        Map<String, Packed> files = unpacked();
        JsonNode chain = json(of(files, "evidence/chain.json").bytes());
        assertEquals(4, chain.path("lines").asInt());
        for (JsonNode entry : chain.path("entries")) {
            String sha256 =
                    JSON.readTree(entry.path("line").asString()).path("sha256").asString();
            assertEquals(
                    sha256, Sha256.of(of(files, entry.path("path").asString()).bytes()));
        }
    }

    @Test
    void saysWhatItDoesNotProve() throws Exception {
        String page = new String(of(unpacked(), "evidence/index.html").bytes(), StandardCharsets.UTF_8);
        assertTrue(page.contains("It does not prove that the site sent these bytes."), page);
    }
}
