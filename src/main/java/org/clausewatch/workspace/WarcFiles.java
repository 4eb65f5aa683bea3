package org.clausewatch.workspace;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveException;
import org.clausewatch.ingest.IngestException;
import org.clausewatch.ingest.NoSuchPageException;
import org.clausewatch.ingest.WarcContents;
import org.clausewatch.ingest.WarcImport;
import org.clausewatch.ingest.WarcReport;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Progress;

/** Web archive files that the user names. */
final class WarcFiles {
    private final WarcImport warcs;

    WarcFiles(InstantSource clock) {
        this.warcs = new WarcImport(clock);
    }

    WarcContents contents(Path file, Progress progress) throws WorkspaceException {
        try {
            return warcs.contents(file, progress);
        } catch (IngestException e) {
            throw new WorkspaceException(e.getMessage(), e);
        }
    }

    List<WarcReport> add(Archive archive, List<Path> files, List<String> urls, DocumentRef document, Progress progress)
            throws WorkspaceException, NoSuchPageException {
        List<WarcReport> reports = new ArrayList<>();
        try {
            for (Path file : files) {
                reports.add(warcs.importPages(archive, file, urls, document, progress));
            }
        } catch (IngestException | ArchiveException e) {
            throw new WorkspaceException(String.valueOf(e.getMessage()), e);
        }
        return List.copyOf(reports);
    }
}
