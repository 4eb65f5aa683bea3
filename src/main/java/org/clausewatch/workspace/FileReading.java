package org.clausewatch.workspace;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clausewatch.extract.ExtractException;
import org.clausewatch.extract.Extraction;
import org.clausewatch.extract.Extractor;
import org.clausewatch.extract.Page;
import org.clausewatch.extract.PageFormat;
import org.clausewatch.ingest.IngestException;
import org.clausewatch.ingest.SavedPage;
import org.clausewatch.model.Origin;
import org.clausewatch.model.Provenance;
import org.clausewatch.model.Sha256;

/** Reads files that the user names as versions. */
final class FileReading {
    /** More than any policy has; a mistaken path must not fill the memory. */
    static final long MOST_BYTES = 64L * 1024 * 1024;

    private final Extractor extractor = new Extractor();

    ReadPage read(Path file, List<String> select, List<String> remove) throws WorkspaceException {
        try {
            Page page = page(file, select, remove);
            return new ReadPage(
                    extractor.extract(page), Provenance.ofFile(relativeName(file), Sha256.of(page.bytes())));
        } catch (ExtractException e) {
            throw new WorkspaceException(file + ": " + e.getMessage(), e);
        } catch (IngestException e) {
            throw new WorkspaceException(e.getMessage(), e);
        }
    }

    /**
     * Refuses a saved page that cannot be read as what it is, before it is kept: a PDF that is cut off, a Word file
     * that is none, a text without words. A web page is kept whatever it shows, as an error page was observed, too.
     *
     * @param file for the message
     */
    void refuseUnreadable(String file, SavedPage page) throws WorkspaceException {
        Extraction read;
        try {
            read = extractor.extract(
                    new Page(page.body(), page.name(), page.contentType(), page.url(), 0, List.of(), List.of()));
        } catch (ExtractException e) {
            throw new WorkspaceException(file + " was not kept. " + e.getMessage(), e);
        }
        PageFormat format = read.format();
        if (page.contentType().equals("application/pdf") && format != PageFormat.PDF) {
            throw new WorkspaceException(file + " was not kept: it is no PDF, though its name says so. If it is a web"
                    + " page or a text, let its name end in .html or .txt.");
        }
        if (page.contentType().contains("wordprocessingml") && format != PageFormat.DOCX) {
            throw new WorkspaceException(
                    file + " was not kept: it is no Word document (.docx), though its name says so."
                            + " Save it as one, or save its text as .txt.");
        }
        if (format != PageFormat.HTML && read.version().words() == 0) {
            throw new WorkspaceException(file + " was not kept: it holds no words.");
        }
    }

    private static Page page(Path file, List<String> select, List<String> remove)
            throws WorkspaceException, IngestException {
        byte[] bytes = bytes(file);
        String name = String.valueOf(file.getFileName());
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".mhtml") || lower.endsWith(".mht") || lower.endsWith(".eml")) {
            // The page is one part of such a file, encoded for mail.
            SavedPage saved = SavedPage.read(file);
            return new Page(saved.body(), name, saved.contentType(), saved.url(), 0, select, remove);
        }
        return new Page(bytes, name, "", "", 0, select, remove);
    }

    ReadPage readPasted(byte[] bytes) throws WorkspaceException {
        try {
            Provenance provenance = new Provenance(
                    "", Origin.PASTED, "", Optional.empty(), Optional.empty(), 0, Optional.empty(), Sha256.of(bytes));
            return new ReadPage(extractor.extract(Page.ofFile(bytes, "")), provenance);
        } catch (ExtractException e) {
            throw new WorkspaceException("The pasted text: " + e.getMessage(), e);
        }
    }

    private static byte[] bytes(Path file) throws WorkspaceException {
        if (Files.isDirectory(file)) {
            throw new WorkspaceException(file + " is a folder. Name the page or text file in it.");
        }
        if (!Files.exists(file)) {
            throw new WorkspaceException(file + " does not exist. Check the name and the folder.");
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new WorkspaceException(file + " has " + Files.size(file) / (1024 * 1024)
                        + " MB, more than the " + MOST_BYTES / (1024 * 1024)
                        + " MB that a page may have. Name the page itself.");
            }
            return Files.readAllBytes(file);
        } catch (AccessDeniedException e) {
            throw new WorkspaceException(file + " may not be read. Change its permissions or copy it.", e);
        } catch (IOException e) {
            throw new WorkspaceException(file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** The file as it was named, but never with the folders of this machine. */
    private static String relativeName(Path file) {
        Path name = file.isAbsolute() ? file.getFileName() : file.normalize();
        return name == null ? "" : name.toString().replace('\\', '/');
    }
}
