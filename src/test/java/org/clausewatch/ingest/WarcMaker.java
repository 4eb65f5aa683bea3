package org.clausewatch.ingest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Writes WARC files record by record, as crawlers do. */
final class WarcMaker {
    static final String URL = "https://zorbly.example/privacy";
    static final String PAGE = "<!doctype html><title>Privacy</title><p>We keep the drawings that you upload.</p>";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final boolean gzip;
    private int ids;

    private WarcMaker(boolean gzip) {
        this.gzip = gzip;
    }

    static WarcMaker plain() {
        return new WarcMaker(false);
    }

    static WarcMaker gzip() {
        return new WarcMaker(true);
    }

    static String sha1(byte[] bytes) {
        // Base 32, as most crawlers write it.
        return "sha1:" + new org.netpreserve.jwarc.WarcDigest("sha1", digest("SHA-1", bytes)).base32();
    }

    static String sha256(byte[] bytes) {
        return "sha256:" + HexFormat.of().formatHex(digest("SHA-256", bytes));
    }

    static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] gzipped(byte[] bytes) throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(packed)) {
            stream.write(bytes);
        }
        return packed.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] joined(String head, byte[] body) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.writeBytes(bytes(head));
        block.writeBytes(body);
        return block.toByteArray();
    }

    /** Adds a response with digests; returns its id. */
    String response(String url, String date, String head, byte[] body) throws Exception {
        byte[] block = joined(head, body);
        return record(
                "response",
                url,
                date,
                "application/http; msgtype=response",
                block,
                Map.of("WARC-Block-Digest", sha1(block), "WARC-Payload-Digest", sha1(body)));
    }

    String page(String date, String html) throws Exception {
        return response(URL, date, "HTTP/1.1 200 OK\r\nX-First: 1\r\nContent-Type: text/html\r\n\r\n", bytes(html));
    }

    String redirect(String url, String date, String location) throws Exception {
        return response(url, date, "HTTP/1.1 301 Moved\r\nLocation: " + location + "\r\n\r\n", new byte[0]);
    }

    String record(String type, String url, String date, String contentType, byte[] block, Map<String, String> more)
            throws Exception {
        String id = String.format("urn:uuid:00000000-0000-4000-8000-%012d", ++ids);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("WARC-Type", type);
        fields.put("WARC-Record-ID", "<" + id + ">");
        fields.put("WARC-Date", date);
        fields.put("WARC-Target-URI", url);
        if (!contentType.isEmpty()) {
            fields.put("Content-Type", contentType);
        }
        more.keySet().stream().sorted().forEach(key -> fields.put(key, more.get(key)));
        fields.put("Content-Length", Integer.toString(block.length));
        StringBuilder head = new StringBuilder("WARC/1.1\r\n");
        fields.forEach(
                (key, value) -> head.append(key).append(": ").append(value).append("\r\n"));
        byte[] record = joined(head + "\r\n", closed(block));
        out.writeBytes(gzip ? gzipped(record) : record);
        return id;
    }

    private static byte[] closed(byte[] block) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(block);
        whole.writeBytes(bytes("\r\n\r\n"));
        return whole.toByteArray();
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
