package org.clausewatch.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clausewatch.model.Change;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.CodePoints;
import org.clausewatch.model.Direction;
import org.clausewatch.model.Evidence;
import org.clausewatch.model.Judgement;
import org.clausewatch.model.Significance;
import org.clausewatch.model.TopicFinding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every finding shows the words that decided, exactly where they stand. */
class EvidenceTest {
    /** Every example of every rule as an added and a removed clause, and next to each other as an edited one. */
    static Stream<Change> changes() {
        List<Clause> clauses = new ArrayList<>();
        for (Rule rule : RuleSet.bundled().language("en").orElseThrow().rules()) {
            for (Rule.Example example : rule.examples()) {
                // Signs beyond the basic plane shift UTF-16 offsets against code points.
                clauses.add(new Clause(
                        0,
                        ClauseKind.LIST_ITEM,
                        "",
                        example.heading().isEmpty() ? List.of("𝕏 & co") : List.of("𝕏 & co", example.heading()),
                        example.leadIn(),
                        "🦜 " + example.text(),
                        List.of(),
                        List.of(),
                        false));
            }
        }
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            changes.add(SampleChanges.added(clause));
            changes.add(SampleChanges.removed(clause));
            changes.add(SampleChanges.modified(clauses.get((i + 1) % clauses.size()), clause, List.of()));
        }
        return changes.stream();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void keepsItsInvariants(Change change) {
        Judgement judgement = SampleChanges.judge(change);
        for (TopicFinding finding : judgement.topics()) {
            finding.evidence().forEach(evidence -> slicesExactly(change, evidence));
            finding.evidence().forEach(EvidenceTest::showsMoreThanAWord);
            Direction direction = finding.direction().orElseThrow();
            boolean shown = finding.evidence().stream()
                    .anyMatch(evidence -> evidence.effect().isPresent());
            assertTrue(direction == Direction.NEUTRAL || direction == Direction.UNCLEAR || shown, finding::toString);
            if (direction == Direction.MIXED) {
                assertEquals(
                        2,
                        finding.evidence().stream()
                                .flatMap(evidence -> evidence.effect().stream())
                                .distinct()
                                .count(),
                        finding::toString);
            }
        }
        assertEquals(
                judgement.significance() == Significance.SUBSTANTIVE
                        && !judgement.topics().isEmpty(),
                judgement.direction().isPresent());
    }

    /** What speaks for a direction is shown with the words around it, in the clause and in what stands above it. */
    private static void showsMoreThanAWord(Evidence evidence) {
        assertTrue(
                evidence.effect().isEmpty() || evidence.text().strip().contains(" "),
                () -> "a bare word is no evidence for a direction: " + evidence);
    }

    private static void slicesExactly(Change change, Evidence evidence) {
        Clause clause = change.clauses(evidence.side()).get(evidence.clause());
        String part = switch (evidence.part()) {
            case TEXT -> clause.text();
            case LEAD_IN -> clause.leadIn();
            case HEADING -> clause.path().get(evidence.heading().orElseThrow());
        };
        assertEquals(evidence.text(), CodePoints.slice(part, evidence.start(), evidence.end()));
        assertNotEquals(clause.text(), evidence.text());
    }
}
