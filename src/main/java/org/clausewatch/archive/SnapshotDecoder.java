package org.clausewatch.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausewatch.model.Origin;
import org.clausewatch.model.Sha256;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * Reads the bytes of a snapshot's WARC file and checks every digest in it, which jwarc leaves to its
 * users.
 */
final class SnapshotDecoder {
    private @Nullable Main main;
    private final List<String> redirects = new ArrayList<>();
    private Circumstances circumstances = Circumstances.of(Origin.WARC);
    private final Hashed known;

    private SnapshotDecoder(Hashed known) {
        this.known = known;
    }

    /** Bytes whose hash is known: where the same bytes stand in a file, they are compared instead of hashed again. */
    record Hashed(byte[] bytes, String sha256) {
        /** Nothing is known. */
        static final Hashed NONE = new Hashed(new byte[0], "");

        /** Tells whether these are the same bytes, of which the hash is known. */
        boolean are(byte[] others) {
            return !sha256.isEmpty() && Arrays.equals(bytes, others);
        }
    }

    /**
     * What a file holds.
     *
     * @param main the page: the last record of a kind that holds one
     * @param redirects addresses that led to it
     */
    record Decoded(Main main, List<String> redirects, Circumstances circumstances) {}

    /**
     * The record of the page.
     *
     * @param url "" for bytes whose address is not known
     * @param payloadSha256 of a repeat: of the bytes that are stored elsewhere
     * @param payload as served, chunks joined; empty for a repeat
     */
    record Main(
            String recordId,
            String url,
            Instant at,
            boolean repeat,
            int status,
            List<HttpHeader> headers,
            String contentType,
            String payloadSha256,
            byte[] payload) {}

    /**
     * Reads a file.
     *
     * @throws IOException saying what is wrong with it
     */
    static Decoded decode(byte[] file) throws IOException {
        return decode(file, Hashed.NONE);
    }

    /**
     * Reads a file that was just made of some bytes.
     *
     * @throws IOException saying what is wrong with it
     */
    static Decoded decode(byte[] file, Hashed known) throws IOException {
        SnapshotDecoder decoder = new SnapshotDecoder(known);
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(file))) {
            for (Optional<WarcRecord> each = reader.next(); each.isPresent(); each = reader.next()) {
                decoder.take(each.get());
            }
        } catch (RuntimeException e) {
            // jwarc reports malformed header values by whichever unchecked exception they cause.
            throw new IOException(String.valueOf(e.getMessage()), e);
        }
        Main main = decoder.main;
        if (main == null) {
            throw new IOException("it holds no page");
        }
        return new Decoded(main, List.copyOf(decoder.redirects), decoder.circumstances);
    }

    private void take(WarcRecord each) throws IOException {
        byte[] block = each.body().stream().readAllBytes();
        Optional<WarcDigest> digest = each.blockDigest();
        if (digest.isPresent()) {
            check(digest.get(), block, each.type() + " record");
        }
        switch (each) {
            case WarcResponse response -> takeMain(response(response, block));
            case WarcRevisit revisit -> takeMain(repeat(revisit, block));
            case WarcResource resource -> takeMain(resource(resource, block));
            case WarcConversion conversion -> takeMain(resource(conversion, block));
            case WarcMetadata metadata -> {
                if (metadata.contentType().base().toString().equals("application/json")) {
                    circumstances = CircumstancesJson.read(block);
                }
            }
            // Requests and records of other programs say nothing about the page.
            default -> {}
        }
    }

    private void takeMain(Main next) {
        if (main != null && !main.url().isEmpty()) {
            redirects.add(main.url());
        }
        main = next;
    }

    private Main response(WarcResponse response, byte[] block) throws IOException {
        HttpResponse http = HttpResponse.parse(channel(block));
        byte[] payload = http.body().stream().readAllBytes();
        Optional<WarcDigest> digest = response.payloadDigest();
        if (digest.isPresent()) {
            check(digest.get(), payload, "page");
        }
        return new Main(
                response.id().toString(),
                response.target(),
                response.date().truncatedTo(ChronoUnit.SECONDS),
                false,
                http.status(),
                headers(http),
                http.headers().first("Content-Type").orElse(""),
                known.are(payload) ? known.sha256() : Sha256.of(payload),
                payload);
    }

    private static Main repeat(WarcRevisit revisit, byte[] block) throws IOException {
        String sha256 = revisit.payloadDigest()
                .filter(digest -> digest.algorithm().equals("sha256"))
                .orElseThrow(() -> new IOException("it repeats an earlier page, but does not say which"))
                .hex();
        int status = 0;
        List<HttpHeader> headers = List.of();
        String contentType = "";
        if (block.length > 0) {
            HttpResponse http = HttpResponse.parseWithoutBody(channel(block), null);
            status = http.status();
            headers = headers(http);
            contentType = http.headers().first("Content-Type").orElse("");
        }
        return new Main(
                revisit.id().toString(),
                url(revisit),
                revisit.date().truncatedTo(ChronoUnit.SECONDS),
                true,
                status,
                headers,
                contentType,
                sha256,
                new byte[0]);
    }

    private static Main resource(WarcTargetRecord resource, byte[] block) throws IOException {
        return new Main(
                resource.id().toString(),
                url(resource),
                resource.date().truncatedTo(ChronoUnit.SECONDS),
                false,
                0,
                List.of(),
                resource.headers().first("Content-Type").orElse(""),
                sha256(resource, block),
                block);
    }

    /** The block of a resource is its page, and its digest was checked. */
    private static String sha256(WarcTargetRecord resource, byte[] block) {
        return resource.blockDigest()
                .filter(digest -> digest.algorithm().equals("sha256"))
                .map(WarcDigest::hex)
                .orElseGet(() -> Sha256.of(block));
    }

    private static String url(WarcTargetRecord each) {
        String target = each.target();
        return target == null || target.startsWith("urn:") ? "" : target;
    }

    private static LengthedBody channel(byte[] block) {
        return LengthedBody.create(
                Channels.newChannel(new ByteArrayInputStream(block)), ByteBuffer.allocate(0), block.length);
    }

    private static List<HttpHeader> headers(HttpResponse http) {
        List<HttpHeader> headers = new ArrayList<>();
        for (Map.Entry<String, List<String>> entry : http.headers().map().entrySet()) {
            for (String value : entry.getValue()) {
                headers.add(new HttpHeader(entry.getKey(), value));
            }
        }
        return headers;
    }

    private void check(WarcDigest expected, byte[] bytes, String what) throws IOException {
        if (expected.algorithm().equals("sha256") && expected.hex().equals(known.sha256()) && known.are(bytes)) {
            return;
        }
        MessageDigest digester;
        try {
            digester = expected.getDigester();
        } catch (NoSuchAlgorithmException e) {
            throw new IOException("the digest of its " + what + " is of a kind that cannot be checked", e);
        }
        if (!MessageDigest.isEqual(digester.digest(bytes), expected.bytes())) {
            throw new IOException("the " + what + " in it does not match its digest");
        }
    }
}
