package org.clausewatch.judge;

import static org.clausewatch.judge.SampleChanges.added;
import static org.clausewatch.judge.SampleChanges.judge;
import static org.clausewatch.judge.SampleChanges.modified;
import static org.clausewatch.judge.SampleChanges.paragraph;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clausewatch.model.Change;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Direction;
import org.clausewatch.model.Judgement;
import org.clausewatch.model.Significance;
import org.clausewatch.model.TopicFinding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Clauses as policies of many kinds put them, all of them judged rightly when they were added. The rules
 * were improved with these clauses in view: the test keeps what was reached and measures nothing.
 */
class PoliciesAtLargeTest {
    /** The topics for which the clauses were read; what else they concern is not said of them. */
    private static final Set<String> READ_FOR = Set.of("ai-training", "data-sharing");

    /** A change, and what a reader says of it: directions by topic. */
    record Sample(Change change, Map<String, String> concerns, boolean editorial) {
        @Override
        public String toString() {
            List<Clause> shown = change.newClauses();
            return shown.getFirst().text();
        }
    }

    static List<Sample> samples() throws IOException {
        try (InputStream file = PoliciesAtLargeTest.class.getResourceAsStream("/judge/policies-at-large.yaml")) {
            List<Sample> samples = new ArrayList<>();
            for (JsonNode node : new YAMLMapper().readTree(file).path("changes")) {
                Map<String, String> concerns = new TreeMap<>();
                node.path("concerns")
                        .properties()
                        .forEach(entry ->
                                concerns.put(entry.getKey(), entry.getValue().asString()));
                samples.add(new Sample(
                        change(node), concerns, node.path("editorial").asBoolean(false)));
            }
            return samples;
        }
    }

    private static Change change(JsonNode node) {
        if (node.has("was")) {
            return modified(node.path("was").asString(), node.path("now").asString());
        }
        String text = node.path("added").asString();
        if (!node.has("under")) {
            return added(paragraph(text));
        }
        String leadIn = node.path("after").asString("");
        ClauseKind kind = leadIn.isEmpty() ? ClauseKind.PARAGRAPH : ClauseKind.LIST_ITEM;
        List<String> path = List.of(node.path("under").asString());
        return added(new Clause(0, kind, "", path, leadIn, text, List.of(), List.of(), false));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void judgesWhatAChangeConcernsAndPermits(Sample sample) {
        Judgement judgement = judge(sample.change());
        Map<String, String> found = new TreeMap<>();
        for (TopicFinding topic : judgement.topics()) {
            if (READ_FOR.contains(topic.topic())) {
                found.put(topic.topic(), topic.direction().map(Direction::code).orElse(""));
            }
        }
        assertEquals(sample.concerns(), found, judgement.toString());
        if (sample.editorial()) {
            assertEquals(Significance.EDITORIAL, judgement.significance());
        }
        if (!sample.concerns().isEmpty()) {
            assertEquals(Significance.SUBSTANTIVE, judgement.significance());
        }
    }
}
