package org.clausewatch.model;

import java.util.List;
import java.util.Optional;

/**
 * A clause of one text with what it says.
 *
 * @param topics that it concerns
 * @param statements what it says of them, sentence by sentence
 * @param otherLanguage BCP 47 tag of its language where that is not the text's: then it was not judged
 */
public record ClauseStatements(
        Clause clause, List<TopicFinding> topics, List<Frame> statements, Optional<String> otherLanguage) {
    public ClauseStatements {
        topics = List.copyOf(topics);
        statements = List.copyOf(statements);
    }
}
