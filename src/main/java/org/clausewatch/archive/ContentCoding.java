package org.clausewatch.archive;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** Undoes the compression that a response's Content-Encoding names. */
public final class ContentCoding {
    private ContentCoding() {}

    /**
     * Returns a body without its compression.
     *
     * @param headers of the response; empty and repeated Content-Encoding fields are understood
     * @param limit the most bytes to return
     * @throws IOException with a message for the user, if the body is cut off, broken, larger than the
     *     limit or in an encoding that is not known
     */
    public static byte[] decode(byte[] body, List<HttpHeader> headers, int limit) throws IOException {
        List<String> codings = new ArrayList<>();
        for (HttpHeader header : headers) {
            if (header.isNamed("Content-Encoding")) {
                for (String coding : header.value().toLowerCase(Locale.ROOT).split(",", -1)) {
                    if (!coding.isBlank() && !coding.strip().equals("identity")) {
                        codings.add(coding.strip());
                    }
                }
            }
        }
        byte[] decoded = body;
        for (String coding : codings.reversed()) {
            decoded = decode(decoded, coding, limit);
        }
        return decoded;
    }

    private static byte[] decode(byte[] body, String coding, int limit) throws IOException {
        if (body.length == 0) {
            return body;
        }
        try (InputStream in = switch (coding) {
            case "gzip", "x-gzip" -> isGzip(body) ? new GZIPInputStream(new ByteArrayInputStream(body)) : plain(body);
            case "deflate" -> new InflaterInputStream(new ByteArrayInputStream(body), new Inflater(!isZlib(body)));
            default ->
                throw new IOException("The page is compressed as “" + coding + "”, which Clausewatch cannot read.");
        }) {
            byte[] decoded = in.readNBytes(limit + 1);
            if (decoded.length > limit) {
                throw new IOException("The page is larger than " + limit / 1_000_000 + " MB once decompressed.");
            }
            return decoded;
        } catch (EOFException e) {
            throw new IOException("The compressed page is cut off.", e);
        } catch (ZipException e) {
            throw new IOException("The compressed page is damaged (" + e.getMessage() + ").", e);
        }
    }

    private static InputStream plain(byte[] body) {
        return new ByteArrayInputStream(body);
    }

    /** Archives and some servers name an encoding that was undone before. */
    private static boolean isGzip(byte[] body) {
        return body.length > 2 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b;
    }

    /** Some servers send raw deflate, against the standard (RFC 9110, 8.4.1.2). */
    private static boolean isZlib(byte[] body) {
        return body.length > 1 && (body[0] & 0x0f) == 8 && (((body[0] & 0xff) << 8) + (body[1] & 0xff)) % 31 == 0;
    }
}
