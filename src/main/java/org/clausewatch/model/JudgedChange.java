package org.clausewatch.model;

import java.util.Optional;

/**
 * A change with what the rules say of it.
 *
 * @param review what the user said of it; empty if nothing
 */
public record JudgedChange(Change change, Judgement judgement, Optional<Review> review) {
    /** A change that the user said nothing of. */
    public JudgedChange(Change change, Judgement judgement) {
        this(change, judgement, Optional.empty());
    }

    /** Returns the change with what the user said of it. */
    public JudgedChange reviewed(Review said) {
        return new JudgedChange(change, judgement, Optional.of(said));
    }
}
