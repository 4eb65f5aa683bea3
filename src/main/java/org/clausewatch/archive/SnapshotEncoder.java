package org.clausewatch.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.clausewatch.model.Sha256;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcWriter;

/**
 * Turns an observation into the bytes of its WARC file: for each exchange a request and a response,
 * or one resource, then a metadata record.
 *
 * <p>Deterministic: record ids derive from what the records hold. The blocks are put together here,
 * because jwarc's builders sort header fields by name.
 */
final class SnapshotEncoder {
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s\\p{Cntrl}]+");

    private final NewSnapshot snapshot;
    private final Instant at;
    private final List<WarcRecord> records = new ArrayList<>();

    private final String payloadSha256;

    private SnapshotEncoder(NewSnapshot snapshot, Instant at, String payloadSha256) {
        this.snapshot = snapshot;
        this.at = at;
        this.payloadSha256 = payloadSha256;
    }

    /**
     * Returns the file's bytes.
     *
     * @param at in whole seconds
     * @param payloadSha256 of what {@link #payload} gives; of a page that was not modified, of the earlier one
     * @param original the snapshot that holds the same bytes already, if one does: then they are not
     *     stored again
     * @throws ArchiveException if an address is none
     */
    static byte[] encode(NewSnapshot snapshot, Instant at, String payloadSha256, Optional<Original> original)
            throws ArchiveException {
        SnapshotEncoder encoder = new SnapshotEncoder(snapshot, at, payloadSha256);
        try {
            UUID main = encoder.addContent(original);
            encoder.addMetadata(main);
            return encoder.written();
        } catch (IOException e) {
            throw new ArchiveException("The snapshot cannot be put into WARC (" + e.getMessage() + ").", e);
        }
    }

    /** The record that holds bytes which were observed again. */
    record Original(URI recordId, String url, Instant at, String payloadSha256) {}

    /** Returns the bytes that an observation is named after: the page as served. */
    static byte[] payload(NewSnapshot.Content content) {
        return switch (content) {
            case NewSnapshot.Served served ->
                served.exchanges().getLast().response().body();
            case NewSnapshot.NotModified answer ->
                answer.exchanges().getLast().response().body();
            case NewSnapshot.Resource resource -> resource.body();
        };
    }

    private UUID addContent(Optional<Original> original) throws ArchiveException, IOException {
        return switch (snapshot.content()) {
            case NewSnapshot.Served served -> addExchanges(served.exchanges(), original, false);
            case NewSnapshot.NotModified answer -> addExchanges(answer.exchanges(), original, true);
            case NewSnapshot.Resource resource -> addResource(resource, original);
        };
    }

    private UUID addExchanges(List<Exchange> exchanges, Optional<Original> original, boolean notModified)
            throws ArchiveException, IOException {
        for (Exchange redirect : exchanges.subList(0, exchanges.size() - 1)) {
            UUID response = addResponse(redirect);
            addRequest(redirect, response);
        }
        Exchange last = exchanges.getLast();
        UUID main;
        if (original.isPresent()) {
            WarcRevisit.Builder builder = new WarcRevisit.Builder(
                    checked(last.url()),
                    notModified ? WarcRevisit.SERVER_NOT_MODIFIED_1_1 : WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1);
            refer(builder, original.get());
            peer(builder, last);
            main = seal(builder, "revisit", last.url(), MediaType.HTTP_RESPONSE, head(last.response()));
            records.add(builder.build());
        } else {
            main = addResponse(last);
        }
        addRequest(last, main);
        return main;
    }

    private UUID addResponse(Exchange exchange) throws ArchiveException, IOException {
        byte[] head = head(exchange.response());
        byte[] body = exchange.response().body();
        byte[] block = new byte[head.length + body.length];
        System.arraycopy(head, 0, block, 0, head.length);
        System.arraycopy(body, 0, block, head.length, body.length);
        WarcResponse.Builder builder = new WarcResponse.Builder(checked(exchange.url()));
        builder.setHeader("WARC-Payload-Digest", digest(Sha256.of(body)));
        peer(builder, exchange);
        UUID id = seal(builder, "response", exchange.url(), MediaType.HTTP_RESPONSE, block);
        records.add(builder.build());
        return id;
    }

    private void addRequest(Exchange exchange, UUID response) throws ArchiveException, IOException {
        Exchange.Request request = exchange.request();
        WarcRequest.Builder builder = new WarcRequest.Builder(checked(exchange.url()));
        builder.concurrentTo(uri(response));
        byte[] block = block(request.method() + " " + request.target() + " HTTP/1.1", request.headers());
        seal(builder, "request", exchange.url(), MediaType.HTTP_REQUEST, block);
        records.add(builder.build());
    }

    private UUID addResource(NewSnapshot.Resource resource, Optional<Original> original)
            throws ArchiveException, IOException {
        // A record needs a target; where no address is known, the bytes name themselves.
        String target = resource.url().isEmpty() ? "urn:sha256:" + payloadSha256 : checked(resource.url());
        UUID id;
        if (original.isPresent()) {
            WarcRevisit.Builder builder = new WarcRevisit.Builder(target, WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1);
            refer(builder, original.get());
            id = seal(builder, "revisit", target, null, new byte[0]);
            records.add(builder.build());
        } else {
            WarcResource.Builder builder = new WarcResource.Builder();
            builder.setHeader("WARC-Target-URI", target);
            builder.setHeader("WARC-Payload-Digest", digest(payloadSha256));
            id = seal(builder, "resource", target, null, resource.body(), payloadSha256);
            builder.setHeader("Content-Type", resource.contentType());
            records.add(builder.build());
        }
        return id;
    }

    private void addMetadata(UUID main) throws ArchiveException {
        WarcMetadata.Builder builder = new WarcMetadata.Builder();
        String target = switch (snapshot.content()) {
            case NewSnapshot.Served served -> served.exchanges().getLast().url();
            case NewSnapshot.NotModified answer -> answer.exchanges().getLast().url();
            case NewSnapshot.Resource resource -> resource.url();
        };
        if (!target.isEmpty()) {
            builder.targetURI(checked(target));
        }
        builder.concurrentTo(uri(main));
        byte[] json = CircumstancesJson.write(snapshot.document(), snapshot.circumstances());
        seal(builder, "metadata", uri(main).toString(), MediaType.parse("application/json"), json);
        records.add(builder.build());
    }

    private void refer(WarcRevisit.Builder builder, Original original) {
        builder.setHeader("WARC-Payload-Digest", digest(original.payloadSha256()));
        if (original.url().isEmpty()) {
            builder.refersTo(original.recordId());
            builder.setHeader("WARC-Refers-To-Date", original.at().toString());
        } else {
            builder.refersTo(original.recordId(), original.url(), original.at());
        }
    }

    private static void peer(WarcCaptureRecord.AbstractBuilder<?, ?> builder, Exchange exchange)
            throws UnknownHostException {
        if (!exchange.peer().isEmpty()) {
            builder.ipAddress(InetAddress.ofLiteral(exchange.peer()));
        }
        if (!exchange.protocol().isEmpty()) {
            builder.setHeader("WARC-Protocol", exchange.protocol());
        }
    }

    /** Gives a record its block, date, digest and id. */
    private <R extends WarcRecord, B extends WarcRecord.AbstractBuilder<R, B>> UUID seal(
            WarcRecord.AbstractBuilder<R, B> builder,
            String type,
            String target,
            @Nullable MediaType contentType,
            byte[] block) {
        return seal(builder, type, target, contentType, block, Sha256.of(block));
    }

    private <R extends WarcRecord, B extends WarcRecord.AbstractBuilder<R, B>> UUID seal(
            WarcRecord.AbstractBuilder<R, B> builder,
            String type,
            String target,
            @Nullable MediaType contentType,
            byte[] block,
            String blockSha256) {
        UUID id = id(type + "\n" + target + "\n" + at + "\n" + blockSha256 + "\n" + records.size());
        builder.version(MessageVersion.WARC_1_1);
        builder.body(contentType, block);
        builder.setHeader("WARC-Block-Digest", digest(blockSha256));
        builder.recordId(id);
        builder.date(at);
        return id;
    }

    /** Returns a UUID of version 8 (RFC 9562): its bits are a hash of what it names. */
    private static UUID id(String name) {
        ByteBuffer hash = ByteBuffer.wrap(HexFormat.of().parseHex(Sha256.of(name)));
        long high = (hash.getLong() & 0xffffffffffff0fffL) | 0x8000L;
        long low = (hash.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static URI uri(UUID id) {
        return URI.create("urn:uuid:" + id);
    }

    private static String digest(String sha256) {
        return "sha256:" + sha256;
    }

    private static byte[] head(Exchange.Response response) {
        List<HttpHeader> headers = new ArrayList<>();
        for (HttpHeader header : response.headers()) {
            // The body is kept in one piece: a reader that believed the field would look for chunks.
            headers.add(
                    header.isNamed("Transfer-Encoding")
                            ? new HttpHeader("X-Archive-Orig-" + header.name(), header.value())
                            : header);
        }
        return block("HTTP/1.1 " + response.status() + " " + response.phrase(), headers);
    }

    private static byte[] block(String firstLine, List<HttpHeader> headers) {
        StringBuilder block = new StringBuilder(firstLine).append("\r\n");
        for (HttpHeader header : headers) {
            block.append(header.name()).append(": ").append(header.value()).append("\r\n");
        }
        return block.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Returns an address as WARC takes it: all but ASCII escaped. Signs that sites put into addresses
     * against the standard are kept.
     */
    private static String checked(String url) throws ArchiveException {
        if (!ADDRESS.matcher(url).matches()) {
            throw new ArchiveException(
                    "“" + url + "” is not a web address; give one like https://www.example.org/privacy.");
        }
        StringBuilder ascii = new StringBuilder();
        for (byte b : url.getBytes(StandardCharsets.UTF_8)) {
            if (b > 0) {
                ascii.append((char) b);
            } else {
                ascii.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return ascii.toString();
    }

    private byte[] written() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), WarcCompression.GZIP)) {
            for (WarcRecord each : records) {
                writer.write(each);
            }
        }
        return bytes.toByteArray();
    }
}
