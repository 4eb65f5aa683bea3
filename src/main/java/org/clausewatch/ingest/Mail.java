package org.clausewatch.ingest;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.field.ContentDispositionField;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.dom.field.DateTimeField;
import org.apache.james.mime4j.dom.field.ParsedField;
import org.apache.james.mime4j.field.LenientFieldParser;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * A mail (.eml) such as "we updated our privacy policy": its text, as HTML where it has that, and the files
 * attached to it that may be policies. A mail that was forwarded as an attachment counts as part of it.
 */
final class Mail {
    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 1000;

    private final String name;
    private Optional<Instant> date = Optional.empty();
    private Optional<Part> html = Optional.empty();
    private Optional<Part> text = Optional.empty();
    private final List<Part> attachments = new ArrayList<>();

    private record Part(String name, String contentType, byte[] body) {}

    private Mail(String name) {
        this.name = name;
    }

    static Mail read(String name, byte[] file) throws IngestException {
        Mail mail = new Mail(name);
        try {
            mail.parse(file);
        } catch (IOException | MimeException | RuntimeException e) {
            // The parser reports some malformed headers by unchecked exceptions.
            throw new IngestException(
                    "The file " + name + " is no readable mail (" + e.getMessage() + "). Save the mail again.", e);
        }
        return mail;
    }

    /** Returns its text; of a mail without any, the only file attached to it. */
    SavedPage page() throws IngestException {
        Optional<Part> body = html.or(() -> text);
        if (body.isEmpty() && attachments.size() == 1) {
            return attachment(attachments.getFirst().name());
        }
        Part part = body.orElseThrow(() -> new IngestException("The mail " + name + " holds no text."
                + (attachments.isEmpty()
                        ? ""
                        : " Take one of the files in it: " + String.join(", ", attachments()) + ".")));
        return new SavedPage(name, part.contentType(), "", date, part.body());
    }

    /** Returns the names of the files attached to it that may be policies. */
    List<String> attachments() {
        return attachments.stream().map(Part::name).toList();
    }

    SavedPage attachment(String wanted) throws IngestException {
        Part part = attachments.stream()
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IngestException("The mail " + name + " has no file “" + wanted + "” attached. "
                        + (attachments.isEmpty()
                                ? "It has none that can be read."
                                : "It has: " + String.join(", ", attachments()) + ".")));
        return new SavedPage(name, part.contentType(), "", date, part.body());
    }

    private void parse(byte[] file) throws IOException, MimeException {
        MimeTokenStream stream = MimeTokens.of(file, RecursionMode.M_RECURSE);
        Map<String, String> fields = new HashMap<>();
        int depth = 0;
        int parts = 0;
        for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
            switch (state) {
                case T_START_HEADER -> fields = new HashMap<>();
                case T_FIELD -> {
                    Field field = stream.getField();
                    fields.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), String.valueOf(field.getBody()));
                }
                case T_END_HEADER -> {
                    if (date.isEmpty()) {
                        date = date(fields);
                    }
                }
                case T_START_MULTIPART, T_START_MESSAGE -> {
                    depth++;
                    if (depth > DEEPEST) {
                        throw new IOException("it is nested more than " + DEEPEST + " levels deep");
                    }
                }
                case T_END_MULTIPART, T_END_MESSAGE -> depth--;
                case T_BODY -> {
                    parts++;
                    if (parts > MOST_PARTS) {
                        throw new IOException("it has more than " + MOST_PARTS + " parts");
                    }
                    take(stream, fields);
                }
                default -> {}
            }
        }
    }

    private static Optional<ParsedField> parsed(String name, Map<String, String> fields) throws MimeException {
        String value = fields.getOrDefault(name.toLowerCase(Locale.ROOT), "").strip();
        return value.isEmpty() ? Optional.empty() : Optional.of(LenientFieldParser.parse(name + ": " + value));
    }

    private static Optional<Instant> date(Map<String, String> fields) throws MimeException {
        return parsed("Date", fields)
                .filter(DateTimeField.class::isInstance)
                .map(field -> ((DateTimeField) field).getDate())
                .map(found -> found.toInstant());
    }

    private void take(MimeTokenStream stream, Map<String, String> fields) throws IOException, MimeException {
        Optional<ContentTypeField> type = parsed("Content-Type", fields)
                .filter(ContentTypeField.class::isInstance)
                .map(ContentTypeField.class::cast);
        Optional<ContentDispositionField> disposition = parsed("Content-Disposition", fields)
                .filter(ContentDispositionField.class::isInstance)
                .map(ContentDispositionField.class::cast);
        String mimeType = type.map(ContentTypeField::getMimeType).orElse("text/plain");
        String file = DecoderUtil.decodeEncodedWords(
                disposition
                        .map(ContentDispositionField::getFilename)
                        .or(() -> type.map(field -> field.getParameter("name")))
                        .orElse(""),
                DecodeMonitor.SILENT);
        boolean attached = !file.isEmpty()
                || disposition.map(ContentDispositionField::isAttachment).orElse(false);
        String kind = kind(mimeType, file);
        if (kind.isEmpty()) {
            return;
        }
        String charset = type.map(ContentTypeField::getCharset).orElse("");
        String contentType = charset.isEmpty() || !kind.startsWith("text/") ? kind : kind + "; charset=" + charset;
        byte[] body;
        try (var in = stream.getDecodedInputStream()) {
            body = in.readAllBytes();
        }
        if (body.length == 0) {
            return;
        }
        Part part = new Part(file.isEmpty() ? "part " + (attachments.size() + 1) : bare(file), contentType, body);
        if (attached) {
            attachments.add(part);
        } else if (kind.equals("text/html")) {
            html = html.or(() -> Optional.of(part));
        } else if (kind.equals("text/plain")) {
            text = text.or(() -> Optional.of(part));
        } else {
            attachments.add(part);
        }
    }

    /** Returns the media type of a file that may be a policy; "" of any other. */
    private static String kind(String mimeType, String file) {
        String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (mimeType.toLowerCase(Locale.ROOT)) {
            case "text/html", "application/xhtml+xml" -> "text/html";
            case "text/plain" -> "text/plain";
            case "text/markdown" -> "text/markdown";
            case "application/pdf" -> "application/pdf";
            case SavedPage.WORD -> SavedPage.WORD;
            case "application/octet-stream" ->
                switch (ending) {
                    case "pdf" -> "application/pdf";
                    case "docx" -> SavedPage.WORD;
                    case "html", "htm" -> "text/html";
                    default -> "";
                };
            default -> "";
        };
    }

    private static String bare(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }
}
