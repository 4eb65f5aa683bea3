package org.clausewatch.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clausewatch.model.Sha256;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The ZIP file of a WACZ package. Everything in it is stored as it is: WARC files are compressed already
 * and must be, so that replay can read records where they stand, and bytes that no compressor touched are
 * the same on every machine.
 */
final class WaczZip {
    private final ZipOutputStream zip;
    private final ArrayNode resources = JsonNodeFactory.instance.arrayNode();

    WaczZip(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** Adds a file and lists it. */
    void add(String path, byte[] bytes, Instant time) throws IOException {
        write(path, bytes, time);
        resources
                .addObject()
                .put("name", path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT))
                .put("path", path)
                .put("hash", "sha256:" + Sha256.of(bytes))
                .put("bytes", bytes.length);
    }

    /** Returns what was added, as {@code datapackage.json} lists it. */
    ArrayNode resources() {
        return resources;
    }

    /** Adds a file that is not listed: the list itself, and its hash. */
    void write(String path, byte[] bytes, Instant time) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCompressedSize(bytes.length);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        entry.setCrc(crc.getValue());
        // Never by way of the machine's time zone, which other ways of setting it take.
        entry.setTimeLocal(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    void finish() throws IOException {
        zip.finish();
    }
}
