package org.clausewatch.bench;

import java.util.List;
import java.util.SortedMap;
import org.clausewatch.judge.Judge;

/** What a judge reaches on labelled changes and on labelled clauses. */
record RuleFigures(PairScore pairs, SortedMap<String, Tally> segments) {
    static RuleFigures of(Judge judge, List<LabelledPair> pairs, Segments segments, List<String> topics) {
        return new RuleFigures(PairScore.of(pairs, judge), segments.score(judge, topics));
    }

    double onSegments(String topic) {
        return segments.getOrDefault(topic, new Tally()).f1();
    }
}
