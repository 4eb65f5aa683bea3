package org.clausewatch.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.clausewatch.model.Direction;
import org.clausewatch.model.Effect;
import org.clausewatch.model.Explanation;
import org.clausewatch.model.Explanation.Weighed;
import org.clausewatch.model.TopicFinding;

/**
 * What was weighed for one topic of a change.
 *
 * @param topic its id
 * @param entries in the order in which they were found
 * @param direction that they led to; empty where the topic is not part of the verdict
 */
public record Weights(String topic, List<Weighed> entries, Optional<Direction> direction) {
    public Weights {
        entries = List.copyOf(entries);
    }

    /** Returns what was weighed, topic by topic, in the order of their ids. */
    public static List<Weights> of(Explanation explanation) {
        TreeSet<String> topics = new TreeSet<>();
        explanation.reasons().forEach(entry -> topics.add(entry.topic()));
        List<Weights> weights = new ArrayList<>();
        for (String topic : topics) {
            weights.add(new Weights(
                    topic,
                    explanation.reasons().stream()
                            .filter(entry -> entry.topic().equals(topic))
                            .toList(),
                    explanation.judgement().topics().stream()
                            .filter(finding -> finding.topic().equals(topic))
                            .findFirst()
                            .flatMap(TopicFinding::direction)));
        }
        return weights;
    }

    /** Returns the weight of all that has an effect. */
    public int sum(Effect effect) {
        return entries.stream()
                .filter(entry -> entry.effect().equals(Optional.of(effect)))
                .mapToInt(Weighed::weight)
                .sum();
    }

    /** Returns what the weights amount to, as whole sentences; empty where the topic is not part of the verdict. */
    public Optional<String> words(Wording wording) {
        return direction.map(found -> wording.sum(found, sum(Effect.BROADENS), sum(Effect.NARROWS)));
    }
}
