package org.clausewatch.compare;

import java.util.List;

/**
 * Clauses of both sides that are the same statement, as positions in their versions.
 *
 * @param oldClauses at least one, ascending
 * @param newClauses at least one, ascending
 * @param similarity from 0 to 1
 * @param moved whether it stands in another place among the other pairings
 */
record Pairing(List<Integer> oldClauses, List<Integer> newClauses, double similarity, boolean moved) {
    Pairing {
        oldClauses = List.copyOf(oldClauses);
        newClauses = List.copyOf(newClauses);
    }

    static Pairing of(int oldClause, int newClause, double similarity) {
        return new Pairing(List.of(oldClause), List.of(newClause), similarity, false);
    }

    Pairing asMoved() {
        return new Pairing(oldClauses, newClauses, similarity, true);
    }
}
