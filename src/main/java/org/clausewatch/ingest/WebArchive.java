package org.clausewatch.ingest;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.dom.field.DateTimeField;
import org.apache.james.mime4j.field.LenientFieldParser;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;

/**
 * Finds the main page in a web archive of a browser (MHTML, RFC 2557): the HTML part that its
 * Content-Type names as the start, else the first HTML part.
 */
final class WebArchive {
    /** Browsers nest one level; the parser's stack grows with each. */
    private static final int DEEPEST = 10;

    private final String name;
    private @Nullable Header top;
    private Header current = new Header(Map.of());
    private @Nullable SavedPage page;
    private int depth;

    private WebArchive(String name) {
        this.name = name;
    }

    /** The header fields of the archive or of a part, by lower-case name. */
    private record Header(Map<String, String> fields) {
        String field(String name) {
            return fields.getOrDefault(name, "").strip();
        }

        Optional<ContentTypeField> contentType() throws MimeException {
            return LenientFieldParser.parse("Content-Type: " + field("content-type")) instanceof ContentTypeField type
                    ? Optional.of(type)
                    : Optional.empty();
        }

        Optional<Instant> date() throws MimeException {
            return !field("date").isEmpty()
                            && LenientFieldParser.parse("Date: " + field("date")) instanceof DateTimeField date
                            && date.getDate() != null
                    ? Optional.of(date.getDate().toInstant())
                    : Optional.empty();
        }
    }

    static SavedPage read(String name, byte[] file) throws IngestException {
        WebArchive archive = new WebArchive(name);
        try {
            archive.parse(file);
        } catch (IOException | MimeException | RuntimeException e) {
            // The parser reports some malformed headers by unchecked exceptions.
            throw new IngestException(
                    "The file " + name + " is no readable web archive (" + e.getMessage()
                            + "). Save the page again, or as .html.",
                    e);
        }
        SavedPage page = archive.page;
        if (page == null) {
            throw new IngestException(
                    "The web archive " + name + " holds no HTML page. Save the page again, or as .html.");
        }
        if (page.body().length == 0) {
            throw new IngestException("The page in the web archive " + name + " is empty. Save it again.");
        }
        return page;
    }

    private void parse(byte[] file) throws IOException, MimeException {
        MimeTokenStream stream = MimeTokens.of(file, RecursionMode.M_NO_RECURSE);
        Map<String, String> fields = new HashMap<>();
        boolean found = false;
        for (EntityState state = stream.getState();
                state != EntityState.T_END_OF_STREAM && !found;
                state = stream.next()) {
            switch (state) {
                case T_START_HEADER -> fields = new HashMap<>();
                case T_FIELD -> {
                    Field field = stream.getField();
                    fields.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), String.valueOf(field.getBody()));
                }
                case T_END_HEADER -> {
                    current = new Header(fields);
                    top = top == null ? current : top;
                }
                case T_START_MULTIPART -> {
                    depth++;
                    if (depth > DEEPEST) {
                        throw new IOException("it is nested more than " + DEEPEST + " levels deep");
                    }
                }
                case T_END_MULTIPART -> depth--;
                case T_BODY -> found = take(stream);
                default -> {}
            }
        }
    }

    /** Keeps the body if it is the first page; tells whether it is the named one, so none follows. */
    private boolean take(MimeTokenStream stream) throws IOException, MimeException {
        Optional<ContentTypeField> type = current.contentType();
        String mimeType = type.map(ContentTypeField::getMimeType).orElse("");
        if (!mimeType.equals("text/html") && !mimeType.equals("application/xhtml+xml")) {
            return false;
        }
        Header archive = top == null ? current : top;
        String start =
                archive.contentType().map(field -> field.getParameter("start")).orElse("");
        boolean named = start.isEmpty() || start.equals(current.field("content-id"));
        if (named || page == null) {
            String charset = type.map(ContentTypeField::getCharset).orElse("");
            String contentType = charset.isEmpty() ? mimeType : mimeType + "; charset=" + charset;
            try (var in = stream.getDecodedInputStream()) {
                page = new SavedPage(name, contentType, url(archive), archive.date(), in.readAllBytes());
            }
        }
        return named;
    }

    private String url(Header archive) {
        for (String candidate : new String[] {
            archive.field("snapshot-content-location"),
            current.field("content-location"),
            archive.field("content-location")
        }) {
            if (candidate.startsWith("http://") || candidate.startsWith("https://")) {
                return candidate;
            }
        }
        return "";
    }
}
