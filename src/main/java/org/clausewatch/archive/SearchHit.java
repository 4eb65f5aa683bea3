package org.clausewatch.archive;

import java.time.Instant;
import java.util.List;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.TextSpan;

/**
 * A clause in which the words stand.
 *
 * @param text the clause's wording
 * @param marks where the words stand in it, in code points, in order
 * @param path the headings above it
 * @param number its enumerator, or ""
 * @param lineage which clause of the document's history it is
 * @param clause its index in the last version that has this wording
 * @param lastVersion position of that version in the history
 * @param firstObserved when this wording was first observed, UTC
 * @param lastObserved when it was last observed, UTC
 * @param current whether the latest version has it
 * @param topics ids of what it concerns
 * @param fromStart whether the first version of the document had this wording already, so that nobody knows since when
 */
public record SearchHit(
        DocumentRef document,
        String text,
        List<TextSpan> marks,
        List<String> path,
        String number,
        String lineage,
        int clause,
        int lastVersion,
        Instant firstObserved,
        Instant lastObserved,
        boolean current,
        List<String> topics,
        boolean fromStart) {
    public SearchHit {
        marks = List.copyOf(marks);
        path = List.copyOf(path);
        topics = List.copyOf(topics);
    }
}
