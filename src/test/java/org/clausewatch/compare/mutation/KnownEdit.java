package org.clausewatch.compare.mutation;

import java.util.List;

/**
 * One edit that was made, and what it did.
 *
 * @param fates what became of the clauses it touched
 * @param otherReadings what may be said of the same clauses instead; each covers all of them
 */
record KnownEdit(EditSort sort, List<Fate> fates, List<List<Fate>> otherReadings) {
    KnownEdit {
        fates = List.copyOf(fates);
        otherReadings = List.copyOf(otherReadings);
    }
}
