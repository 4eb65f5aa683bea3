package org.clausewatch.archive;

import java.util.List;

/**
 * A document's snapshots, and the files that should be some but cannot be read or are gone.
 *
 * @param snapshots in order of time
 * @param damages in order of file names
 */
public record SnapshotListing(List<Snapshot> snapshots, List<Damage> damages) {
    public SnapshotListing {
        snapshots = List.copyOf(snapshots);
        damages = List.copyOf(damages);
    }
}
