package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.clausewatch.model.Direction;
import org.clausewatch.model.Effect;
import org.clausewatch.model.Evidence;
import org.clausewatch.model.Explanation.Step;
import org.clausewatch.model.Explanation.Weighed;
import org.clausewatch.model.TopicFinding;

/** What speaks for the topics and directions of one change, each entry with its words and its weight. */
final class Ledger {
    /** More evidence than this of one topic helps nobody. */
    private static final int MOST_EVIDENCE = 8;

    private final List<Weighed> entries = new ArrayList<>();

    /**
     * Adds an entry.
     *
     * @param effect +1 if it lets the company do more, -1 if less, 0 if neither
     */
    void add(String topic, Step step, int effect, int weight, List<Evidence> evidence) {
        entries.add(new Weighed(topic, step, effect(effect), weight, evidence));
    }

    List<Weighed> entries() {
        return List.copyOf(entries);
    }

    /** Tells whether anything speaks for a topic. */
    boolean holds(String topic) {
        return entries.stream().anyMatch(entry -> entry.topic().equals(topic));
    }

    /** Tells whether a topic has evidence of an effect. */
    boolean showsEffect(String topic) {
        return entries.stream()
                .filter(entry -> entry.topic().equals(topic))
                .flatMap(entry -> entry.evidence().stream())
                .anyMatch(item -> item.effect().isPresent());
    }

    /** Returns the topics in the order of their ids, each with its direction and the words that show it. */
    List<TopicFinding> findings() {
        SortedSet<String> topics = new TreeSet<>();
        entries.forEach(entry -> topics.add(entry.topic()));
        List<TopicFinding> findings = new ArrayList<>();
        for (String topic : topics) {
            Direction direction = isRewritten(topic)
                    ? Direction.UNCLEAR
                    : Directions.weigh(weight(topic, Effect.BROADENS), weight(topic, Effect.NARROWS));
            List<Evidence> evidence = evidence(topic, direction);
            if (!evidence.isEmpty()) {
                findings.add(new TopicFinding(topic, Optional.of(direction), evidence));
            }
        }
        return findings;
    }

    private boolean isRewritten(String topic) {
        return entries.stream().anyMatch(entry -> entry.topic().equals(topic) && entry.step() == Step.REWRITTEN);
    }

    static Optional<Effect> effect(int sign) {
        return sign == 0 ? Optional.empty() : Optional.of(sign > 0 ? Effect.BROADENS : Effect.NARROWS);
    }

    /** Keeps the evidence that a reader needs: spans with an effect first, none twice. */
    static List<Evidence> few(List<Evidence> evidence) {
        return new LinkedHashSet<>(evidence)
                .stream()
                        .sorted(Comparator.comparing(item -> item.effect().isEmpty()))
                        .limit(MOST_EVIDENCE)
                        .toList();
    }

    private int weight(String topic, Effect effect) {
        return entries.stream()
                .filter(entry -> entry.topic().equals(topic) && entry.effect().equals(Optional.of(effect)))
                .mapToInt(Weighed::weight)
                .sum();
    }

    /** Puts the spans that speak for the direction first; a mixed one shows both sides. */
    private List<Evidence> evidence(String topic, Direction direction) {
        List<Evidence> all = entries.stream()
                .filter(entry -> entry.topic().equals(topic))
                .flatMap(entry -> entry.evidence().stream())
                .toList();
        List<Evidence> first = new ArrayList<>();
        for (Effect effect : Effect.values()) {
            boolean speaks = direction == Direction.MIXED || effect.code().equals(direction.code());
            all.stream()
                    .filter(item -> speaks && item.effect().equals(Optional.of(effect)))
                    .limit(MOST_EVIDENCE / 2)
                    .forEach(first::add);
        }
        first.addAll(all);
        return new LinkedHashSet<>(first).stream().limit(MOST_EVIDENCE).toList();
    }
}
