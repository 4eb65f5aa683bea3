package org.clausewatch.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clausewatch.bench.LabelledPair.Label;
import org.clausewatch.judge.Judge;
import org.clausewatch.model.Direction;
import org.clausewatch.model.Judgement;
import org.clausewatch.model.Significance;
import org.clausewatch.model.TopicFinding;

/** How judgements on changes agree with what readers say of them, counted as {@code score.py} of the evaluation set does. */
final class PairScore {
    /** The topics that the labels know. */
    static final List<String> TOPICS = List.of("ai-training", "data-sharing");

    private static final Set<String> DIRECTIONS = Set.of("broadens", "narrows", "mixed");

    private final Map<String, Tally> topics = new TreeMap<>();
    private final Map<String, Tally> directions = new TreeMap<>();
    private final Tally editorial = new Tally();
    private final Tally substantive = new Tally();

    private PairScore() {
        TOPICS.forEach(topic -> topics.put(topic, new Tally()));
        DIRECTIONS.forEach(direction -> directions.put(direction, new Tally()));
    }

    static PairScore of(List<LabelledPair> pairs, Judge judge) {
        PairScore score = new PairScore();
        for (LabelledPair pair : pairs) {
            score.count(pair, pair.judge(judge));
        }
        return score;
    }

    Tally topic(String topic) {
        return topics.getOrDefault(topic, new Tally());
    }

    /** Returns the mean of how many that broaden and how many that narrow were said to, from 0 to 1. */
    double balancedDirection() {
        return (direction("broadens") + direction("narrows")) / 2;
    }

    private double direction(String direction) {
        return directions.getOrDefault(direction, new Tally()).recall();
    }

    /** Returns the share of the editorial changes that are said to be, from 0 to 1. */
    double quiet() {
        return editorial.recall();
    }

    /** Returns the share of the substantive changes that are said to be, from 0 to 1. */
    double loud() {
        return substantive.recall();
    }

    private void count(LabelledPair pair, List<Judgement> judgements) {
        List<List<Label>> labelsOf = new ArrayList<>();
        judgements.forEach(judgement -> labelsOf.add(new ArrayList<>()));
        for (int i = 0; i < pair.labels().size(); i++) {
            Label label = pair.labels().get(i);
            pair.links().get(i).forEach(change -> labelsOf.get(change).add(label));
            List<Judgement> mine =
                    pair.links().get(i).stream().map(judgements::get).toList();
            if (!label.moved() && !label.border()) {
                count(label, mine);
            }
        }
        for (int i = 0; i < judgements.size(); i++) {
            for (String topic : TOPICS) {
                if (judgements.get(i).isRelevantTo(topic)) {
                    countSaid(topic, labelsOf.get(i));
                }
            }
        }
    }

    private void count(Label label, List<Judgement> mine) {
        boolean loud = mine.stream().anyMatch(judgement -> judgement.significance() == Significance.SUBSTANTIVE);
        if (!label.substantive()) {
            editorial.wanted(!loud);
            return;
        }
        substantive.wanted(loud);
        for (String topic : TOPICS) {
            if (label.topics().contains(topic)) {
                List<Judgement> hits = mine.stream()
                        .filter(judgement -> judgement.isRelevantTo(topic))
                        .toList();
                topic(topic).wanted(!hits.isEmpty());
                if (!hits.isEmpty() && DIRECTIONS.contains(label.direction())) {
                    Set<String> said =
                            hits.stream().map(hit -> direction(hit, topic)).collect(Collectors.toSet());
                    directions
                            .getOrDefault(label.direction(), new Tally())
                            .wanted(said.equals(Set.of(label.direction())));
                }
            }
        }
    }

    private void countSaid(String topic, List<Label> labels) {
        boolean right = labels.stream()
                .anyMatch(label ->
                        !label.moved() && label.substantive() && label.topics().contains(topic));
        if (right || labels.stream().noneMatch(Label::border)) {
            topic(topic).said(right);
        }
    }

    private static String direction(Judgement judgement, String topic) {
        Optional<Direction> ofTopic = judgement.topics().stream()
                .filter(finding -> finding.topic().equals(topic))
                .findFirst()
                .flatMap(TopicFinding::direction);
        return ofTopic.or(judgement::direction).map(Direction::code).orElse("");
    }
}
