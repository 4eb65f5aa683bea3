package org.clausewatch.ingest.wayback;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an import did.
 *
 * @param rows how many captures the index lists
 * @param changes how many of them stand for a change of digest
 * @param broughtIn how many of those were replayed and are in the archive now, which did not have them
 * @param seenAgain how many last captures of an unchanged page were noted without being replayed
 * @param alreadyThere how many captures the archive had
 * @param first the earliest capture of this import that the archive has now
 * @param last the latest one
 * @param skipped what was left out, by reason
 * @param stopped why the import ended early, as a sentence for the user; empty if it did not
 */
public record WaybackReport(
        int rows,
        int changes,
        int broughtIn,
        int seenAgain,
        int alreadyThere,
        Optional<Instant> first,
        Optional<Instant> last,
        Map<Skip, Integer> skipped,
        Optional<String> stopped) {
    public WaybackReport {
        skipped = Collections.unmodifiableMap(new TreeMap<>(skipped));
    }

    /** Tells whether running the import again may bring in more. */
    public boolean isComplete() {
        return stopped.isEmpty() && skipped.keySet().stream().noneMatch(Skip::passing);
    }
}
