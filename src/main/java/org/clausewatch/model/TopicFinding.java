package org.clausewatch.model;

import java.util.List;
import java.util.Optional;

/**
 * A topic that a change or clause concerns, with the words that show it.
 *
 * @param topic id: {@code ai-training}, {@code data-sharing}, …
 * @param direction for a change of substance
 * @param evidence at least one span
 */
public record TopicFinding(String topic, Optional<Direction> direction, List<Evidence> evidence) {
    public TopicFinding {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("A topic without evidence: " + topic);
        }
    }
}
