package org.clausewatch.archive;

import java.util.List;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.model.ChangeLog;

/**
 * What follows from a document's snapshots.
 *
 * @param state of the snapshots and of all else that it follows from
 * @param occurrences in any order
 * @param logs one for each version but the first, in order
 */
public record Derivation(String state, DocumentHistory history, List<Occurrence> occurrences, List<ChangeLog> logs) {
    public Derivation {
        occurrences = List.copyOf(occurrences);
        logs = List.copyOf(logs);
    }
}
