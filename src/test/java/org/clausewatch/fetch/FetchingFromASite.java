package org.clausewatch.fetch;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.zip.GZIPOutputStream;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveException;
import org.clausewatch.archive.ArchiveInfo;
import org.clausewatch.model.DocumentRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What the tests of fetching share: a site on this computer, and a fetcher at a fixed time. */
abstract class FetchingFromASite {
    static final Instant NOW = Instant.parse("2024-06-26T08:15:30Z");
    static final DocumentRef DOCUMENT = new DocumentRef("Zorbly", "Privacy Policy", "");
    static final String PAGE = "<title>Privacy</title><p>We keep your data — a year.";
    static final int LIMIT = 200_000;

    @TempDir
    Path temp;

    Site site;
    Fetcher fetcher;

    @BeforeEach
    void open() throws IOException {
        site = new Site();
        fetcher = fetcher(Duration.ofSeconds(20));
    }

    @AfterEach
    void close() {
        fetcher.close();
        site.close();
    }

    static Fetcher fetcher(Duration patience) {
        return new Fetcher(
                "0.1.0",
                new FetchLimits(Duration.ofSeconds(20), patience, Duration.ofSeconds(60), LIMIT, 10),
                InstantSource.fixed(NOW));
    }

    FetchOutcome.Captured captured(FetchRequest request) {
        return assertInstanceOf(FetchOutcome.Captured.class, fetcher.fetch(request));
    }

    String failure(String url) {
        return assertInstanceOf(FetchOutcome.Failed.class, fetcher.fetch(FetchRequest.of(url)))
                .message();
    }

    Archive archive() throws ArchiveException {
        return Archive.create(temp.resolve("archive"), new ArchiveInfo("test", ""));
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(bytes);
        }
        return compressed.toByteArray();
    }
}
