package org.clausewatch.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Origin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package goes out of one archive and into another. */
class WebArchiveCommandsTest {
    private static final DocumentRef DOCUMENT = new DocumentRef("Zorbly", "Privacy Policy", "");
    private static final String NAME = "Zorbly/Privacy Policy";

    @TempDir
    Path folder;

    private Archive archive;
    private Path wacz;

    @BeforeEach
    void archiveAPolicyThatChangesOnce() throws Exception {
        archive = Archive.create(folder.resolve("archive"), new ArchiveInfo("test", ""));
        wacz = folder.resolve("zorbly.wacz");
        String old = Files.readString(ExamplePages.oldPolicy(folder));
        String fresh = Files.readString(ExamplePages.newPolicy(folder));
        served("2024-01-02T10:00:00Z", old);
        served("2024-03-02T10:00:00Z", old);
        served("2024-06-02T10:00:00Z", fresh);
        served("2024-07-02T10:00:00Z", fresh);
    }

    private void served(String at, String text) throws Exception {
        List<HttpHeader> headers = List.of(new HttpHeader("Content-Type", "text/markdown"));
        archive.add(new NewSnapshot(
                DOCUMENT,
                Instant.parse(at),
                new NewSnapshot.Served(List.of(
                        Exchange.get("http://zorbly.example/privacy", 301, "", to("/p"), new byte[0]),
                        Exchange.get(
                                "http://zorbly.example/p", 200, "OK", headers, text.getBytes(StandardCharsets.UTF_8)))),
                Circumstances.of(Origin.FETCHED)));
    }

    private static List<HttpHeader> to(String location) {
        return List.of(new HttpHeader("Location", location));
    }

    private Shell shell() {
        return new Shell(folder.resolve("archive"));
    }

    private Shell.Result bring(String... more) {
        String[] arguments = {
            "import",
            "warc",
            wacz.toString(),
            "--archive",
            folder.resolve("other").toString()
        };
        String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return shell().run(all);
    }

    private Shell.Result export(String... more) {
        String[] arguments = {"export", "wacz", NAME, "-o", wacz.toString()};
        String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return shell().run(all);
    }

    @Test
    void aPackageBringsTheSameSnapshotsBack() throws Exception {
        Shell.Result exported = export();
        assertEquals(0, exported.status(), exported.err());
        assertTrue(exported.out().contains("4 snapshots and 1 comparison"), exported.out());
        Shell.Result imported = bring("--service", "Zorbly", "--terms", "Privacy Policy");
        assertEquals(0, imported.status(), imported.err());
        Archive other = Archive.open(folder.resolve("other"));
        List<Snapshot> before = archive.snapshots(DOCUMENT).snapshots();
        List<Snapshot> after = other.snapshots(DOCUMENT).snapshots();
        assertEquals(
                before.stream().map(Snapshot::id).toList(),
                after.stream().map(Snapshot::id).toList());
        for (int i = 0; i < before.size(); i++) {
            assertEquals(before.get(i).url(), after.get(i).url());
            assertArrayEquals(
                    archive.read(before.get(i)).body(), other.read(after.get(i)).body());
        }
    }

    @Test
    void aPackageBroughtInTwiceIsThereOnce() {
        export();
        bring("--service", "Zorbly", "--terms", "Privacy Policy");
        Shell.Result again = bring("--service", "Zorbly", "--terms", "Privacy Policy");
        assertTrue(again.out().contains("0 new observations"), again.out());
        assertTrue(again.out().contains("4 were there already"), again.out());
    }

    @Test
    void aChangesPackageHoldsWhatShowsItAndItsOriginals() {
        Shell.Result log = shell().run("log", "Zorbly");
        Matcher id = Pattern.compile("#([0-9a-f]{4,})").matcher(log.out());
        assertTrue(id.find(), log.out());
        // The page before the change repeats an earlier one, whose bytes must come along.
        Shell.Result exported = export("--change", id.group(1));
        assertEquals(0, exported.status(), exported.err());
        assertTrue(exported.out().contains("1 comparison."), exported.out());
        Shell.Result imported = bring("--service", "Zorbly", "--terms", "Privacy Policy");
        assertEquals(0, imported.status(), imported.err());
        Shell.Result diff = shell().run(
                        "log", "Zorbly", "--archive", folder.resolve("other").toString());
        assertTrue(diff.out().contains("#" + id.group(1)), diff.out());
    }

    @Test
    void aTimesPackageHoldsTheSnapshotsOfThatTime() {
        Shell.Result exported = export("--from", "2024-07", "--to", "2024-07");
        assertTrue(
                exported.out().contains("1 snapshot (and 1 more whose bytes they repeat) and 0 comparisons"),
                exported.out());
    }

