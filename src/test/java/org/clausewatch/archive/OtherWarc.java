package org.clausewatch.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** WARC files as other programs write them: no digests, no metadata record. */
final class OtherWarc {
    private OtherWarc() {}

    static byte[] response(String url, String block) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            String head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + url
                    + "\r\nWARC-Date: 2024-05-01T08:15:30Z"
                    + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>"
                    + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                    + block.length() + "\r\n\r\n";
            out.write((head + block + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        }
        return bytes.toByteArray();
    }
}
