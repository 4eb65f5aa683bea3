package org.clausewatch.model;

import java.util.List;
import java.util.Optional;

/**
 * What the rules say of one change.
 *
 * @param reasons for an editorial change, at least one
 * @param topics in the order of their ids
 * @param direction over all topics; empty where no topic applies or nothing was judged
 */
public record Judgement(
        Significance significance, List<Reason> reasons, List<TopicFinding> topics, Optional<Direction> direction) {
    public Judgement {
        reasons = List.copyOf(reasons);
        topics = List.copyOf(topics);
        if (significance == Significance.EDITORIAL && reasons.isEmpty()) {
            throw new IllegalArgumentException("An editorial change says why");
        }
    }

    /** Tells whether the change is of substance and concerns a topic. */
    public boolean isRelevantTo(String topic) {
        return significance == Significance.SUBSTANTIVE
                && topics.stream().anyMatch(finding -> finding.topic().equals(topic));
    }
}
