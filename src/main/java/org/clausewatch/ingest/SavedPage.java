package org.clausewatch.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A page from a file: HTML, a web archive of a browser (MHTML), PDF, Word (.docx), a mail (.eml), Markdown or plain
 * text.
 *
 * @param name the file's name without folders
 * @param contentType with a charset where the file tells it: {@code text/html; charset=utf-8}
 * @param url where the page was saved from, as the file says, or ""
 * @param savedAt when it was saved, as the file says
 * @param body the page's bytes; of a web archive, of its main page. Not to be changed
 */
public record SavedPage(String name, String contentType, String url, Optional<Instant> savedAt, byte[] body) {
    /** The largest file that is read, in bytes. */
    public static final int LARGEST_FILE = 50_000_000;

    private static final String KINDS = ".html, .htm, .xhtml, .mhtml, .mht, .pdf, .docx, .eml, .md, .markdown, .txt";

    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /**
     * Reads a file; its ending tells what it is.
     *
     * @throws IngestException if there is no such file, or it is empty, too large, of another kind or
     *     broken
     */
    public static SavedPage read(Path file) throws IngestException {
        String name = String.valueOf(file.getFileName());
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "html", "htm", "xhtml" -> html(name, bytes(file));
            case "mhtml", "mht" -> WebArchive.read(name, bytes(file));
            case "pdf" -> new SavedPage(name, "application/pdf", "", Optional.empty(), bytes(file));
            case "docx" -> new SavedPage(name, WORD, "", Optional.empty(), bytes(file));
            case "eml" -> Mail.read(name, bytes(file)).page();
            case "md", "markdown" -> new SavedPage(name, "text/markdown", "", Optional.empty(), bytes(file));
            case "txt", "text" -> new SavedPage(name, "text/plain", "", Optional.empty(), bytes(file));
            default -> {
                bytes(file);
                throw new IngestException("The file " + file + " is of a kind that cannot be imported. It takes "
                        + KINDS + "; save the page as one of them.");
            }
        };
    }

    /**
     * Lists the files attached to a mail that may be policies; none of any other file.
     *
     * @throws IngestException if the mail cannot be read
     */
    public static List<String> attachments(Path file) throws IngestException {
        String name = String.valueOf(file.getFileName());
        return isMail(name) ? Mail.read(name, bytes(file)).attachments() : List.of();
    }

    /**
     * Reads a file that is attached to a mail.
     *
     * @throws IngestException if there is no such mail or file
     */
    public static SavedPage attachment(Path file, String attachment) throws IngestException {
        String name = String.valueOf(file.getFileName());
        if (!isMail(name)) {
            throw new IngestException("The file " + file + " is no mail (.eml), so nothing is attached to it.");
        }
        return Mail.read(name, bytes(file)).attachment(attachment);
    }

    static boolean isMail(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".eml");
    }

    private static SavedPage html(String name, byte[] bytes) {
        SaveNote note = SaveNote.in(bytes);
        return new SavedPage(name, "text/html", note.url(), note.savedAt(), bytes);
    }

    private static byte[] bytes(Path file) throws IngestException {
        if (Files.notExists(file)) {
            throw new IngestException("There is no file " + file + ".");
        }
        if (Files.isDirectory(file)) {
            throw new IngestException(file + " is a folder. Name the files in it.");
        }
        byte[] bytes;
        try (var in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LARGEST_FILE + 1);
        } catch (IOException e) {
            throw new IngestException("The file " + file + " cannot be read (" + e.getMessage() + ").", e);
        }
        if (bytes.length == 0) {
            throw new IngestException("The file " + file + " is empty.");
        }
        if (bytes.length > LARGEST_FILE) {
            throw new IngestException("The file " + file + " is larger than " + LARGEST_FILE / 1_000_000
                    + " MB, the most that is read. Save the page without its pictures.");
        }
        return bytes;
    }
}
