package org.clausewatch.workspace;

import java.nio.file.Path;
import java.util.List;
import org.clausewatch.archive.Archive;
import org.clausewatch.compare.Comparer;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Progress;
import org.clausewatch.model.VersionSummary;

/** Compares versions of an archive's documents with all that the archive knows of them. */
final class ComparedVersions {
    private final Path folder;
    private final ReadDocuments read;
    private final Sisters sisters;
    private final Comparer comparer;
    private final PairReporter reporter;

    ComparedVersions(Path folder, ReadDocuments read, Comparer comparer, PairReporter reporter) {
        this.folder = folder;
        this.read = read;
        this.comparer = comparer;
        this.reporter = reporter;
        this.sisters =
                new Sisters(other -> read.observed(other, Progress.UNWATCHED).observations());
    }

    /**
     * Compares and judges two versions of a document. The identities of their clauses come from the whole history as
     * far as it was read, and are found when they are first asked for. The old version stands as it was last seen, so
     * that both sides were read in the same way.
     */
    PairReport report(DocumentRef document, HistoryVersion oldVersion, HistoryVersion newVersion) {
        ReadDocuments.Observed known = read.known(document);
        FollowedDocument followed =
                (known == null ? new FollowedDocument(List.of()) : known.followed()).with(oldVersion, newVersion);
        return reporter.report(
                document,
                oldVersion.lastSeen(),
                VersionSummary.of(
                        oldVersion.lastSeen(), oldVersion.provenance(), followed.identitiesLastSeen(oldVersion)),
                newVersion.version(),
                VersionSummary.of(newVersion.version(), newVersion.provenance(), followed.identities(newVersion)),
                comparer.compare(oldVersion.lastSeen(), newVersion.version()),
                sisters(document, oldVersion, newVersion));
    }

    private Sisters.Found sisters(DocumentRef document, HistoryVersion before, HistoryVersion after) {
        try {
            return Archive.exists(folder) ? sisters.of(read.names(), document, before, after) : Sisters.Found.NONE;
        } catch (WorkspaceException e) {
            return Sisters.unread(e);
        }
    }
}
