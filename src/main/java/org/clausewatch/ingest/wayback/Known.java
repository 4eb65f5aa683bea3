package org.clausewatch.ingest.wayback;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveException;
import org.clausewatch.archive.Snapshot;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Origin;

/** Which captures the archive here has, by the address at which they were replayed or asked for. */
final class Known {
    private final Map<String, Snapshot> snapshots = new HashMap<>();

    /** Returns what an archive that does not exist has. */
    static Known nothing() {
        return new Known();
    }

    static Known of(Archive archive, DocumentRef document) throws ArchiveException {
        Known known = new Known();
        for (Snapshot snapshot : archive.snapshots(document).snapshots()) {
            Map<String, String> asked = snapshot.circumstances().asked();
            if (snapshot.circumstances().origin() == Origin.WAYBACK) {
                for (String name : new String[] {Asked.MEMENTO, Asked.MEMENTO_ASKED}) {
                    if (asked.containsKey(name)) {
                        known.snapshots.putIfAbsent(asked.getOrDefault(name, ""), snapshot);
                    }
                }
            }
        }
        return known;
    }

    Optional<Snapshot> find(String address) {
        return Optional.ofNullable(snapshots.get(address));
    }

    boolean has(String address) {
        return snapshots.containsKey(address);
    }
}
