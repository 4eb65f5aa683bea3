package org.clausewatch.model;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a version comes from and when it was seen.
 *
 * @param id the version's id in its archive, or ""
 * @param origin where its snapshot comes from
 * @param source its URL, or the file as it was named; never an absolute path
 * @param firstObservedAt first observation of this text
 * @param lastObservedAt last observation of this text before another was seen
 * @param observations how many observations show this text, folded ones included; 0 if not observed
 * @param retrievedAt when it reached this archive, where that differs
 * @param snapshotSha256 of the bytes as served, or ""
 */
public record Provenance(
        String id,
        Origin origin,
        String source,
        Optional<Instant> firstObservedAt,
        Optional<Instant> lastObservedAt,
        int observations,
        Optional<Instant> retrievedAt,
        String snapshotSha256) {
    /**
     * Returns the provenance of a file or pasted text that was never observed.
     *
     * @param source the file as it was named
     */
    public static Provenance ofFile(String source, String snapshotSha256) {
        return new Provenance(
                "", Origin.FILE, source, Optional.empty(), Optional.empty(), 0, Optional.empty(), snapshotSha256);
    }
}
