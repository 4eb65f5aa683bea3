package org.clausewatch.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveInfo;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaczPackageTest {
    private static final String WARC = "archive/data.warc.gz";

    @TempDir
    Path temp;

    private final WarcImport imports = new WarcImport(InstantSource.fixed(Instant.parse("2025-01-01T00:00:00Z")));

    private static Map<String, byte[]> files() throws Exception {
        WarcMaker warc = WarcMaker.gzip();
        warc.page("2024-05-01T08:15:30Z", WarcMaker.PAGE);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(WARC, warc.bytes());
        files.put(
                "pages/pages.jsonl",
                WarcMaker.bytes("{\"format\":\"json-pages-1.0\",\"id\":\"pages\"}\n{\"url\":\"" + WarcMaker.URL
                        + "\",\"ts\":\"2024-05-01T08:15:30Z\",\"title\":\"Our privacy\"}\n"));
        return files;
    }

    private static byte[] manifest(Map<String, byte[]> files) {
        StringBuilder json = new StringBuilder("{\"profile\":\"data-package\",\"resources\":[");
        files.forEach((path, bytes) -> json.append(json.charAt(json.length() - 1) == '[' ? "" : ",")
                .append("{\"path\":\"" + path + "\",\"hash\":\"" + WarcMaker.sha256(bytes) + "\"}"));
        return WarcMaker.bytes(json + "]}");
    }

    private Path packed(Map<String, byte[]> files) throws Exception {
        Path file = temp.resolve("crawl.wacz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    private WarcContents contents(Map<String, byte[]> files) throws Exception {
        return imports.contents(packed(files), Progress.UNWATCHED);
    }

    @Test
    void listsPagesWithTheirTitles() throws Exception {
        Map<String, byte[]> files = files();
        files.put("datapackage.json", manifest(files));
        WarcContents contents = contents(files);
        assertEquals(List.of(), contents.troubles());
        assertEquals("Our privacy", contents.listed().getFirst().title());
    }

    @Test
    void keepsTheSourcesAndLicencesThatThePackageNames() throws Exception {
        Map<String, byte[]> files = files();
        String manifest = new String(manifest(files), StandardCharsets.UTF_8);
        files.put(
                "datapackage.json",
                WarcMaker.bytes(manifest.replaceFirst(
                        "\\{",
                        "{\"sources\":[{\"title\":\"Fernhollow Library\",\"path\":\"https://fernhollow.example\"}],"
                                + "\"licenses\":[{\"name\":\"ODC-BY-1.0\"}],")));
        Archive archive = Archive.create(temp.resolve("archive"), new ArchiveInfo("test", ""));
        DocumentRef document = new DocumentRef("Zorbly", "Privacy Policy", "");
        WarcReport report = imports.importPages(archive, packed(files), List.of(), document, Progress.UNWATCHED);
        String source = "Fernhollow Library, https://fernhollow.example; ODC-BY-1.0";
        assertEquals(Map.of(source, 1), report.sources());
        assertEquals(
                source,
                archive.snapshots(document)
                        .snapshots()
                        .getFirst()
                        .circumstances()
                        .asked()
                        .get("attribution"));
    }

    @Test
    void leavesOutAFileThatDoesNotMatchItsHash() throws Exception {
        Map<String, byte[]> files = files();
        byte[] manifest = manifest(files);
        Objects.requireNonNull(files.get(WARC))[40] ^= 1;
        files.put("datapackage.json", manifest);
        WarcContents contents = contents(files);
        assertTrue(
                contents.troubles().getFirst().contains(WARC + " was left out: it was changed or damaged"),
                contents.troubles().toString());
        assertEquals(List.of(), contents.pages());
    }

    @Test
    void leavesOutAFileThatTheManifestDoesNotList() throws Exception {
        Map<String, byte[]> files = files();
        files.put("datapackage.json", WarcMaker.bytes("{\"resources\":[]}"));
        assertTrue(contents(files).troubles().getFirst().contains("gives no hash of it"));
    }

    @Test
    void refusesAManifestThatWasChanged() throws Exception {
        Map<String, byte[]> files = files();
        files.put("datapackage.json", manifest(files));
        files.put(
                "datapackage-digest.json",
                WarcMaker.bytes("{\"path\":\"datapackage.json\",\"hash\":\"" + WarcMaker.sha256(new byte[1]) + "\"}"));
        IngestException refused = assertThrows(IngestException.class, () -> contents(files));
        assertTrue(refused.getMessage().contains("changed or damaged"), refused.getMessage());
    }

    @Test
    void refusesNamesThatLeadOut() throws Exception {
        for (String name : List.of("../evil.warc.gz", "archive/../../x", "/etc/x", "C:x", "archive\\x")) {
            Map<String, byte[]> files = files();
            files.put(name, new byte[1]);
            files.put("datapackage.json", manifest(files));
            IngestException refused = assertThrows(IngestException.class, () -> contents(files));
            assertTrue(refused.getMessage().contains("lead out"), refused.getMessage());
        }
    }

    @Test
    void refusesAZipArchiveThatIsNoWacz() throws Exception {
        IngestException refused = assertThrows(IngestException.class, () -> contents(files()));
        assertTrue(refused.getMessage().contains("no WACZ"), refused.getMessage());
    }

    @Test
    void stopsAtAFileThatInflatesWithoutEnd() throws Exception {
        Map<String, byte[]> files = files();
        files.put("archive/bomb.warc.gz", new byte[300_000_000]);
        files.put("datapackage.json", manifest(files));
        assertTrue(contents(files).troubles().getFirst().contains("more than 200 times its size"));
    }
}
