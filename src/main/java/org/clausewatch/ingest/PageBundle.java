package org.clausewatch.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.clausewatch.model.Sha256;

/**
 * The pages of a document that is spread over several, as one snapshot: {@code multipart/mixed} (RFC 2046),
 * each page as it came, with its address and content type. The same pages give the same bytes.
 */
public final class PageBundle {
    private static final String TYPE = "multipart/mixed";
    private static final String NEW_LINE = "\r\n";

    private static final MimeConfig GENEROUS =
            MimeConfig.custom().setMaxLineLen(-1).setMaxHeaderLen(1_000_000).build();

    private PageBundle() {}

    /**
     * A page of a document.
     *
     * @param url where it was published, or ""
     * @param contentType as served, or ""
     * @param body as it came. Not to be changed
     */
    // Bodies are compared by identity, as nobody compares parts.
    @SuppressWarnings("ArrayRecordComponent")
    public record Part(String url, String contentType, byte[] body) {}

    /**
     * A snapshot's bytes and content type.
     *
     * @param body not to be changed
     */
    // Bodies are compared by identity, as nobody compares bundles.
    @SuppressWarnings("ArrayRecordComponent")
    public record Bundle(String contentType, byte[] body) {}

    /** Puts pages together, in their order. */
    public static Bundle of(List<Part> parts) {
        StringBuilder hashes = new StringBuilder();
        parts.forEach(part -> hashes.append(Sha256.of(part.body())));
        // No page holds a hash that is made of its own.
        String boundary = "clausewatch-" + Sha256.of(hashes.toString()).substring(0, 32);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            for (Part part : parts) {
                StringBuilder head = new StringBuilder("--" + boundary + NEW_LINE);
                if (!part.contentType().isEmpty()) {
                    head.append("Content-Type: ").append(part.contentType()).append(NEW_LINE);
                }
                if (!part.url().isEmpty()) {
                    head.append("Content-Location: ").append(part.url()).append(NEW_LINE);
                }
                head.append("Content-Transfer-Encoding: binary")
                        .append(NEW_LINE)
                        .append(NEW_LINE);
                out.write(head.toString().getBytes(StandardCharsets.UTF_8));
                out.write(part.body());
                out.write(NEW_LINE.getBytes(StandardCharsets.US_ASCII));
            }
            out.write(("--" + boundary + "--" + NEW_LINE).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Bundle(TYPE + "; boundary=\"" + boundary + "\"", out.toByteArray());
    }

    /** Tells whether a content type is that of a bundle. */
    public static boolean is(String contentType) {
        return contentType.toLowerCase(Locale.ROOT).startsWith(TYPE);
    }

    /**
     * Takes a bundle apart.
     *
     * @throws IngestException if it is none
     */
    public static List<Part> parts(String contentType, byte[] body) throws IngestException {
        List<Part> parts = new ArrayList<>();
        MimeTokenStream stream = new MimeTokenStream(GENEROUS);
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        try {
            stream.parseHeadless(new ByteArrayInputStream(body), contentType);
            String url = "";
            String type = "";
            for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
                if (state == EntityState.T_START_BODYPART) {
                    url = "";
                    type = "";
                } else if (state == EntityState.T_FIELD) {
                    Field field = stream.getField();
                    if (field.getName().equalsIgnoreCase("Content-Location")) {
                        url = field.getBody().strip();
                    } else if (field.getName().equalsIgnoreCase("Content-Type")) {
                        type = field.getBody().strip();
                    }
                } else if (state == EntityState.T_BODY) {
                    parts.add(new Part(url, type, stream.getInputStream().readAllBytes()));
                }
            }
        } catch (IOException | MimeException e) {
            throw new IngestException("The pages of the snapshot cannot be told apart (" + e.getMessage() + ").", e);
        }
        return parts;
    }
}
