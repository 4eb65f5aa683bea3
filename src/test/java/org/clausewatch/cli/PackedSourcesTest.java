package org.clausewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveInfo;
import org.clausewatch.archive.Circumstances;
import org.clausewatch.archive.Exchange;
import org.clausewatch.archive.HttpHeader;
import org.clausewatch.archive.NewSnapshot;
import org.clausewatch.archive.Snapshot;
import org.clausewatch.ingest.OtaRequest;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom to name as a source survives a package. */
class PackedSourcesTest {
    private static final DocumentRef DOCUMENT = new DocumentRef("Lumenfold", "Privacy Policy", "");
    private static final String MEMENTO =
            "https://web.archive.example/web/20240105080000id_/https://lumenfold.example/p";

    @TempDir
    Path folder;

    private Shell shell(String archive) {
        return new Shell(folder.resolve(archive));
    }

    /** Packs an archive's document and brings the package into another one; returns what was told. */
    private String carry(String from, String to) {
        String wacz = folder.resolve(from + ".wacz").toString();
        Shell.Result packed = shell(from).run("export", "wacz", "Lumenfold", "-o", wacz);
        assertEquals(0, packed.status(), packed.err());
        Shell.Result brought =
                shell(to).run("import", "warc", wacz, "--service", "Lumenfold", "--terms", "Privacy Policy");
        assertEquals(0, brought.status(), brought.err());
        return brought.out();
    }

    private List<Snapshot> snapshots(String archive) throws Exception {
        return Archive.open(folder.resolve(archive)).snapshots(DOCUMENT).snapshots();
    }

    private Map<String, String> only(String archive) throws Exception {
        assertEquals(1, snapshots(archive).size());
        return snapshots(archive).getFirst().circumstances().asked();
    }

    private void importTexts(String archive, String... more) throws Exception {
        Path zip = folder.resolve("data.zip");
        try (ZipOutputStream entries = new ZipOutputStream(Files.newOutputStream(zip))) {
            entries.putNextEntry(new ZipEntry("data/Lumenfold/Privacy Policy/2024-01-05T08-00-00Z.md"));
            entries.write(Files.readAllBytes(ExamplePages.oldPolicy(folder)));
            entries.putNextEntry(new ZipEntry("data/Lumenfold/Privacy Policy/2024-06-05T08-00-00Z.md"));
            entries.write(Files.readAllBytes(ExamplePages.newPolicy(folder)));
        }
        Shell.Result imported = shell(archive)
                .run(Stream.concat(Stream.of("import", "ota", zip.toString()), Arrays.stream(more))
                        .toArray(String[]::new));
        assertEquals(0, imported.status(), imported.err());
    }

    private void add(String archive, Circumstances circumstances) throws Exception {
        byte[] text = Files.readAllBytes(ExamplePages.oldPolicy(folder));
        Archive.create(folder.resolve(archive), new ArchiveInfo("test", ""))
                .add(new NewSnapshot(
                        DOCUMENT,
                        Instant.parse("2024-01-05T08:00:00Z"),
                        new NewSnapshot.Served(List.of(Exchange.get(
                                "https://lumenfold.example/p",
                                200,
                                "OK",
                                List.of(new HttpHeader("Content-Type", "text/markdown")),
                                text))),
                        circumstances));
    }

    @Test
    void theSourceAndLicenceOfImportedTextsStayWithEachOfThem() throws Exception {
        importTexts("first");
        String told = carry("first", "second");
        assertTrue(told.contains("Source, kept with 2 observations, to be named where you publish it: "), told);
        assertTrue(told.replaceAll("\\s+", " ").contains(OtaRequest.ATTRIBUTION), told);
        for (Snapshot snapshot : snapshots("second")) {
            Map<String, String> asked = snapshot.circumstances().asked();
            assertEquals(OtaRequest.ATTRIBUTION, asked.get("attribution"));
            assertEquals("open-terms-archive", asked.get("packedOrigin"));
            assertEquals(Origin.WARC, snapshot.circumstances().origin());
        }
    }

