package org.clausewatch.workspace;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What an evidence package holds.
 *
 * @param snapshots of the time asked for
 * @param carried snapshots that are there beside them, as those repeat their bytes
 * @param comparisons how many pairs of versions it tells about
 * @param missing sentences on snapshots of that time which are damaged or gone
 */
public record EvidenceReport(int snapshots, int carried, int comparisons, List<String> missing) {
    public EvidenceReport {
        missing = List.copyOf(missing);
    }

    /**
     * What is asked for.
     *
     * @param from the first instant of the time
     * @param until the first instant after it
     * @param ids of snapshots that are wanted whatever their time
     * @param pairs the comparisons to tell about
     */
    public record Wanted(Instant from, Instant until, Set<String> ids, List<PairReport> pairs) {
        public Wanted {
            ids = Set.copyOf(ids);
            pairs = List.copyOf(pairs);
        }

        boolean holds(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }
}
