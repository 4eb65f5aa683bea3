package org.clausewatch.compare.mutation;

import java.util.List;
import org.clausewatch.model.Version;

/**
 * Two versions of which it is known how the one became the other.
 *
 * @param name of the text, and the seed with which it was made
 * @param edits in the order in which they were made
 * @param kept the fates of all clauses that no edit touched
 */
record MutatedPair(String name, Version oldVersion, Version newVersion, List<KnownEdit> edits, List<Fate> kept) {
    MutatedPair {
        edits = List.copyOf(edits);
        kept = List.copyOf(kept);
    }
}
