package org.clausewatch.ingest.wayback;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an import would do.
 *
 * @param rows how many captures the index lists
 * @param captures those that stand for a change of digest, in order of time
 * @param skipped rows that are left out, by reason
 */
public record WaybackPlan(int rows, List<Planned> captures, Map<Skip, Integer> skipped) {
    public WaybackPlan {
        captures = List.copyOf(captures);
        skipped = Collections.unmodifiableMap(new TreeMap<>(skipped));
    }

    /**
     * A capture.
     *
     * @param at when it was made
     * @param lastSeen the last capture with the same digest before another came
     * @param digest SHA-1 of its bytes in base32 as the index lists it, or ""
     * @param address where it is replayed
     * @param alreadyThere whether the archive here has it
     */
    public record Planned(Instant at, Instant lastSeen, String digest, String address, boolean alreadyThere) {}

    /** Returns how many captures would be replayed. */
    public int missing() {
        return (int)
                captures.stream().filter(capture -> !capture.alreadyThere()).count();
    }

    /** Returns the least time that replaying them takes at the pace allowed, 480 a minute. */
    public Duration leastTime() {
        return Manners.Service.REPLAY.interval().multipliedBy(missing());
    }
}
