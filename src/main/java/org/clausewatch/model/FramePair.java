package org.clausewatch.model;

import java.util.List;
import java.util.Optional;

/**
 * What both sides of a change say of one matter, or what only one of them says.
 *
 * @param oldFrame empty where only the new side says it
 * @param newFrame empty where only the old side says it
 * @param differing the slots that are not filled alike, in the order of {@link Slot}; empty where one side is missing
 */
public record FramePair(Optional<PlacedFrame> oldFrame, Optional<PlacedFrame> newFrame, List<Slot> differing) {
    public FramePair {
        differing = List.copyOf(differing);
        if (oldFrame.isEmpty() && newFrame.isEmpty()) {
            throw new IllegalArgumentException("A pair of no frames");
        }
    }

    /**
     * A frame with its place in the change.
     *
     * @param clause index into the side's clauses of the change
     * @param touched whether edits touch its own words
     */
    public record PlacedFrame(int clause, boolean touched, Frame frame) {}

    /** Returns the topic that the pair is about. */
    public String topic() {
        return oldFrame.or(() -> newFrame).orElseThrow().frame().topic();
    }
}
