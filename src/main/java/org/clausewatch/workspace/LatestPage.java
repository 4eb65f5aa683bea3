package org.clausewatch.workspace;

import java.util.Optional;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveException;
import org.clausewatch.archive.Capture;
import org.clausewatch.archive.ReadSnapshot;
import org.clausewatch.archive.SnapshotFile;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Origin;

/** Finds the page that a site need not send again. */
final class LatestPage {
    private static final int HTTP_OK = 200;

    private LatestPage() {}

    /** Returns the document's latest page that its site sent whole, where the archive has one that can be read. */
    static Optional<Capture> of(Archive archive, DocumentRef document) throws ArchiveException {
        for (SnapshotFile file : archive.files(document).reversed()) {
            try {
                ReadSnapshot stored = archive.stored(document, file);
                if (stored.snapshot().circumstances().origin() == Origin.FETCHED && stored.status() == HTTP_OK) {
                    return Optional.of(archive.read(stored.snapshot()));
                }
            } catch (ArchiveException damaged) {
                // Asking the site anew is then the best there is; the damage is told where snapshots are listed.
            }
        }
        return Optional.empty();
    }
}
