package org.clausewatch.compare.mutation;

import java.util.ArrayList;
import java.util.List;

/** A {@link KnownEdit} while it is being made. */
final class EditDraft {
    private final EditSort sort;
    private final List<Strand> strands = new ArrayList<>();
    private final List<List<Strand>> otherReadings = new ArrayList<>();

    EditDraft(EditSort sort) {
        this.sort = sort;
    }

    EditSort sort() {
        return sort;
    }

    List<Strand> strands() {
        return strands;
    }

    List<List<Strand>> otherReadings() {
        return otherReadings;
    }

    /** Makes the fate of a clause this edit's doing. */
    Strand take(Piece piece) {
        piece.take();
        if (!strands.contains(piece.strand())) {
            strands.add(piece.strand());
        }
        return piece.strand();
    }

    void add(Piece piece) {
        take(piece).become(Nature.ADDED);
    }

    /** Says that the same clauses may be told in another way too. */
    void orElse(List<Strand> reading) {
        otherReadings.add(reading);
    }
}
