package org.clausewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clausewatch.fetch.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Bringing in what Open Terms Archive recorded, and following what it declares. */
class ImportOtaCommandTest {
    @TempDir
    Path folder;

    private Site site;

    @BeforeEach
    void startSite() throws IOException {
        site = new Site();
    }

    @AfterEach
    void stopSite() {
        site.close();
    }

    private Shell.Result run(String... arguments) {
        return new Shell(folder.resolve("archive")).run(arguments);
    }

    private Path dataset() throws IOException {
        Path zip = folder.resolve("made.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            for (int i = 1; i <= 4; i++) {
                entries.putNextEntry(new ZipEntry("made/page" + i + ".txt"));
            }
            entries.putNextEntry(new ZipEntry("made/Zorbly/Privacy Policy/2024-01-05T08-00-00Z.md"));
            entries.write(Files.readAllBytes(ExamplePages.oldPolicy(folder)));
            entries.putNextEntry(new ZipEntry("made/Zorbly/Privacy Policy/2024-06-05T08-00-00Z.md"));
            entries.write(Files.readAllBytes(ExamplePages.newPolicy(folder)));
        }
        return zip;
    }

    private static String policy(String sharing) {
        return "<nav>Menu</nav><main><h1>Zorbly Privacy Policy</h1><p>We collect the personal information that you give"
                + " us and process your data to keep our services secure.</p><p>" + sharing + "</p></main>";
    }

    private Path declarations(String json) throws IOException {
        Path declarations = Files.createDirectories(folder.resolve("declarations"));
        Files.writeString(declarations.resolve("Zorbly.json"), json);
        return declarations;
    }

    @Test
    void aDataSetBecomesAHistory() throws IOException {
        Shell.Result result = run("import", "ota", dataset().toString());
        assertEquals(0, result.status(), result.err());
        assertEquals("""
                Document               New  There before       First        Last
                Zorbly/Privacy Policy    2             0  2024-01-05  2024-06-05

                2 observations of 1 document brought in; 0 there already.

                Skipped:
                  4× files that are no versions, such as a read-me or a licence
                      made/page1.txt
                      made/page2.txt
                      made/page3.txt
                      …
                  --verbose lists all.

                Source of the data, to be named where you publish it: Open Terms Archive contributors, \
                https://opentermsarchive.org, Open Data Commons Attribution License (ODC-By) v1.0, \
                https://opendatacommons.org/licenses/by/1-0/.
                'clausewatch log' shows what changed.
                """, result.out());
        assertEquals("", result.err());
        Shell.Result log = run("log");
        assertTrue(log.out().startsWith("Zorbly, Privacy Policy\n2 versions, 2 observations"), log.out());
    }

    @Test
    void whatIsMissingMakesNoArchive() {
        Shell.Result result = run("import", "ota", folder.resolve("gone.zip").toString());
        assertEquals(3, result.status());
        assertTrue(result.err().contains("There is no file or folder"), result.err());
        assertFalse(Files.exists(folder.resolve("archive")));
    }

    @Test
    void declaredDocumentsAreFetchedAndOneThatFailsKeepsNoOtherBack() throws IOException {
        Path declarations = declarations("{\"terms\":{" + "\"Privacy Policy\":{\"fetch\":\"" + site.url("/privacy")
                + "\",\"select\":\"main\"}," + "\"Imprint\":{\"fetch\":\"" + site.url("/gone")
                + "\",\"select\":\"main\"},"
                + "\"Terms of Service\":{\"fetch\":\"http://127.0.0.1:1/terms\",\"select\":\"main\"}}}");
        site.page("/privacy", policy("We do not share it with advertisers."));
        Shell.Result imported = run("import", "ota", declarations.toString());
        assertEquals(0, imported.status(), imported.err());
        assertTrue(imported.out().contains("3 documents of 1 service followed now."), imported.out());

        Shell.Result fetched = run("fetch");
        assertEquals(3, fetched.status());
        assertTrue(fetched.out().contains("Zorbly/Privacy Policy    28 words"), fetched.out());
        assertTrue(fetched.out().contains("Zorbly/Imprint           no policy: an error page"), fetched.out());
        assertTrue(fetched.out().contains("Zorbly/Terms of Service  failed: "), fetched.out());
        assertTrue(fetched.out().endsWith("\n1 document fetched, 1 shows no policy, 1 failed.\n"), fetched.out());
        Shell.Result one = run("fetch", "zorbly/privacy policy");
        assertEquals(0, one.status(), one.err());
    }

    @Test
    void aPageThatLostWhatIsSelectedIsNoVersion() throws IOException {
        run(
                "import",
                "ota",
                declarations("{\"terms\":{\"Privacy Policy\":{\"fetch\":\"" + site.url("/privacy")
                                + "\",\"select\":\"#text\"}}}")
                        .toString());
        site.page("/privacy", policy("We do not share it with advertisers."));
        Shell.Result fetched = run("fetch");
        assertEquals(3, fetched.status());
        assertTrue(
                fetched.out().contains("no policy: a page on which the declaration's selectors match nothing: [#text]"),
                fetched.out());
    }

    @Test
    void theDocumentOfSeveralPagesIsFetchedWhole() throws IOException {
        run(
                "import",
                "ota",
                declarations("{\"terms\":{\"Privacy Policy\":{\"select\":\"main\",\"combine\":[{\"fetch\":\""
                                + site.url("/privacy") + "\"},{\"fetch\":\"" + site.url("/more") + "\"}]}}}")
                        .toString());
        site.page("/privacy", policy("We do not share it with advertisers."));
        Shell.Result half = run("fetch");
        assertEquals(3, half.status());
        assertTrue(half.out().contains("status 404"), half.out());
        site.page("/more", policy("We use cookies to measure how our services are used."));
        Shell.Result whole = run("fetch");
        assertEquals(0, whole.status(), whole.out() + whole.err());
        assertTrue(whole.out().contains("59 words"), whole.out());
    }

    @Test
    void fetchingWithoutDeclarationsSaysHowToGetSome() {
        Shell.Result result = run("fetch");
        assertEquals(3, result.status());
        assertTrue(result.err().contains("clausewatch import ota"), result.err());
    }

    @Test
    void optionsOfAPageNeedItsAddress() {
        assertEquals(2, run("fetch", "--service", "Zorbly").status());
        assertEquals(2, run("fetch", "Zorbly", "--ignore-robots-once").status());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process cannot be asked to end there")
    void stoppedByASignalItTellsWhatWasBroughtInAndGoesOn() throws Exception {
        Path zip = folder.resolve("large.zip");
        int days = 3000;
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            String text = Files.readString(ExamplePages.oldPolicy(folder));
            for (int day = 0; day < days; day++) {
                entries.putNextEntry(new ZipEntry("large/Zorbly/Privacy Policy/"
                        + LocalDate.of(2015, 1, 1).plusDays(day) + "T08-00-00Z.md"));
                entries.write((text + "\nDay " + day + ".\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        Path archive = folder.resolve("archive");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.clausewatch.app.Main",
                        "import",
                        "ota",
                        zip.toString(),
                        "--archive",
                        archive.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Path chain = archive.resolve("chain.jsonl");
        while (!(Files.exists(chain) && Files.size(chain) > 0)) {
            assertFalse(process.waitFor(20, TimeUnit.MILLISECONDS), "it ended before it began");
        }
        // Unlike Process.destroy, this leaves its output to be read.
        process.toHandle().destroy();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(143, process.waitFor());
        assertTrue(told.contains("Stopped before "), told);
        assertTrue(told.contains("Run the command again to go on."), told);
        try (Stream<String> lines = Files.lines(chain)) {
            String kept = String.format(Locale.ROOT, "%,d observation", lines.count());
            assertTrue(told.contains("\n" + kept), kept + " in " + told);
        }
    }
}
