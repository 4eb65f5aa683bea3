package org.clausewatch.history;

import java.util.List;
import java.util.Optional;

/**
 * A change with what other documents have to do with it.
 *
 * @param alsoIn changes of other documents that say the same at about the same time, oldest first
 * @param repeats whether one of those comes before it, so that it need not be told again
 * @param wave that it is part of
 */
public record LinkedChange(DatedChange change, List<DatedChange> alsoIn, boolean repeats, Optional<Wave> wave) {
    public LinkedChange {
        alsoIn = List.copyOf(alsoIn);
    }
}
