package org.clausewatch.desktop.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.clausewatch.model.Change;
import org.clausewatch.model.ChangeKind;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Direction;
import org.clausewatch.model.Edit;
import org.clausewatch.model.EditOp;
import org.clausewatch.model.Evidence;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.Judgement;
import org.clausewatch.model.Part;
import org.clausewatch.model.Side;
import org.clausewatch.model.Significance;
import org.clausewatch.model.TopicFinding;
import org.junit.jupiter.api.Test;

class SegmentsTest {
    private static Clause clause(int index, String text) {
        return Clause.of(index, ClauseKind.PARAGRAPH, text);
    }

    private static JudgedChange judged(
            ChangeKind kind, List<Clause> old, List<Clause> now, List<Edit> edits, Evidence... evidence) {
        List<TopicFinding> topics = evidence.length == 0
                ? List.of()
                : List.of(new TopicFinding("sale", Optional.of(Direction.BROADENS), List.of(evidence)));
        return new JudgedChange(
                new Change("c", kind, false, 0.5, old, now, edits, List.of()),
                new Judgement(
                        Significance.SUBSTANTIVE,
                        List.of(),
                        topics,
                        topics.isEmpty() ? Optional.empty() : Optional.of(Direction.BROADENS)));
    }

    private static Evidence evidence(Side side, int clause, int start, int end, String text) {
        return new Evidence(
                "rule",
                side,
                clause,
                Part.TEXT,
                OptionalInt.empty(),
                start,
                end,
                text,
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty());
    }

    private static String shown(List<Segment> segments) {
        return segments.stream()
                .map(segment -> switch (segment.mark()) {
                            case KEPT -> segment.text();
                            case DELETED -> "[-" + segment.text() + "-]";
                            case INSERTED -> "[+" + segment.text() + "+]";
                        }
                        + (segment.findings().isEmpty() ? "" : "^"))
                .collect(Collectors.joining());
    }

    @Test
    void marksEachSidesEdits() {
        Clause old = clause(0, "We keep data.");
        Clause now = clause(0, "We sell data.");
        JudgedChange change = judged(
                ChangeKind.MODIFIED,
                List.of(old),
                List.of(now),
                List.of(
                        new Edit(EditOp.EQUAL, "We "),
                        new Edit(EditOp.DELETE, "keep"),
                        new Edit(EditOp.INSERT, "sell"),
                        new Edit(EditOp.EQUAL, " data.")));

        assertEquals("We [-keep-] data.", shown(Segments.of(old, Side.OLD, Optional.of(change))));
        assertEquals("We [+sell+] data.", shown(Segments.of(now, Side.NEW, Optional.of(change))));
    }

    @Test
    void theSpaceInPlaceOfABorderOfClausesIsNoEdit() {
        Clause first = clause(0, "One.");
        Clause second = clause(1, "Two.");
        Clause both = clause(0, "One. Two.");
        JudgedChange merged = judged(
                ChangeKind.MERGED,
                List.of(first, second),
                List.of(both),
                List.of(
                        new Edit(EditOp.EQUAL, "One."),
                        new Edit(EditOp.DELETE, "\n"),
                        new Edit(EditOp.INSERT, " "),
                        new Edit(EditOp.EQUAL, "Two.")));

        assertEquals("One. Two.", shown(Segments.of(both, Side.NEW, Optional.of(merged))));
        assertEquals("Two.", shown(Segments.of(second, Side.OLD, Optional.of(merged))));
    }

    @Test
    void aSpaceThatCameWithinAClauseIsAnEdit() {
        Clause old = clause(0, "Onetwo");
        Clause now = clause(0, "One two");
        JudgedChange change = judged(
                ChangeKind.MODIFIED,
                List.of(old),
                List.of(now),
                List.of(new Edit(EditOp.EQUAL, "One"), new Edit(EditOp.INSERT, " "), new Edit(EditOp.EQUAL, "two")));

        assertEquals("One[+ +]two", shown(Segments.of(now, Side.NEW, Optional.of(change))));
    }

    @Test
    void findsAClausesOwnEditsWhereAChangeHasSeveralClauses() {
        Clause old = clause(4, "One. Two.");
        Clause first = clause(7, "One.");
        Clause second = clause(8, "Two more.");
        JudgedChange change = judged(
                ChangeKind.SPLIT,
                List.of(old),
                List.of(first, second),
                List.of(
                        new Edit(EditOp.EQUAL, "One."),
                        new Edit(EditOp.DELETE, " "),
                        new Edit(EditOp.INSERT, "\n"),
                        new Edit(EditOp.EQUAL, "Two"),
                        new Edit(EditOp.INSERT, " more"),
                        new Edit(EditOp.EQUAL, ".")));

        assertEquals("One.", shown(Segments.of(first, Side.NEW, Optional.of(change))));
        assertEquals("Two[+ more+].", shown(Segments.of(second, Side.NEW, Optional.of(change))));
        assertEquals("One. Two.", shown(Segments.of(old, Side.OLD, Optional.of(change))));
    }

    @Test
    void placesEvidenceByCodePoints() {
        Clause now = clause(0, "😀 We sell data.");
        JudgedChange change = judged(
                ChangeKind.ADDED,
                List.of(),
                List.of(now),
                List.of(new Edit(EditOp.INSERT, now.text())),
                evidence(Side.NEW, 0, 5, 9, "sell"));

        assertEquals("😀 We sell^ data.", shown(Segments.of(now, Side.NEW, Optional.of(change))));
    }

    @Test
    void showsTheEndOfALongIntroduction() {
        String leadIn = "word ".repeat(60) + "with:";
        Clause clause =
                new Clause(0, ClauseKind.LIST_ITEM, "", List.of(), leadIn, "Advertisers", List.of(), List.of(), false);

        String shown = shown(Segments.ofLeadIn(clause, Side.NEW, Optional.empty()));

        assertEquals("… ", shown.substring(0, 2));
        assertEquals("word with:", shown.substring(shown.length() - 10));
    }

    @Test
    void dealsATableRowsTextOutToItsCells() {
        List<Segment> whole = List.of(
                new Segment("Name | Ad", Segment.Mark.KEPT, List.of()),
                new Segment("dress | Never", Segment.Mark.INSERTED, List.of()));

        List<String> cells = TableCells.split(whole, List.of("Name", "Address", "Never")).stream()
                .map(SegmentsTest::shown)
                .toList();

        assertEquals(List.of("Name", "Ad[+dress+]", "[+Never+]"), cells);
    }

    @Test
    void findsCellsWhereEmptyOnesLeftNoSignInTheText() {
        List<Segment> whole = List.of(
                new Segment("Information |  | We ", Segment.Mark.KEPT, List.of()),
                new Segment("collect it", Segment.Mark.INSERTED, List.of()));

        List<String> cells = TableCells.split(whole, List.of("", "Information", "", "We collect it")).stream()
                .map(SegmentsTest::shown)
                .toList();

        assertEquals(List.of("", "Information", "", "We [+collect it+]"), cells);
    }
}
