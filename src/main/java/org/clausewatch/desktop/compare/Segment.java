package org.clausewatch.desktop.compare;

import java.util.List;
import org.clausewatch.model.Evidence;

/**
 * A run of a clause's text that looks the same throughout.
 *
 * @param text never empty
 * @param mark what became of it
 * @param findings the evidence it is part of
 */
public record Segment(String text, Mark mark, List<Finding> findings) {
    /** What became of a run of words, on its side. */
    public enum Mark {
        /** Stands on both sides. */
        KEPT,
        /** Stands on the old side only. */
        DELETED,
        /** Stands on the new side only. */
        INSERTED
    }

    /**
     * A span of evidence with the topic it shows.
     *
     * @param topic id, or "" for evidence of a reason
     */
    public record Finding(String topic, Evidence evidence) {}

    public Segment {
        findings = List.copyOf(findings);
    }
}
