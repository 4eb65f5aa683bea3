package org.clausewatch.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Origin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What the tests of the archive share: an empty one, and pages to put into it. */
abstract class NewArchive {
    static final DocumentRef DOCUMENT = new DocumentRef("Zorbly", "Privacy Policy", "");
    static final String URL = "https://zorbly.example/privacy";
    static final Instant MAY = Instant.parse("2024-05-01T08:15:30Z");
    static final Instant JUNE = Instant.parse("2024-06-01T08:15:30Z");
    static final Instant JULY = Instant.parse("2024-07-01T08:15:30Z");

    /** As a clock says it; an archive keeps whole seconds. */
    static final Instant IN_MAY = MAY.plusMillis(700);

    @TempDir
    Path temp;

    Path folder;
    Archive archive;

    @BeforeEach
    void createArchive() throws ArchiveException {
        folder = temp.resolve("archive");
        archive = Archive.create(folder, new ArchiveInfo("test", "Invented services"));
    }

    static NewSnapshot served(Instant at, byte[] page) {
        List<HttpHeader> headers = List.of(
                new HttpHeader("Server", "test"),
                new HttpHeader("ETag", "\"v1\""),
                new HttpHeader("Content-Type", "text/html; charset=utf-8"));
        return new NewSnapshot(
                DOCUMENT,
                at,
                new NewSnapshot.Served(List.of(Exchange.get(URL, 200, "OK", headers, page))),
                Circumstances.of(Origin.FETCHED));
    }

    static byte[] html(String text) {
        return ("<!doctype html><title>Privacy</title><p>" + text + "</p>").getBytes(StandardCharsets.UTF_8);
    }

    static String gunzip(byte[] bytes) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    Snapshot add(Instant at, String text) throws ArchiveException {
        return archive.add(served(at, html(text))).snapshot();
    }
}
