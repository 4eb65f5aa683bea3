package org.clausewatch.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;
import org.netpreserve.jwarc.URIs;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcTargetRecord;
import tools.jackson.databind.node.ObjectNode;

/**
 * The index of a WACZ package: for each record of a page one line of CDXJ, sorted, in compressed blocks
 * that a second, short index ({@code .idx}) finds. Replay reads both.
 */
final class WaczIndex {
    /** How many lines a block holds; the number that pywb writes. */
    private static final int LINES = 300;

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final List<String> lines = new ArrayList<>();

    /**
     * A page of a WARC file: its last record that has one.
     *
     * @param url its target, as the record writes it
     */
    record Page(String url, Instant at) {}

    private record Indexed(WarcRecord record, long offset, String head) {}

    /**
     * Adds the records of a WARC file.
     *
     * @param name the file's, below {@code archive/}
     * @return the page that it holds
     * @throws IOException if it holds none
     */
    Page add(String name, byte[] file) throws IOException {
        Optional<Page> page = Optional.empty();
        Optional<Indexed> open = Optional.empty();
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(file))) {
            for (Optional<WarcRecord> each = reader.next(); each.isPresent(); each = reader.next()) {
                close(open, name, reader.position());
                open = Optional.empty();
                if (isPage(each.get()) && each.get() instanceof WarcTargetRecord target) {
                    open = Optional.of(new Indexed(target, reader.position(), head(target)));
                    page = Optional.of(new Page(target.target(), target.date()));
                }
            }
            close(open, name, file.length);
        }
        return page.orElseThrow(() -> new IOException(name + " holds no page"));
    }

    private static boolean isPage(WarcRecord record) {
        return switch (record.type()) {
            case "response", "revisit", "resource", "conversion" -> true;
            default -> false;
        };
    }

    /** Returns the status and media type of a record, as {@code "200 text/html"}; "" where it has no response. */
    private static String head(WarcTargetRecord record) throws IOException {
        byte[] block = record.body().stream().readAllBytes();
        String type = record.headers().first("Content-Type").orElse("");
        if (!type.startsWith("application/http") || block.length == 0) {
            return " " + type;
        }
        HttpResponse http = HttpResponse.parseWithoutBody(
                LengthedBody.create(
                        Channels.newChannel(new ByteArrayInputStream(block)), ByteBuffer.allocate(0), block.length),
                null);
        return http.status() + " " + http.headers().first("Content-Type").orElse("");
    }

    private void close(Optional<Indexed> open, String name, long end) {
        if (open.isPresent() && open.get().record() instanceof WarcTargetRecord record) {
            String head = open.get().head();
            String status = head.substring(0, head.indexOf(' '));
            String type = head.substring(head.indexOf(' ') + 1);
            ObjectNode node = Json.object();
            node.put("url", record.target());
            record.payloadDigest().ifPresent(digest -> node.put("digest", digest.raw()));
            node.put("mime", record.type().equals("revisit") ? "warc/revisit" : mime(type));
            if (!status.isEmpty()) {
                node.put("status", status);
            }
            node.put("offset", Long.toString(open.get().offset()));
            node.put("length", Long.toString(end - open.get().offset()));
            node.put("filename", name);
            lines.add(URIs.toNormalizedSurt(record.target()) + " " + TIMESTAMP.format(record.date()) + " "
                    + Json.line(node));
        }
    }

    private static String mime(String contentType) {
        int semicolon = contentType.indexOf(';');
        return (semicolon < 0 ? contentType : contentType.substring(0, semicolon)).strip();
    }

    /**
     * The two files.
     *
     * @param cdx {@code index.cdx.gz}
     * @param idx {@code index.idx}
     */
    record Files(byte[] cdx, byte[] idx) {}

    Files files() throws IOException {
        List<String> sorted = lines.stream().sorted().toList();
        ByteArrayOutputStream cdx = new ByteArrayOutputStream();
        StringBuilder idx = new StringBuilder();
        ObjectNode meta = Json.object();
        meta.put("format", "cdxj-gzip-1.0");
        meta.put("filename", "index.cdx.gz");
        idx.append("!meta 0 ").append(Json.line(meta)).append('\n');
        for (int start = 0; start < sorted.size(); start += LINES) {
            List<String> block = sorted.subList(start, Math.min(sorted.size(), start + LINES));
            int offset = cdx.size();
            cdx.writeBytes(compressed(String.join("\n", block) + "\n"));
            ObjectNode node = Json.object();
            node.put("offset", offset);
            node.put("length", cdx.size() - offset);
            node.put("filename", "index.cdx.gz");
            String first = block.getFirst();
            idx.append(first, 0, first.indexOf(" {"))
                    .append(' ')
                    .append(Json.line(node))
                    .append('\n');
        }
        return new Files(cdx.toByteArray(), idx.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Puts text into gzip without making it smaller, so that the bytes are the same on every machine. */
    private static byte[] compressed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes) {
            {
                def.setLevel(Deflater.NO_COMPRESSION);
            }
        }) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
