package org.clausewatch.workspace;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveException;
import org.clausewatch.archive.Capture;
import org.clausewatch.fetch.FetchLimits;
import org.clausewatch.fetch.FetchOutcome;
import org.clausewatch.fetch.FetchRequest;
import org.clausewatch.fetch.Fetcher;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Progress;

/**
 * Brings new snapshots into an archive, which is made if there is none. Sites need not send again what the archive
 * holds already. May be used from several threads.
 */
public final class Fetching {
    private final Keeping keeping;
    private final InstantSource clock;

    Fetching(Keeping keeping, InstantSource clock) {
        this.keeping = keeping;
        this.clock = clock;
    }

    /**
     * Fetches a policy's page.
     *
     * @param document its service, its terms type and its address
     * @param overrideRobots whether the user insists on this page though robots.txt forbids it
     * @throws WorkspaceException if there is no page, the archive cannot be written, or the user cancelled
     */
    public FetchReport page(DocumentRef document, boolean overrideRobots, Progress progress) throws WorkspaceException {
        progress.report("Fetching " + document.url(), -1);
        try (Fetcher fetcher = fetcher()) {
            FetchRequest request = FetchRequest.of(document.url());
            Optional<Archive> archive = keeping.archive();
            Optional<Capture> latest = archive.isPresent() ? LatestPage.of(archive.get(), document) : Optional.empty();
            request = latest.isPresent() ? request.unlessSameAs(latest.get()) : request;
            FetchOutcome outcome = fetcher.fetch(overrideRobots ? request.overridingRobots() : request);
            if (progress.cancelled()) {
                throw new WorkspaceException("Fetching " + document.url() + " was cancelled; nothing was kept.");
            }
            return switch (outcome) {
                case FetchOutcome.Observed answer ->
                    new FetchReport.Observed(
                            keeping.kept(answer.addTo(keeping.archiveOrNew(), document)),
                            answer instanceof FetchOutcome.NotModified);
                case FetchOutcome.RefusedByRobots refused -> new FetchReport.RefusedByRobots(refused.message());
                case FetchOutcome.Failed failed -> throw new WorkspaceException(failed.message());
            };
        } catch (ArchiveException e) {
            throw new WorkspaceException(e.getMessage(), e);
        }
    }

    /**
     * Lists the documents that the archive has declarations of, by service and terms type; none where there is
     * no archive.
     *
     * @throws WorkspaceException if the declarations cannot be read
     */
    public DeclaredDocuments declared() throws WorkspaceException {
        return DeclaredDocuments.of(keeping.folder());
    }

    /**
     * Fetches declared documents, one after another; one that fails does not keep the others.
     *
     * @return what came of each, in their order; shorter where the user cancelled
     * @throws WorkspaceException if the archive cannot be written
     */
    public List<DeclaredFetch> declared(List<DeclaredDocuments.Declared> documents, Progress progress)
            throws WorkspaceException {
        try (Fetcher fetcher = fetcher()) {
            return new DeclaredFetching(keeping, fetcher).fetch(documents, progress);
        } catch (ArchiveException e) {
            throw new WorkspaceException(e.getMessage(), e);
        }
    }

    private Fetcher fetcher() {
        return new Fetcher(ProgramVersion.current(), FetchLimits.USUAL, clock);
    }
}
