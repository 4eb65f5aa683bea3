package org.clausewatch.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausewatch.model.Change;
import org.clausewatch.model.ChangeKind;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Direction;
import org.clausewatch.model.Edit;
import org.clausewatch.model.EditOp;
import org.clausewatch.model.Elsewhere;
import org.clausewatch.model.Elsewhere.Relation;
import org.clausewatch.model.Judgement;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Significance;
import org.clausewatch.model.SisterDocument;
import org.clausewatch.model.Version;
import org.junit.jupiter.api.Test;

/** What a clause means depends on where it stands, and on what stands elsewhere. */
class PlaceTest {
    private static final String STATEMENT =
            "We share your delivery address and your telephone number with couriers and insurers in Tarnby.";
    private static final String PARAPHRASE =
            "Your delivery address and telephone number: we share them with couriers and with insurers in Tarnby.";
    private static final String OTHER = "The shop sells lanterns of brass, tin and coloured glass.";

    private final Judge judge = new Judge(RuleSet.bundled());

    private static Version version(String... texts) {
        List<Clause> clauses = new ArrayList<>();
        for (String text : texts) {
            clauses.add(Clause.of(clauses.size(), ClauseKind.PARAGRAPH, text));
        }
        return new Version("en", List.of(), clauses, List.of());
    }

    private Judgement removed(Version old, Version fresh, List<SisterDocument> sisters) {
        Change change = SampleChanges.removed(old.clauses().getFirst());
        return judge.judge(old, fresh, List.of(change), "Privacy Policy", sisters)
                .getFirst();
    }

    private static Optional<Direction> sharing(Judgement judgement) {
        return judgement.topics().stream()
                .filter(finding -> finding.topic().equals("data-sharing"))
                .flatMap(finding -> finding.direction().stream())
                .findFirst();
    }

    @Test
    void aStatementThatStandsNowhereElsePermitsLessWhenItGoes() {
        Judgement judgement = removed(version(STATEMENT, OTHER), version(OTHER), List.of());
        assertEquals(Optional.of(Direction.NARROWS), sharing(judgement));
        assertEquals(List.of(), judgement.elsewhere());
    }

    @Test
    void aStatementThatIsMadeElsewhereInOtherWordsPermitsNoLess() {
        Judgement judgement = removed(version(STATEMENT, OTHER, PARAPHRASE), version(OTHER, PARAPHRASE), List.of());
        assertEquals(Optional.of(Direction.NEUTRAL), sharing(judgement));
        assertEquals(
                List.of(Relation.PARAPHRASED_IN),
                judgement.elsewhere().stream().map(Elsewhere::relation).toList());
    }

    @Test
    void aStatementThatMovedToAnotherDocumentPermitsNoLess() {
        SisterDocument cookies = new SisterDocument(
                "Cookie Policy", Optional.of(version(OTHER)), Optional.of(version(OTHER, STATEMENT)));
        Judgement judgement = removed(version(STATEMENT, OTHER), version(OTHER), List.of(cookies));
        assertEquals(Optional.of(Direction.NEUTRAL), sharing(judgement));
        Elsewhere place = judgement.elsewhere().getFirst();
        assertEquals(Relation.MOVED_TO, place.relation());
        assertEquals("Cookie Policy", place.terms());
        assertEquals(STATEMENT, place.clause().text());
    }

    @Test
    void nothingIsSaidToHaveMovedToADocumentThatHadNotBeenSeen() {
        SisterDocument cookies =
                new SisterDocument("Cookie Policy", Optional.empty(), Optional.of(version(OTHER, STATEMENT)));
        Judgement judgement = removed(version(STATEMENT, OTHER), version(OTHER), List.of(cookies));
        assertEquals(Relation.PARAPHRASED_IN, judgement.elsewhere().getFirst().relation());
    }

    @Test
    void aStatementThatCameFromAnotherDocumentPermitsNoMore() {
        SisterDocument cookies = new SisterDocument(
                "Cookie Policy", Optional.of(version(OTHER, STATEMENT)), Optional.of(version(OTHER)));
        Version fresh = version(STATEMENT, OTHER);
        Change change = SampleChanges.added(fresh.clauses().getFirst());
        Judgement judgement = judge.judge(version(OTHER), fresh, List.of(change), "Privacy Policy", List.of(cookies))
                .getFirst();
        assertEquals(Optional.of(Direction.NEUTRAL), sharing(judgement));
        assertEquals(Relation.MOVED_FROM, judgement.elsewhere().getFirst().relation());
    }

    @Test
    void aDenialOfTheSameIsNoParaphrase() {
        String denial =
                "We never share your delivery address and your telephone number with couriers and insurers in Tarnby.";
        Judgement judgement = removed(version(STATEMENT, OTHER, denial), version(OTHER, denial), List.of());
        assertEquals(Optional.of(Direction.NARROWS), sharing(judgement));
    }

    @Test
    void aClauseThatMovesBelowAnotherLeadInIsJudgedWithIt() {
        Judgement judgement = moved("We do not share with advertisers:", "We share with advertisers:");
        assertEquals(Significance.SUBSTANTIVE, judgement.significance());
        assertEquals(Optional.of(Direction.BROADENS), sharing(judgement));
        assertTrue(judgement.topics().getFirst().evidence().stream()
                .anyMatch(evidence -> evidence.effect().isPresent()));
    }

    @Test
    void aClauseThatMovesAndMeansTheSameIsEditorial() {
        Judgement judgement = moved("We share with advertisers:", "We disclose to advertisers:");
        assertEquals(Significance.EDITORIAL, judgement.significance());
    }

    private Judgement moved(String before, String after) {
        String text = "the addresses of the shops that you visit most, with the days of your visits";
        Change change = new Change(
                "m",
                ChangeKind.MOVED,
                true,
                1,
                List.of(SampleChanges.item(before, text)),
                List.of(SampleChanges.item(after, text)),
                List.of(new Edit(EditOp.EQUAL, text)),
                List.of(Reason.of("moved")));
        return SampleChanges.judge(change);
    }
}