    @Test
    void aPackageOfAPackageStillNamesTheFirstSource() throws Exception {
        importTexts("first");
        carry("first", "second");
        carry("second", "third");
        Map<String, String> asked =
                snapshots("third").getFirst().circumstances().asked();
        assertEquals(OtaRequest.ATTRIBUTION, asked.get("attribution"));
        assertEquals("open-terms-archive", asked.get("packedOrigin"));
        assertFalse(asked.keySet().stream().anyMatch(name -> name.startsWith("packedPacked")), asked.toString());
        try (ZipFile zip = new ZipFile(folder.resolve("second.wacz").toFile())) {
            String page = new String(
                    zip.getInputStream(zip.getEntry("evidence/index.html")).readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(page.contains("Sources to be named"), page);
            assertTrue(page.contains("there it was imported from Open Terms Archive"), page);
        }
    }

    @Test
    void whereTheWaybackMachineReplaysACaptureIsKept() throws Exception {
        add(
                "first",
                new Circumstances(
                        Origin.WAYBACK,
                        "",
                        Optional.of(Instant.parse("2025-02-03T04:05:06Z")),
                        Map.of("observed", "memento", "memento", MEMENTO),
                        Map.of()));
        carry("first", "second");
        Map<String, String> asked = only("second");
        assertEquals("wayback", asked.get("packedOrigin"));
        assertEquals(MEMENTO, asked.get("packedMemento"));
        assertEquals("memento", asked.get("packedObserved"));
        assertEquals("2025-02-03T04:05:06Z", asked.get("packedRetrievedAt"));
        assertEquals("warc", asked.get("observed"), "what was done here stays apart");
        assertFalse(asked.containsKey("memento"), asked.toString());
    }

    @Test
    void aTextThatWasExtractedAnewIsStillMarkedAsSuch() throws Exception {
        add(
                "first",
                new Circumstances(
                        Origin.OPEN_TERMS_ARCHIVE, "", Optional.empty(), Map.of("extraction", "upgrade"), Map.of()));
        carry("first", "second");
        assertEquals("upgrade", only("second").get("extraction"));
    }

    @Test
    void whatIsNotKeptIsTold() throws Exception {
        add(
                "first",
                new Circumstances(
                        Origin.FETCHED,
                        "",
                        Optional.empty(),
                        Map.of("declaration", "{}", "attribution", "A".repeat(3_000), "language", "en\u001b[31m"),
                        Map.of("robots", "Disallow: /")));
        String told = carry("first", "second");
        Map<String, String> asked = only("second");
        for (String name : List.of("declaration", "packedDeclaration", "attribution", "packedLanguage")) {
            assertFalse(asked.containsKey(name), asked.toString());
        }
        assertTrue(told.contains("Of 1 observation the declaration was not kept"), told);
        assertTrue(told.contains("overrode something"), told);
        assertTrue(told.contains("too long or holds control characters"), told);
        assertTrue(told.contains("change logs, notes and chain lines were not brought in"), told);
    }

    @Test
    void aTextWithoutASourceGetsNone() throws Exception {
        add("first", Circumstances.of(Origin.FETCHED));
        String told = carry("first", "second");
        assertFalse(told.contains("Source, kept"), told);
        assertFalse(only("second").containsKey("attribution"));
    }

    @Test
    void bringingThePackageAgainTellsOfNoOtherSource() throws Exception {
        importTexts("first");
        carry("first", "second");
        String again = carry("first", "second");
        assertTrue(again.contains("2 were there already."), again);
        assertFalse(again.contains("with another source"), again);
    }

    @Test
    void anObservationThatWasThereWithoutTheSourceStaysAndThatIsTold() throws Exception {
        importTexts("first");
        importTexts("second", "--attribution", "");
        String told = carry("first", "second");
        assertTrue(told.contains("2 observations stood in the archive with another source or none"), told);
        assertFalse(snapshots("second").getFirst().circumstances().asked().containsKey("attribution"));
    }
}
