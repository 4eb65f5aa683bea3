package org.clausewatch.history;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one version brought for a clause.
 *
 * @param version position of the version in the history, from 0
 * @param clause index of the clause in that version; empty exactly for {@link LineageEvent#GONE}
 * @param other the lineage that it was cut from, where it is first seen so, or that it was merged into,
 *     where it is gone so
 */
public record LineageStep(int version, OptionalInt clause, LineageEvent event, Optional<String> other) {
    public LineageStep {
        if (clause.isEmpty() != (event == LineageEvent.GONE)) {
            throw new IllegalArgumentException(event + " with clause " + clause);
        }
    }
}
