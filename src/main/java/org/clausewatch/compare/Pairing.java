package org.clausewatch.compare;

import java.util.List;
import org.clausewatch.model.Basis;

/**
 * Clauses of both sides that are the same statement, as positions in their versions.
 *
 * @param oldClauses at least one, ascending
 * @param newClauses at least one, ascending
 * @param similarity from 0 to 1
 * @param basis what decided
 * @param moved whether it stands in another place among the other pairings
 */
record Pairing(List<Integer> oldClauses, List<Integer> newClauses, double similarity, Basis basis, boolean moved) {
    Pairing {
        oldClauses = List.copyOf(oldClauses);
        newClauses = List.copyOf(newClauses);
    }

    static Pairing of(int oldClause, int newClause, double similarity, Basis basis) {
        return new Pairing(List.of(oldClause), List.of(newClause), similarity, basis, false);
    }

    static Pairing ofEqual(int oldClause, int newClause) {
        return of(oldClause, newClause, 1, Basis.SAME_TEXT);
    }

    Pairing asMoved() {
        return new Pairing(oldClauses, newClauses, similarity, basis, true);
    }

    /** The same seen from the other version. */
    Pairing mirrored() {
        return new Pairing(newClauses, oldClauses, similarity, basis, moved);
    }

    int firstOld() {
        return oldClauses.getFirst();
    }

    int firstNew() {
        return newClauses.getFirst();
    }

    boolean isOneToOne() {
        return oldClauses.size() == 1 && newClauses.size() == 1;
    }
}
