package org.clausewatch.ingest.wayback;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.clausewatch.archive.ContentCoding;
import org.clausewatch.archive.Exchange;
import org.clausewatch.archive.HttpHeader;
import org.netpreserve.jwarc.WarcDigest;

/**
 * A page as its site once served it, from an answer of a web archive.
 *
 * @param exchange under the page's own address, with the site's header fields; the request is the one that was sent,
 *     to the web archive
 * @param decoded the body, its compression undone. Not to be changed
 */
record ServedPage(Exchange exchange, byte[] decoded) {
    private static final String PREFIX = "x-archive-orig-";
    private static final String CODING = "Content-Encoding";
    private static final int MOST_LAYERS = 3;

    /**
     * Takes the page out of an answer.
     *
     * @throws IOException if its body cannot be decompressed
     */
    static ServedPage of(Replay.Replayed replayed) throws IOException {
        WaybackHttp.Answer answer = replayed.answer();
        List<HttpHeader> headers = new ArrayList<>();
        List<HttpHeader> codings = new ArrayList<>();
        Optional<HttpHeader> type = Optional.empty();
        for (HttpHeader header : answer.headers()) {
            String name = header.name().toLowerCase(Locale.ROOT);
            if (name.startsWith(PREFIX) && name.length() > PREFIX.length()) {
                HttpHeader original = new HttpHeader(header.name().substring(PREFIX.length()), header.value());
                if (original.isNamed(CODING)) {
                    codings.add(original);
                } else if (!original.isNamed("Content-Length") && !original.isNamed("Transfer-Encoding")) {
                    headers.add(original);
                }
            } else if (header.isNamed(CODING)) {
                codings.add(header);
            } else if (header.isNamed("Content-Type")) {
                type = type.isPresent() ? type : Optional.of(header);
            }
        }
        if (type.isPresent() && headers.stream().noneMatch(header -> header.isNamed("Content-Type"))) {
            headers.add(type.get());
        }
        byte[] decoded = ContentCoding.decode(answer.body(), codings, WaybackHttp.LARGEST_BODY);
        coding(answer.body(), codings).ifPresent(headers::add);
        headers.add(new HttpHeader("Content-Length", Integer.toString(answer.body().length)));
        HttpUrl url = answer.url();
        String query = url.encodedQuery();
        Exchange exchange = new Exchange(
                replayed.memento().original(),
                new Exchange.Request(
                        "GET",
                        query == null ? url.encodedPath() : url.encodedPath() + "?" + query,
                        answer.requestHeaders()),
                new Exchange.Response(answer.status(), answer.phrase(), headers, answer.body()),
                "",
                "");
        return new ServedPage(exchange, decoded);
    }

    /**
     * Returns one field that names the compressions that a body has. Web archives add one of their own to the site's,
     * name an empty one, or name one that they undid.
     */
    private static Optional<HttpHeader> coding(byte[] body, List<HttpHeader> named) throws IOException {
        List<String> codings = new ArrayList<>();
        for (HttpHeader header : named) {
            for (String coding : header.value().toLowerCase(Locale.ROOT).split(",", -1)) {
                if (!coding.isBlank() && !coding.strip().equals("identity")) {
                    codings.add(coding.strip());
                }
            }
        }
        if (!codings.stream().allMatch(coding -> coding.equals("gzip") || coding.equals("x-gzip"))) {
            return Optional.of(new HttpHeader(CODING, String.join(", ", codings)));
        }
        List<String> layers = new ArrayList<>();
        byte[] inner = body;
        HttpHeader gzip = new HttpHeader(CODING, "gzip");
        while (layers.size() < Math.min(codings.size(), MOST_LAYERS) && isGzip(inner)) {
            inner = ContentCoding.decode(inner, List.of(gzip), WaybackHttp.LARGEST_BODY);
            layers.add("gzip");
        }
        return layers.isEmpty() ? Optional.empty() : Optional.of(new HttpHeader(CODING, String.join(", ", layers)));
    }

    private static boolean isGzip(byte[] body) {
        return body.length > 2 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b;
    }

    /** Tells whether these are the bytes that the index lists: as sent, or with the compression undone. */
    boolean hasDigest(String sha1Base32) {
        return digest(exchange.response().body()).equals(sha1Base32)
                || digest(decoded).equals(sha1Base32);
    }

    static String digest(byte[] bytes) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(bytes);
            return new WarcDigest(sha1).base32();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-1", e);
        }
    }
}
