package org.clausewatch.model;

import java.util.List;
import java.util.OptionalInt;

/**
 * One row of two versions side by side: clauses that stand level. Every clause of both versions is in
 * exactly one row.
 *
 * @param oldClauses empty for an added clause
 * @param newClauses empty for a removed clause
 * @param change index into the comparison's changes; empty where nothing differs
 */
public record Row(List<Clause> oldClauses, List<Clause> newClauses, OptionalInt change) {
    public Row {
        oldClauses = List.copyOf(oldClauses);
        newClauses = List.copyOf(newClauses);
    }
}
