package org.clausewatch.workspace;

import java.time.InstantSource;
import java.util.Optional;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveException;
import org.clausewatch.ingest.IngestException;
import org.clausewatch.ingest.wayback.Waiting;
import org.clausewatch.ingest.wayback.WaybackImport;
import org.clausewatch.ingest.wayback.WaybackPlan;
import org.clausewatch.ingest.wayback.WaybackReport;
import org.clausewatch.ingest.wayback.WaybackRequest;
import org.clausewatch.model.Progress;

/** Brings in the past of pages from the Wayback Machine, in real time and under this program's name. */
final class WaybackImporting {
    private final WaybackImport wayback;

    WaybackImporting(InstantSource clock) {
        this.wayback = new WaybackImport(ProgramVersion.current(), Waiting.by(clock));
    }

    WaybackPlan plan(WaybackRequest request, Optional<Archive> here, Progress progress) throws WorkspaceException {
        try {
            return wayback.plan(request, here, progress);
        } catch (IngestException | ArchiveException e) {
            throw new WorkspaceException(String.valueOf(e.getMessage()), e);
        }
    }

    WaybackReport run(WaybackRequest request, WaybackImport.Opening archive, Progress progress)
            throws WorkspaceException {
        try {
            return wayback.run(request, archive, progress);
        } catch (IngestException | ArchiveException e) {
            throw new WorkspaceException(String.valueOf(e.getMessage()), e);
        }
    }
}
