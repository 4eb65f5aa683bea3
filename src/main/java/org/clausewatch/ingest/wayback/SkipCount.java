package org.clausewatch.ingest.wayback;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Counts what was left out, by reason. */
final class SkipCount {
    private final Map<Skip, Integer> counts = new EnumMap<>(Skip.class);

    SkipCount() {}

    SkipCount(Map<Skip, Integer> counts) {
        this.counts.putAll(counts);
    }

    void add(Skip skip) {
        counts.merge(skip, 1, Integer::sum);
    }

    /** Returns the counts in the order of the reasons; only those above zero. */
    Map<Skip, Integer> counts() {
        return Collections.unmodifiableMap(new EnumMap<>(counts));
    }
}
