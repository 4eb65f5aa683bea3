package org.clausewatch.workspace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveException;
import org.clausewatch.archive.Snapshot;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.history.Observation;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.SisterDocument;
import org.clausewatch.model.Version;

/**
 * Finds the other documents of a service as they stood when two versions of one did. Only the snapshots that
 * were the latest at those times are read, and each once.
 */
final class Sisters {
    private final ArchiveReading reading;
    /**
     * What was found.
     *
     * @param limits why it is not all, if it is not, as a sentence for the user
     */
    record Found(List<SisterDocument> sisters, List<String> limits) {
        static final Found NONE = new Found(List.of(), List.of());
    }

    /** What each snapshot shows, by its id. */
    private final Map<String, Optional<Version>> read = new ConcurrentHashMap<>();

    Sisters(ArchiveReading reading) {
        this.reading = reading;
    }

    /**
     * Returns the service's other documents, in the archive's order. One whose snapshots are damaged is left out:
     * {@link Workspace#damages} tells of those.
     */
    Found of(Archive archive, DocumentRef document, HistoryVersion before, HistoryVersion after) {
        try {
            return new Found(list(archive, document, before, after), List.of());
        } catch (ArchiveException e) {
            return unread(e);
        }
    }

    /** Says that the other documents of the service were not looked at. */
    static Found unread(ArchiveException e) {
        return new Found(
                List.of(),
                List.of("The other documents of the service were not looked at, so what moved there counts as gone: "
                        + e.getMessage()));
    }

    private List<SisterDocument> list(
            Archive archive, DocumentRef document, HistoryVersion before, HistoryVersion after)
            throws ArchiveException {
        Optional<Instant> old = before.provenance().lastObservedAt();
        Optional<Instant> now = after.provenance().lastObservedAt();
        List<SisterDocument> sisters = new ArrayList<>();
        if (old.isEmpty() || now.isEmpty()) {
            return sisters;
        }
        for (DocumentRef other : archive.documents()) {
            if (other.service().equals(document.service()) && !other.terms().equals(document.terms())) {
                List<Snapshot> snapshots = archive.snapshots(other).snapshots();
                sisters.add(new SisterDocument(
                        other.terms(), latest(archive, snapshots, old.get()), latest(archive, snapshots, now.get())));
            }
        }
        return sisters;
    }

    /** Returns what the last snapshot up to a time shows that shows the document at all. */
    private Optional<Version> latest(Archive archive, List<Snapshot> snapshots, Instant until) {
        for (Snapshot snapshot : snapshots.reversed()) {
            if (!snapshot.at().isAfter(until)) {
                Optional<Version> version = read.computeIfAbsent(snapshot.id(), id -> version(archive, snapshot));
                if (version.isPresent()) {
                    return version;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Version> version(Archive archive, Snapshot snapshot) {
        try {
            return reading.observe(snapshot, archive.read(snapshot)).content()
                            instanceof Observation.Readable(var version)
                    ? Optional.of(version)
                    : Optional.empty();
        } catch (ArchiveException damaged) {
            // An earlier snapshot may serve; the damage itself is told by damages().
            return Optional.empty();
        }
    }
}
