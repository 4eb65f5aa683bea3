package org.clausewatch.judge;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule finds its examples and leaves its counter-examples alone. */
class RuleExamplesTest {
    private static final Language ENGLISH = RuleSet.bundled().language("en").orElseThrow();

    private record Sample(Rule rule, Rule.Example example) {
        @Override
        public String toString() {
            return rule.id() + ": " + example.text();
        }
    }

    static Stream<Arguments> examples() {
        return ENGLISH.rules().stream()
                .flatMap(rule -> rule.examples().stream().map(example -> Arguments.of(new Sample(rule, example))));
    }

    static Stream<Arguments> counterExamples() {
        return ENGLISH.rules().stream()
                .flatMap(rule ->
                        rule.counterExamples().stream().map(example -> Arguments.of(new Sample(rule, example))));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void findsItsExample(Sample sample) {
        assertTrue(finds(sample.rule(), sample.example()), sample::toString);
    }

    @ParameterizedTest
    @MethodSource("counterExamples")
    void leavesItsCounterExampleAlone(Sample sample) {
        assertFalse(finds(sample.rule(), sample.example()), sample::toString);
    }

    @Test
    void everyRuleHasTwoExamplesForAndTwoAgainst() {
        for (Rule rule : ENGLISH.rules()) {
            assertTrue(rule.examples().size() >= 2, () -> rule.id() + " needs two examples for it");
            assertTrue(rule.counterExamples().size() >= 2, () -> rule.id() + " needs two examples against it");
        }
    }

    private static boolean finds(Rule rule, Rule.Example example) {
        List<String> path = example.heading().isEmpty() ? List.of() : List.of(example.heading());
        Clause clause = new Clause(
                0, ClauseKind.PARAGRAPH, "", path, example.leadIn(), example.text(), List.of(), List.of(), false);
        ClauseReader reader = new ClauseReader(ENGLISH);
        ClauseReading reading = reader.read(clause);
        return rule.topic().isPresent()
                ? reading.statements().stream()
                        .anyMatch(statement -> statement.rule().equals(rule))
                : reader.matches(rule, reading);
    }
}
