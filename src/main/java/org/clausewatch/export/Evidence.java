package org.clausewatch.export;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clausewatch.archive.Snapshot;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.DocumentRef;

/**
 * What an evidence package is made of.
 *
 * @param document whose snapshots it holds
 * @param snapshots in order of time
 * @param logs the comparisons of versions that the snapshots show, in order of time
 * @param change one change that the package is about, explained as text; empty if it is about the document
 * @param chainLines how many lines the archive's chain has
 * @param chainLastSha256 the SHA-256 of the chain's last line, or ""
 * @param program that packs: {@code 1.2}
 */
public record Evidence(
        DocumentRef document,
        List<Item> snapshots,
        List<ChangeLog> logs,
        Optional<String> change,
        int chainLines,
        String chainLastSha256,
        String program) {
    public Evidence {
        snapshots = List.copyOf(snapshots);
        logs = List.copyOf(logs);
        if (snapshots.isEmpty()) {
            throw new IllegalArgumentException("A package without snapshots");
        }
    }

    /**
     * A snapshot of a package.
     *
     * @param carried whether it is there only because another one repeats its bytes
     */
    public record Item(Snapshot snapshot, boolean carried) {
        /** Returns the name of its file in the package's folder {@code archive/}. */
        String file() {
            return snapshot.file().substring(snapshot.file().lastIndexOf('/') + 1);
        }
    }

    Instant first() {
        return snapshots.getFirst().snapshot().at();
    }

    Instant last() {
        return snapshots.getLast().snapshot().at();
    }

    String title() {
        return document.service() + ", " + document.terms();
    }
}
