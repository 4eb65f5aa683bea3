package org.clausewatch.workspace;

import java.util.List;
import org.clausewatch.model.Clause;
import org.clausewatch.model.TopicFinding;

/** A clause of one version with the topics that it concerns; evidence points into side new, clause 0. */
public record ClauseTopics(Clause clause, List<TopicFinding> topics) {
    public ClauseTopics {
        topics = List.copyOf(topics);
    }
}
