package org.clausewatch.ingest.wayback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveException;
import org.clausewatch.ingest.IngestException;
import org.clausewatch.model.Progress;

/**
 * Brings in the past of a page from the Wayback Machine.
 *
 * <p>Adjacent captures with the same digest are one state of the page, of which the first is replayed. The last of them is
 * noted as seen, without being replayed, where the bytes of the first are proven to have the digest that the index lists
 * for both: so it is known until when the page stood, at no cost to the web archive. Where the digest differs, nothing
 * is noted.
 *
 * <p>An import can be stopped, and run again: it asks the index again and replays only what the archive here lacks.
 */
public final class WaybackImport {
    private final String version;
    private final Waiting waiting;

    /**
     * Makes one.
     *
     * @param version of this program, told to the web archive
     * @param waiting tells the time and waits for it
     */
    public WaybackImport(String version, Waiting waiting) {
        this.version = version;
        this.waiting = waiting;
    }

    /** Opens the archive to write to; asked for only once there is something to bring in. */
    @FunctionalInterface
    public interface Opening {
        /** Returns it. */
        Archive open() throws ArchiveException;
    }

    private record Listed(List<Run> runs, int rows, SkipCount skipped) {}

    /**
     * Asks the index, and nothing else, what an import would do.
     *
     * @param archive the archive here, if there is one
     * @throws IngestException if the web archive cannot be asked, or has nothing
     * @throws ArchiveException if the archive here cannot be read
     */
    public WaybackPlan plan(WaybackRequest request, Optional<Archive> archive, Progress progress)
            throws IngestException, ArchiveException {
        request.check();
        HttpUrl base = request.base();
        Listed listed;
        try (WaybackHttp http = new WaybackHttp(version, waiting, progress)) {
            listed = list(http, request, base, progress);
        } catch (StoppedException e) {
            throw new IngestException("Asking the web archive was cancelled; nothing was changed.", e);
        }
        Known known = archive.isPresent() ? Known.of(archive.get(), request.document()) : Known.nothing();
        List<WaybackPlan.Planned> captures = new ArrayList<>();
        for (Run run : listed.runs()) {
            CdxRow first = run.first();
            String address = new Memento(first.at(), first.original()).url(base).toString();
            captures.add(
                    new WaybackPlan.Planned(first.at(), run.last().at(), first.digest(), address, known.has(address)));
        }
        return new WaybackPlan(listed.rows(), captures, listed.skipped().counts());
    }

    /**
     * Brings in what the archive here lacks. What came before a failure, or before the user cancelled, stays and is
     * reported.
     *
     * @throws IngestException if the web archive cannot be asked, or has nothing
     * @throws ArchiveException if the archive here cannot be read or written
     */
    public WaybackReport run(WaybackRequest request, Opening archive, Progress progress)
            throws IngestException, ArchiveException {
        request.check();
        HttpUrl base = request.base();
        try (WaybackHttp http = new WaybackHttp(version, waiting, progress)) {
            Listed listed = list(http, request, base, progress);
            Replay replay = new Replay(http, base, request.nearest());
            return new Replays(request, base, replay, archive.open(), waiting, progress)
                    .run(listed.runs(), listed.rows(), listed.skipped());
        } catch (StoppedException e) {
            throw new IngestException("The import was cancelled before anything was brought in.", e);
        }
    }

    private static Listed list(WaybackHttp http, WaybackRequest request, HttpUrl base, Progress progress)
            throws IngestException, StoppedException {
        Cdx cdx = new Cdx(http, request, base, progress);
        Cdx.Listing listing = cdx.list();
        if (listing.read() == 0) {
            throw cdx.neverArchived();
        }
        SkipCount skipped = new SkipCount(listing.skipped().counts());
        return new Listed(Run.of(listing.rows(), request, skipped), listing.read(), skipped);
    }
}
