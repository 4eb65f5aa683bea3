package org.clausewatch.archive;

import java.time.Instant;
import java.util.List;
import org.clausewatch.model.Clause;

/**
 * One wording of one clause, from the first version that has it to the last before it was edited or gone.
 *
 * @param clause as the last of these versions has it
 * @param lineage which clause of the document's history it is
 * @param firstVersion position of the first version in the history
 * @param lastVersion position of the last
 * @param firstObserved first observation of the first version, UTC
 * @param lastObserved last observation of the last version, UTC
 * @param current whether the document's latest version has it
 * @param topics ids of what it concerns
 */
public record Occurrence(
        Clause clause,
        String lineage,
        int firstVersion,
        int lastVersion,
        Instant firstObserved,
        Instant lastObserved,
        boolean current,
        List<String> topics) {
    public Occurrence {
        topics = List.copyOf(topics);
    }
}
