package org.clausewatch.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.clausewatch.archive.Added;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveException;
import org.clausewatch.archive.Circumstances;
import org.clausewatch.archive.NewSnapshot;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Origin;

/**
 * Brings saved pages and pasted text into an archive.
 *
 * <p>A page was observed when the user says; else when the file says that it was saved; else at the
 * file's date. Which of them it was is kept with the snapshot, as {@code observed}: {@code given},
 * {@code page}, {@code mail} (the date of a mail) or {@code file-date}.
 */
public final class FileImport {
    private final Archive archive;
    private final InstantSource clock;

    /**
     * Makes one.
     *
     * @param clock tells when something was brought in
     */
    public FileImport(Archive archive, InstantSource clock) {
        this.archive = archive;
        this.clock = clock;
    }

    /**
     * What the user says of a page.
     *
     * @param document its service and terms type; its address, or "" to take the one in the file
     * @param observedAt when the page stood on the web like this, if known
     */
    public record Details(DocumentRef document, Optional<Instant> observedAt) {}

    /**
     * Brings in a saved page.
     *
     * @return the snapshot, and whether the archive held it already
     * @throws IngestException if the file cannot be used
     * @throws ArchiveException if the archive refuses it
     */
    public Added importFile(Path file, Details details) throws IngestException, ArchiveException {
        return importPage(file, SavedPage.read(file), details);
    }

    /**
     * Brings in a file that is attached to a mail.
     *
     * @return the snapshot, and whether the archive held it already
     * @throws IngestException if the mail or the file in it cannot be used
     * @throws ArchiveException if the archive refuses it
     */
    public Added importAttachment(Path mail, String attachment, Details details)
            throws IngestException, ArchiveException {
        return importPage(mail, SavedPage.attachment(mail, attachment), details);
    }

    private Added importPage(Path file, SavedPage page, Details details) throws IngestException, ArchiveException {
        String from;
        Instant at;
        if (details.observedAt().isPresent()) {
            from = "given";
            at = details.observedAt().get();
        } else if (page.savedAt().isPresent()) {
            from = SavedPage.isMail(page.name()) ? "mail" : "page";
            at = page.savedAt().get();
        } else {
            from = "file-date";
            at = date(file);
        }
        String url = details.document().url().isEmpty()
                ? page.url()
                : details.document().url();
        return add(
                details.document(),
                at,
                new NewSnapshot.Resource(url, page.contentType(), page.body()),
                circumstances(Origin.FILE, page.name(), at, from));
    }

    /**
     * Brings in text that the user pasted; observed now, unless told otherwise.
     *
     * @throws IngestException if there is no text, or too much
     * @throws ArchiveException if the archive refuses it
     */
    public Added importText(String text, Details details) throws IngestException, ArchiveException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (text.isBlank()) {
            throw new IngestException("There is no text to import. Copy the policy's text and paste it.");
        }
        if (bytes.length > SavedPage.LARGEST_FILE) {
            throw new IngestException(
                    "The text is larger than " + SavedPage.LARGEST_FILE / 1_000_000 + " MB, the most that is read.");
        }
        Instant at = details.observedAt().orElseGet(clock::instant);
        return add(
                details.document(),
                at,
                new NewSnapshot.Resource(details.document().url(), "text/plain; charset=utf-8", bytes),
                circumstances(Origin.PASTED, "", at, details.observedAt().isPresent() ? "given" : "pasting"));
    }

    private Added add(DocumentRef document, Instant at, NewSnapshot.Resource resource, Circumstances circumstances)
            throws IngestException, ArchiveException {
        if (at.isAfter(clock.instant())) {
            throw new IngestException("The page cannot have been observed at " + at.truncatedTo(ChronoUnit.SECONDS)
                    + ", which is still to come. Give the time at which it was, as 2024-06-26T08:15:30Z.");
        }
        return archive.add(new NewSnapshot(document, at, resource, circumstances));
    }

    private Circumstances circumstances(Origin origin, String source, Instant at, String observed) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Optional<Instant> retrievedAt =
                now.equals(at.truncatedTo(ChronoUnit.SECONDS)) ? Optional.empty() : Optional.of(now);
        return new Circumstances(origin, source, retrievedAt, Map.of("observed", observed), Map.of());
    }

    private static Instant date(Path file) throws IngestException {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new IngestException(
                    "The date of the file " + file + " cannot be read (" + e.getMessage()
                            + "). Give the time with --observed.",
                    e);
        }
    }
}