    @Test
    void packingTwiceGivesTheSameBytes() throws Exception {
        export();
        byte[] first = Files.readAllBytes(wacz);
        export();
        assertArrayEquals(first, Files.readAllBytes(wacz));
    }

    @Test
    void listsThePagesOfAPackage() {
        export();
        Shell.Result list = bring("--list");
        assertEquals(0, list.status(), list.err());
        assertTrue(list.out().contains("http://zorbly.example/p  “Zorbly, Privacy Policy”"), list.out());
        assertTrue(list.out().contains("2024-03-02T10:00:00Z  200  same as another time"), list.out());
        assertTrue(list.out().contains("301  leads to /p"), list.out());
    }

    @Test
    void saysWhatIsThereWhereThePageIsNot() {
        export();
        Shell.Result none = bring("--url", "https://zorbly.example/none", "--service", "Zorbly", "--terms", "Terms");
        assertEquals(3, none.status());
        assertTrue(none.err().contains("holds no capture of https://zorbly.example/none"), none.err());
        assertTrue(none.out().contains("http://zorbly.example/p"), none.out());
    }

    /** Imported texts have no address: each has one of its own in a package. */
    private void importTexts() throws Exception {
        Path zip = folder.resolve("data.zip");
        try (ZipOutputStream entries = new ZipOutputStream(Files.newOutputStream(zip))) {
            entries.putNextEntry(new ZipEntry("data/Lumenfold/Privacy Policy/2024-01-05T08-00-00Z.md"));
            entries.write(Files.readAllBytes(ExamplePages.oldPolicy(folder)));
            entries.putNextEntry(new ZipEntry("data/Lumenfold/Privacy Policy/2024-06-05T08-00-00Z.md"));
            entries.write(Files.readAllBytes(ExamplePages.newPolicy(folder)));
        }
        Shell.Result imported = shell().run("import", "ota", zip.toString());
        assertEquals(0, imported.status(), imported.err());
    }

    @Test
    void aPackageOfImportedTextsIsBroughtInWhole() throws Exception {
        importTexts();
        Shell.Result packed = shell().run("export", "wacz", "Lumenfold", "-o", wacz.toString());
        assertEquals(0, packed.status(), packed.err());
        Shell.Result imported = bring("--service", "Lumenfold", "--terms", "Privacy Policy");
        assertEquals(0, imported.status(), imported.err());
        assertTrue(imported.out().contains("2 new observations"), imported.out());
    }

    @Test
    void aPackageNamesItsSourceAndItsLicenceAndTheUsersNotes() throws Exception {
        importTexts();
        Shell.Result noted = shell().run("note", "Lumenfold", "--version", "last", "The one I read.");
        assertEquals(0, noted.status(), noted.err());
        Shell.Result packed = shell().run("export", "wacz", "Lumenfold", "-o", wacz.toString());
        assertTrue(packed.out().contains("1 note of yours is in it"), packed.out());
        String page = entry("evidence/index.html");
        assertTrue(page.contains("Sources to be named"), page);
        assertTrue(page.contains("(ODC-By) v1.0"), page);
        assertTrue(page.contains("holds 1 note of the archive's user"), page);
        assertTrue(page.contains("Your note of "), page);
        assertTrue(!page.contains("--all") && !page.contains("--topic"), "no options of a command");
        assertTrue(entry("datapackage.json").contains("(ODC-By) v1.0"));
    }

    private String entry(String path) throws Exception {
        try (ZipFile zip = new ZipFile(wacz.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(path)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void oneOfTheArchivesOwnFilesIsBroughtInWithoutItsAddress() throws Exception {
        importTexts();
        Path file;
        try (Stream<Path> files = Files.list(folder.resolve("archive/Lumenfold/Privacy Policy"))) {
            file = files.sorted().findFirst().orElseThrow();
        }
        Shell.Result imported = shell().run(
                        "import",
                        "warc",
                        file.toString(),
                        "--service=Other",
                        "--terms=Privacy Policy",
                        "--archive",
                        folder.resolve("other").toString());
        assertEquals(0, imported.status(), imported.err());
        assertTrue(imported.out().contains("1 new observation of Other"), imported.out());
    }

    @Test
    void refusesAnUnknownChange() {
        Shell.Result refused = export("--change", "ffffffffff");
        assertEquals(3, refused.status());
        assertTrue(refused.err().contains("No change between versions"), refused.err());
    }

    @Test
    void refusesAnotherEnding() {
        Shell.Result refused = shell().run("export", "wacz", NAME, "-o", "x.zip");
        assertEquals(2, refused.status());
        assertTrue(refused.err().contains(".wacz"), refused.err());
    }
}
