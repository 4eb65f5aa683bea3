package org.clausewatch.export;

import java.util.List;
import org.clausewatch.model.JudgedChange;

/**
 * Changes that a reader takes for one, such as the items of a list that were renumbered; or one change.
 *
 * @param indices into the change log's changes, ascending; at least one
 * @param changes the same ones
 */
public record ChangeRun(List<Integer> indices, List<JudgedChange> changes) {
    public ChangeRun {
        indices = List.copyOf(indices);
        changes = List.copyOf(changes);
        if (indices.isEmpty() || indices.size() != changes.size()) {
            throw new IllegalArgumentException(indices.size() + " indices of " + changes.size() + " changes");
        }
    }

    /** Tells whether it is one change and no run. */
    public boolean isSingle() {
        return indices.size() == 1;
    }

    /** Returns its first change. */
    public JudgedChange first() {
        return changes.getFirst();
    }
}
