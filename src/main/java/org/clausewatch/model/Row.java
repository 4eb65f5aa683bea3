package org.clausewatch.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One row of two versions side by side: clauses that stand level. Every clause of both versions is in
 * exactly one row.
 *
 * @param oldClauses empty for an added clause
 * @param newClauses empty for a removed clause
 * @param change index into the comparison's changes; empty where nothing differs
 * @param grounds why the two sides belong together; empty where one side is, or where nothing was compared
 */
public record Row(List<Clause> oldClauses, List<Clause> newClauses, OptionalInt change, Optional<Grounds> grounds) {
    public Row {
        oldClauses = List.copyOf(oldClauses);
        newClauses = List.copyOf(newClauses);
        if (grounds.isPresent() && (oldClauses.isEmpty() || newClauses.isEmpty())) {
            throw new IllegalArgumentException("Grounds for a row with one side");
        }
    }

    /** Returns a row of which nobody says why its sides stand level. */
    public static Row of(List<Clause> oldClauses, List<Clause> newClauses, OptionalInt change) {
        return new Row(oldClauses, newClauses, change, Optional.empty());
    }
}
