package org.clausewatch.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.clausewatch.archive.ContentCoding;
import org.clausewatch.archive.Exchange;
import org.clausewatch.archive.HttpHeader;
import org.netpreserve.jwarc.HttpRequest;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * Reads single records of a source and checks them: the checksum of their compression, the digest of the
 * block, and that of what it carries.
 */
final class WarcRecords {
    /** With its headers; a page may have less. */
    private static final int LARGEST_RECORD = SavedPage.LARGEST_FILE + 1_000_000;

    private final WarcSource source;

    WarcRecords(WarcSource source) {
        this.source = source;
    }

    /** A record is not what it should be. The message says why, to go on after its name. */
    static final class RecordException extends Exception {
        private static final long serialVersionUID = 1;

        RecordException(String message) {
            super(message);
        }
    }

    /**
     * A response as served.
     *
     * @param body chunks joined, still compressed where a header says so
     */
    record Response(int status, String phrase, List<HttpHeader> headers, byte[] body, String peer, String protocol) {}

    /** A block that is no HTTP. */
    record Plain(String contentType, byte[] body) {}

    private record Read(WarcRecord header, byte[] block) {}

    Response response(WarcEntry entry) throws RecordException, IOException {
        Read read = read(entry);
        if (!isHttp(read.header())) {
            throw new RecordException("it is no HTTP response");
        }
        HttpResponse head = HttpResponse.parseWithoutBody(channel(read.block()), null);
        byte[] raw = Arrays.copyOfRange(read.block(), head.serializeHeader().length, read.block().length);
        byte[] body = head.headers().contains("Transfer-Encoding", "chunked")
                ? HttpResponse.parse(channel(read.block())).body().stream().readAllBytes()
                : raw;
        List<HttpHeader> headers = headers(head.serializeHeader());
        checkPayload(read.header(), raw, body, headers);
        decodable(body, headers);
        return new Response(
                head.status(),
                head.reason(),
                headers,
                body,
                first(read.header(), "WARC-IP-Address"),
                first(read.header(), "WARC-Protocol"));
    }

    /** Returns the response that a revisit holds without its body, if it holds one. */
    Optional<Response> revisit(WarcEntry entry) throws RecordException, IOException {
        Read read = read(entry);
        if (read.block().length == 0 || !isHttp(read.header())) {
            return Optional.empty();
        }
        HttpResponse head = HttpResponse.parseWithoutBody(channel(read.block()), null);
        return Optional.of(new Response(
                head.status(),
                head.reason(),
                headers(head.serializeHeader()),
                new byte[0],
                first(read.header(), "WARC-IP-Address"),
                first(read.header(), "WARC-Protocol")));
    }

    Plain plain(WarcEntry entry) throws RecordException, IOException {
        Read read = read(entry);
        checkPayload(read.header(), read.block(), read.block(), List.of());
        return new Plain(first(read.header(), "Content-Type"), read.block());
    }

    Exchange.Request request(WarcEntry entry) throws RecordException, IOException {
        Read read = read(entry);
        HttpRequest head = HttpRequest.parse(channel(read.block()));
        return new Exchange.Request(head.method(), head.target(), headers(head.serializeHeader()));
    }

    private Read read(WarcEntry entry) throws RecordException, IOException {
        if (!entry.truncated().isEmpty()) {
            throw new RecordException("its writer cut it off (" + entry.truncated() + ")");
        }
        byte[] bytes = bytes(entry);
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(bytes))) {
            WarcRecord header = reader.next().orElseThrow(() -> new RecordException("it is empty"));
            byte[] block = header.body().stream().readAllBytes();
            Optional<WarcDigest> digest = header.blockDigest();
            if (digest.isPresent() && !WarcDigests.matches(digest.get(), block)) {
                throw new RecordException("it does not match its digest, so it was changed or damaged");
            }
            return new Read(header, block);
        } catch (RuntimeException e) {
            throw new IOException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Returns a record's bytes, decompressed; the decompression checks their checksum, which jwarc does not. */
    private byte[] bytes(WarcEntry entry) throws RecordException, IOException {
        byte[] stored;
        try (InputStream in = source.parts().get(entry.part()).open(entry.offset())) {
            stored = in.readNBytes((int) Math.min(entry.length(), LARGEST_RECORD + 1));
        }
        byte[] bytes = stored;
        if (stored.length > 1 && (stored[0] & 0xff) == 0x1f && (stored[1] & 0xff) == 0x8b) {
            try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(stored))) {
                bytes = in.readNBytes(LARGEST_RECORD + 1);
            }
        }
        if (bytes.length > LARGEST_RECORD) {
            throw new RecordException(
                    "it has more than " + SavedPage.LARGEST_FILE / 1_000_000 + " MB, the most that is read of a page");
        }
        return bytes;
    }

    /**
     * Writers disagree on what of a body the digest is of: as sent, with its chunks joined (as the standard
     * has it), or decompressed too.
     */
    private static void checkPayload(WarcRecord header, byte[] raw, byte[] body, List<HttpHeader> headers)
            throws RecordException {
        Optional<WarcDigest> digest =
                header.headers().first("WARC-Payload-Digest").map(WarcDigest::new);
        if (digest.isEmpty() || WarcDigests.matches(digest.get(), body) || WarcDigests.matches(digest.get(), raw)) {
            return;
        }
        try {
            if (WarcDigests.matches(digest.get(), ContentCoding.decode(body, headers, SavedPage.LARGEST_FILE))) {
                return;
            }
        } catch (IOException e) {
            throw new RecordException("its page does not match its digest and cannot be decompressed");
        }
        throw new RecordException("its page does not match its digest, so it was changed or damaged");
    }

    private static void decodable(byte[] body, List<HttpHeader> headers) throws RecordException {
        try {
            ContentCoding.decode(body, headers, SavedPage.LARGEST_FILE);
        } catch (IOException e) {
            throw new RecordException("its page cannot be read: " + e.getMessage());
        }
    }

    private static boolean isHttp(WarcRecord record) {
        return first(record, "Content-Type").toLowerCase(Locale.ROOT).startsWith("application/http");
    }

    private static String first(WarcRecord record, String name) {
        return record.headers().first(name).map(String::strip).orElse("");
    }

    static LengthedBody channel(byte[] block) {
        return LengthedBody.create(
                Channels.newChannel(new ByteArrayInputStream(block)), ByteBuffer.allocate(0), block.length);
    }

    /** Returns header fields in the order sent, which jwarc does not keep. */
    private static List<HttpHeader> headers(byte[] head) {
        List<HttpHeader> headers = new ArrayList<>();
        List<String> lines = text(head).lines().toList();
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            int colon = line.indexOf(':');
            if (!line.isEmpty() && line.charAt(0) <= ' ' && !headers.isEmpty()) {
                // A folded line (RFC 9112, 5.2) goes on with the field before it.
                HttpHeader last = headers.removeLast();
                headers.add(new HttpHeader(last.name(), last.value() + " " + line.strip()));
            } else if (colon > 0) {
                headers.add(new HttpHeader(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip()));
            }
        }
        return headers;
    }

    private static String text(byte[] head) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(head))
                    .toString();
        } catch (CharacterCodingException e) {
            // As HTTP had it before UTF-8: every byte is a sign.
            return new String(head, StandardCharsets.ISO_8859_1);
        }
    }
}
