package org.clausewatch.workspace;

import java.util.List;
import org.clausewatch.archive.IndexedPair;
import org.clausewatch.history.DatedChange;

/**
 * The changes of several documents in order of time.
 *
 * @param changes oldest first
 * @param unread versions that were not compared or not judged: what they changed is not known
 * @param documents how many documents were looked at
 */
public record ChangesByTime(List<DatedChange> changes, List<IndexedPair> unread, int documents) {
    public ChangesByTime {
        changes = List.copyOf(changes);
        unread = List.copyOf(unread);
    }
}
