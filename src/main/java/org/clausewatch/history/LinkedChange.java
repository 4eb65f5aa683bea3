package org.clausewatch.history;

import java.util.List;

/**
 * A change with what other documents have to do with it.
 *
 * @param alsoIn changes of other documents that say the same at about the same time
 */
public record LinkedChange(DatedChange change, List<DatedChange> alsoIn) {
    public LinkedChange {
        alsoIn = List.copyOf(alsoIn);
    }
}
