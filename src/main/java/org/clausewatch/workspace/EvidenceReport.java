package org.clausewatch.workspace;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.clausewatch.model.Provenance;

/**
 * What an evidence package holds.
 *
 * @param snapshots of the time asked for
 * @param carried snapshots that are there beside them, as those repeat their bytes
 * @param comparisons how many pairs of versions it tells about
 * @param notes on how many changes and versions of them the user wrote something
 * @param missing sentences on snapshots of that time which are damaged or gone
 */
public record EvidenceReport(int snapshots, int carried, int comparisons, int notes, List<String> missing) {
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

        /**
         * Returns what shows how one version became another: the snapshots from the last sight of the old to the
         * first of the new, and their comparison.
         */
        public static Wanted between(PairReport pair) {
            Provenance old = pair.log().from().provenance();
            Provenance fresh = pair.log().to().provenance();
            return new Wanted(
                    old.lastObservedAt().orElse(Instant.MIN),
                    fresh.firstObservedAt().map(at -> at.plusSeconds(1)).orElse(Instant.MAX),
                    Set.of(old.id(), fresh.id()),
                    List.of(pair));
        }

        boolean holds(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }
}
