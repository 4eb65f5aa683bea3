package org.clausewatch.compare.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A {@link Fate} while it is being made. */
final class Strand {
    private final List<Integer> oldClauses = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private Nature nature = Nature.KEPT;
    private List<Set<String>> reasons = List.of();
    private boolean moved;

    List<Integer> oldClauses() {
        return oldClauses;
    }

    /** Its clauses in the new version, in their order. */
    List<Piece> pieces() {
        return pieces;
    }

    Nature nature() {
        return nature;
    }

    List<Set<String>> reasons() {
        return reasons;
    }

    boolean isMoved() {
        return moved;
    }

    void become(Nature nature) {
        this.nature = nature;
    }

    /** Says that the words are the same and which reasons are to be given for it. */
    void becomeSameWords(List<Set<String>> anyOf) {
        nature = Nature.SAME_WORDS;
        reasons = anyOf;
    }

    void move() {
        moved = true;
    }
}
