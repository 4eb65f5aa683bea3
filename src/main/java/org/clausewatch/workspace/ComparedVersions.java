package org.clausewatch.workspace;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.clausewatch.archive.Archive;
import org.clausewatch.compare.Comparer;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Progress;
import org.clausewatch.model.VersionSummary;

/** Compares versions of an archive's documents with all that the archive knows of them. */
final class ComparedVersions {
    /** More days of damaged snapshots are not listed. */
    private static final int MOST_DAYS = 5;

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
                sisters(document, oldVersion, newVersion),
                known == null ? List.of() : unreadable(known, oldVersion, newVersion));
    }

    /** Says so where snapshots that stand between two versions cannot be read: the pair may be several steps. */
    private static List<String> unreadable(
            ReadDocuments.Observed known, HistoryVersion oldVersion, HistoryVersion newVersion) {
        Instant one = oldVersion.provenance().lastObservedAt().orElse(Instant.MIN);
        Instant other = newVersion.provenance().firstObservedAt().orElse(Instant.MAX);
        boolean backwards = other.isBefore(one);
        // From the later to the earlier: then the times between lie between the other sights.
        Instant from = backwards ? newVersion.provenance().lastObservedAt().orElse(Instant.MIN) : one;
        Instant until = backwards ? oldVersion.provenance().firstObservedAt().orElse(Instant.MAX) : other;
        List<Instant> between = known.unreadable().stream()
                .flatMap(damage -> damage.at().stream())
                .filter(at -> at.isAfter(from) && at.isBefore(until))
                .sorted()
                .toList();
        if (between.isEmpty()) {
            return List.of();
        }
        String days = between.stream()
                .map(at -> at.atZone(ZoneOffset.UTC).toLocalDate().toString())
                .distinct()
                .limit(MOST_DAYS)
                .collect(Collectors.joining(", "));
        return List.of(
                between.size() == 1
                        ? "A snapshot of " + days + ", between the two versions, is damaged or gone: what it showed is"
                                + " not known, so the changes may have come in several steps."
                        : between.size() + " snapshots between the two versions (from " + days
                                + ") are damaged or gone: what they showed is not known, so the changes may have come"
                                + " in several steps.");
    }

    private Sisters.Found sisters(DocumentRef document, HistoryVersion before, HistoryVersion after) {
        try {
            return Archive.exists(folder) ? sisters.of(read.names(), document, before, after) : Sisters.Found.NONE;
        } catch (WorkspaceException e) {
            return Sisters.unread(e);
        }
    }
}
