package org.clausewatch.workspace;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveException;
import org.clausewatch.ingest.FileImport;
import org.clausewatch.ingest.IngestException;
import org.clausewatch.ingest.NoSuchPageException;
import org.clausewatch.ingest.OtaImport;
import org.clausewatch.ingest.OtaReport;
import org.clausewatch.ingest.OtaRequest;
import org.clausewatch.ingest.SavedPage;
import org.clausewatch.ingest.WarcContents;
import org.clausewatch.ingest.WarcImport;
import org.clausewatch.ingest.WarcReport;
import org.clausewatch.ingest.wayback.Waiting;
import org.clausewatch.ingest.wayback.WaybackImport;
import org.clausewatch.ingest.wayback.WaybackPlan;
import org.clausewatch.ingest.wayback.WaybackReport;
import org.clausewatch.ingest.wayback.WaybackRequest;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Progress;

/**
 * Brings the past into an archive: saved pages, pasted text, web archive files, what Open Terms Archive and the
 * Wayback Machine recorded. The archive is made if there is none. What is there already is left alone, so an import
 * that was stopped can be run again. May be used from several threads.
 */
public final class Imports {
    private final FileReading files = new FileReading();
    private final Keeping keeping;
    private final InstantSource clock;

    Imports(Keeping keeping, InstantSource clock) {
        this.keeping = keeping;
        this.clock = clock;
    }

    /** What an import does. */
    private interface Work<T> {
        T done() throws IngestException, ArchiveException;
    }

    /** Works on an import; what goes wrong has its words. */
    private static <T> T work(Work<T> work) throws WorkspaceException {
        try {
            return work.done();
        } catch (IngestException | ArchiveException e) {
            throw new WorkspaceException(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Brings in a saved page.
     *
     * @param document its service and terms type; its address, or "" to take the one in the file
     * @param observedAt when the page stood on the web like this; empty: what the file says
     * @throws WorkspaceException if the file cannot be used or the archive cannot be written
     */
    public Kept file(Path file, DocumentRef document, Optional<Instant> observedAt) throws WorkspaceException {
        FileImport.Details details = new FileImport.Details(document, observedAt);
        files.refuseUnreadable(file.toString(), work(() -> SavedPage.read(file)));
        return work(() -> keeping.kept(fileImport().importFile(file, details)));
    }

    /**
     * Lists the files attached to a mail (.eml) that may be policies; none of any other file.
     *
     * @throws WorkspaceException if the mail cannot be read
     */
    public List<String> attachments(Path file) throws WorkspaceException {
        return work(() -> SavedPage.attachments(file));
    }

    /**
     * Brings in a file that is attached to a mail.
     *
     * @param document its service and terms type; its address, or ""
     * @param observedAt when the policy stood on the web like this; empty: the mail's date
     * @throws WorkspaceException if the file cannot be used or the archive cannot be written
     */
    public Kept attachment(Path mail, String attachment, DocumentRef document, Optional<Instant> observedAt)
            throws WorkspaceException {
        FileImport.Details details = new FileImport.Details(document, observedAt);
        files.refuseUnreadable(attachment, work(() -> SavedPage.attachment(mail, attachment)));
        return work(() -> keeping.kept(fileImport().importAttachment(mail, attachment, details)));
    }

    /**
     * Brings in pasted text.
     *
     * @param observedAt when the text stood on the web like this; empty: now
     * @throws WorkspaceException if there is no text or the archive cannot be written
     */
    public Kept text(String text, DocumentRef document, Optional<Instant> observedAt) throws WorkspaceException {
        FileImport.Details details = new FileImport.Details(document, observedAt);
        return work(() -> keeping.kept(fileImport().importText(text, details)));
    }

    /**
     * Brings in what Open Terms Archive recorded, or its declarations of what to follow.
     *
     * @throws WorkspaceException if there is nothing to import or the archive cannot be written; what was brought
     *     in until then stays
     */
    public OtaReport openTermsArchive(OtaRequest request, Progress progress) throws WorkspaceException {
        return work(() -> {
            OtaImport.check(request);
            return new OtaImport(keeping.archiveOrNew()).run(request, progress);
        });
    }

    /**
     * Lists the pages that a web archive file (WARC, WARC.gz, WACZ) holds.
     *
     * @throws WorkspaceException if it cannot be read, or the user cancelled
     */
    public WarcContents warcContents(Path file, Progress progress) throws WorkspaceException {
        return work(() -> new WarcImport(clock).contents(file, progress));
    }

    /**
     * Brings in pages of web archive files.
     *
     * @param urls the document's addresses; empty: each file's only page
     * @return what came of each file
     * @throws NoSuchPageException if a file holds no such page, or several and no address was given
     * @throws WorkspaceException if a file cannot be used, the archive cannot be written, or the user cancelled
     */
    public List<WarcReport> warc(List<Path> files, List<String> urls, DocumentRef document, Progress progress)
            throws WorkspaceException, NoSuchPageException {
        WarcImport warcs = new WarcImport(clock);
        List<WarcReport> reports = new ArrayList<>();
        try {
            Archive archive = keeping.archiveOrNew();
            for (Path file : files) {
                reports.add(warcs.importPages(archive, file, urls, document, progress));
            }
        } catch (IngestException | ArchiveException e) {
            throw new WorkspaceException(String.valueOf(e.getMessage()), e);
        }
        return List.copyOf(reports);
    }

    /**
     * Asks the Wayback Machine's index what {@link #wayback} would bring in; nothing is changed.
     *
     * @throws WorkspaceException if it cannot be asked or has nothing, or the archive cannot be read
     */
    public WaybackPlan planWayback(WaybackRequest request, Progress progress) throws WorkspaceException {
        return work(() -> waybackImport().plan(request, keeping.archive(), progress));
    }

    /**
     * Brings in the past of a page. What came before a failure, or before the user cancelled, stays and is reported;
     * called again, it goes on.
     *
     * @throws WorkspaceException if the Wayback Machine cannot be asked or has nothing, or the archive cannot be
     *     written
     */
    public WaybackReport wayback(WaybackRequest request, Progress progress) throws WorkspaceException {
        return work(() -> waybackImport().run(request, keeping::archiveOrNew, progress));
    }

    /** In real time and under this program's name. */
    private WaybackImport waybackImport() {
        return new WaybackImport(ProgramVersion.current(), Waiting.by(clock));
    }

    private FileImport fileImport() throws ArchiveException {
        return new FileImport(keeping.archiveOrNew(), clock);
    }
}
