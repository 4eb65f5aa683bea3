package org.clausewatch.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import org.clausewatch.archive.Added;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveException;
import org.clausewatch.archive.ArchiveInfo;
import org.clausewatch.archive.Capture;
import org.clausewatch.archive.Snapshot;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Origin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileImportTest {
    private static final Instant NOW = Instant.parse("2025-01-01T12:00:00Z");
    private static final Instant MAY = Instant.parse("2024-05-01T08:15:30Z");
    private static final DocumentRef DOCUMENT = new DocumentRef("Zorbly", "Privacy Policy", "");
    private static final String URL = "https://zorbly.example/privacy";

    @TempDir
    Path temp;

    private Archive archive;
    private FileImport imports;

    @BeforeEach
    void createArchive() throws ArchiveException {
        archive = Archive.create(temp.resolve("archive"), new ArchiveInfo("test", ""));
        imports = new FileImport(archive, InstantSource.fixed(NOW));
    }

    @Test
    void importsAPageAsTheUserDescribesIt() throws Exception {
        Path file = file("page.html", "<p>We keep your data.");
        Added added = imports.importFile(
                file, new FileImport.Details(new DocumentRef("Zorbly", "Privacy Policy", URL), Optional.of(MAY)));

        Snapshot snapshot = added.snapshot();
        assertFalse(added.alreadyThere());
        assertEquals(MAY, snapshot.at());
        assertEquals(URL, snapshot.url());
        assertEquals(Origin.FILE, snapshot.circumstances().origin());
        assertEquals("page.html", snapshot.circumstances().source());
        assertEquals(Optional.of(NOW), snapshot.circumstances().retrievedAt());
        assertEquals("given", snapshot.circumstances().asked().get("observed"));
        Capture capture = archive.read(snapshot);
        assertEquals("<p>We keep your data.", text(capture));
        assertEquals("text/html", capture.contentType());
    }

    @Test
    void importsTheSameFileOnce() throws Exception {
        Path file = file("page.md", "# Privacy");
        imports.importFile(file, details());
        Added again = new FileImport(archive, InstantSource.fixed(NOW.plusSeconds(60))).importFile(file, details());

        assertTrue(again.alreadyThere());
        assertEquals(1, archive.snapshots(DOCUMENT).snapshots().size());
        assertEquals("text/markdown", archive.read(again.snapshot()).contentType());
    }

    @Test
    void takesTheDateOfAFileThatTellsNone() throws Exception {
        Path file = file("Policy.TXT", "We keep your data.");
        Files.setLastModifiedTime(file, FileTime.from(MAY));

        Snapshot snapshot = imports.importFile(file, details()).snapshot();

        assertEquals(MAY, snapshot.at());
        assertEquals("file-date", snapshot.circumstances().asked().get("observed"));
        assertEquals("Policy.TXT", snapshot.source());
        assertEquals("text/plain", archive.read(snapshot).contentType());
    }

    @Test
    void readsWhereABrowserSavedAPageFrom() throws Exception {
        SavedPage page = SavedPage.read(file(
                "page.htm", "<!DOCTYPE html>\n<!-- saved from url=(0030)https://zorbly.example/privacy -->\n<html>"));

        assertEquals(URL, page.url());
        assertEquals(Optional.empty(), page.savedAt());
    }

    @Test
    void readsWhenAndWhereSingleFileSavedAPage() throws Exception {
        SavedPage page = SavedPage.read(file("page.html", """
                <!DOCTYPE html> <html lang=en><!--
                 Page saved with SingleFile
                 url: https://zorbly.example/privacy
                 saved date: Wed May 01 2024 10:15:30 GMT+0200 (Central European Summer Time)
                --><meta charset=utf-8>"""));

        assertEquals(URL, page.url());
        assertEquals(Optional.of(MAY), page.savedAt());
    }

    @Test
    void importsTheMainPageOfAWebArchive() throws Exception {
        Path file = file("page.mhtml", """
                From: <Saved by Blink>
                Snapshot-Content-Location: https://zorbly.example/privacy
                Subject: Privacy
                Date: Wed, 1 May 2024 08:15:30 -0000
                MIME-Version: 1.0
                Content-Type: multipart/related;
                \ttype="text/html";
                \tboundary="----Boundary----"


                ------Boundary----
                Content-Type: text/html
                Content-ID: <frame-1@mhtml.blink>
                Content-Transfer-Encoding: quoted-printable
                Content-Location: https://zorbly.example/privacy

                <!DOCTYPE html><html><head><meta http-equiv=3D"Content-Type" content=3D"tex=
                t/html; charset=3DUTF-8"></head><body>We keep your data =E2=80=94 a year.</=
                body></html>
                ------Boundary----
                Content-Type: image/png
                Content-Transfer-Encoding: base64
                Content-Location: https://zorbly.example/logo.png

                iVBORw0KGgo=

                ------Boundary------
                """.replace("\n", "\r\n"));

        Snapshot snapshot = imports.importFile(file, details()).snapshot();

        assertEquals(MAY, snapshot.at());
        assertEquals(URL, snapshot.url());
        assertEquals("page", snapshot.circumstances().asked().get("observed"));
        assertTrue(text(archive.read(snapshot)).contains("We keep your data — a year.</body>"));
        assertEquals("text/html", archive.read(snapshot).contentType());
        assertTrue(imports.importFile(file, details()).alreadyThere());
    }

    @Test
    void takesThePartThatAWebArchiveNamesAsItsStart() throws Exception {
        String latin = Base64.getMimeEncoder().encodeToString("<p>Können wir?".getBytes(StandardCharsets.ISO_8859_1));
        Path file = file("page.mht", """
                MIME-Version: 1.0
                Content-Type: multipart/related; boundary="b"; start="<two>"

                --b
                Content-Type: text/html
                Content-ID: <one>

                <p>An advertisement.
                --b
                Content-Type: text/html; charset="iso-8859-1"
                Content-ID: <two>
                Content-Transfer-Encoding: base64
                Content-Location: https://zorbly.example/privacy

                %s
                --b--
                """.formatted(latin));

        SavedPage page = SavedPage.read(file);

        assertEquals("<p>Können wir?", new String(page.body(), StandardCharsets.ISO_8859_1));
        assertEquals("text/html; charset=iso-8859-1", page.contentType());
        assertEquals(URL, page.url());
        assertEquals(Optional.empty(), page.savedAt());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no headers at all",
                "Content-Type: multipart/related; boundary=\"b\"\n\n--b\nContent-Type: image/png\n\nx\n--b--\n",
                "Content-Type: multipart/related; boundary=\"b\"\n\n--b\nContent-Type: text/html\n\n--b--\n",
                "Content-Type: multipart/related\n\nx",
                "\u0000\u0001\u0002"
            })
    void saysThatAWebArchiveHoldsNoPage(String content) throws Exception {
        Path file = file("page.mhtml", content);

        IngestException refused = assertThrows(IngestException.class, () -> SavedPage.read(file));

        assertTrue(refused.getMessage().contains("page.mhtml"), refused.getMessage());
        assertTrue(refused.getMessage().contains("Save"), refused.getMessage());
    }

    @Test
    void boundsHowDeepAWebArchiveIsNested() throws Exception {
        StringBuilder nested = new StringBuilder();
        for (int i = 0; i < 20000; i++) {
            nested.append("Content-Type: multipart/mixed; boundary=\"b")
                    .append(i)
                    .append("\"\n\n--b")
                    .append(i)
                    .append('\n');
        }
        Path file = file("page.mhtml", nested + "Content-Type: text/html\n\n<p>x");

        assertThrows(IngestException.class, () -> SavedPage.read(file));
    }

    @Test
    void importsPastedText() throws Exception {
        Snapshot snapshot =
                imports.importText("We keep your data — a year.", details()).snapshot();

        assertEquals(NOW, snapshot.at());
        assertEquals(Origin.PASTED, snapshot.circumstances().origin());
        assertEquals(Optional.empty(), snapshot.circumstances().retrievedAt());
        assertEquals("We keep your data — a year.", text(archive.read(snapshot)));
        assertEquals("text/plain; charset=utf-8", archive.read(snapshot).contentType());
        assertThrows(IngestException.class, () -> imports.importText(" \n", details()));
    }

    @Test
    void saysWhyAFileCannotBeImported() throws Exception {
        assertTrue(refusal(temp.resolve("missing.html")).contains("There is no file"));
        assertTrue(refusal(Files.createDirectory(temp.resolve("folder.html"))).contains("is a folder"));
        assertTrue(refusal(file("empty.html", "")).contains("is empty"));
        assertTrue(refusal(file("policy.odt", "x")).contains(".html"));
        Path large = temp.resolve("large.html");
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(SavedPage.LARGEST_FILE + 1L);
        }
        assertTrue(refusal(large).contains("larger than 50 MB"));
    }

    @Test
    void refusesATimeToCome() throws Exception {
        Path file = file("page.html", "<p>x");
        FileImport.Details future = new FileImport.Details(DOCUMENT, Optional.of(NOW.plusSeconds(1)));

        IngestException refused = assertThrows(IngestException.class, () -> imports.importFile(file, future));

        assertTrue(refused.getMessage().contains("still to come"), refused.getMessage());
    }

    private String refusal(Path file) {
        return assertThrows(IngestException.class, () -> imports.importFile(file, details()))
                .getMessage();
    }

    private static FileImport.Details details() {
        return new FileImport.Details(DOCUMENT, Optional.empty());
    }

    private static String text(Capture capture) {
        return new String(capture.body(), StandardCharsets.UTF_8);
    }

    private Path file(String name, String content) throws Exception {
        Charset charset = StandardCharsets.UTF_8;
        Path file = Files.writeString(temp.resolve(name), content, charset);
        Files.setLastModifiedTime(file, FileTime.from(MAY));
        return file;
    }
}
