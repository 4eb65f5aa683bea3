package org.clausewatch.export;

import static org.clausewatch.export.ExamplePair.at;
import static org.clausewatch.export.ExamplePair.clause;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.clausewatch.model.Basis;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Edit;
import org.clausewatch.model.EditOp;
import org.clausewatch.model.Grounds;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.Review;
import org.clausewatch.model.ReviewVerdict;
import org.junit.jupiter.api.Test;

class ChangeRunsTest {
    private static final Grounds SAME_LETTERS = new Grounds(Basis.SAME_LETTERS, 1, true, false);

    private static List<List<Integer>> runs(List<JudgedChange> changes, List<Integer> shown) {
        return ChangeRuns.of(changes, shown).stream().map(ChangeRun::indices).toList();
    }

    private static List<List<Integer>> runs(ExamplePair pair) {
        return runs(
                pair.changes(),
                IntStream.range(0, pair.changes().size()).boxed().toList());
    }

    private static Clause item(int index, String number) {
        return clause(index, ClauseKind.LIST_ITEM, number, "Uses", "item of old place " + index);
    }

    private static ExamplePair renumbered(int count) {
        ExamplePair pair = new ExamplePair();
        for (int i = 0; i < count; i++) {
            pair.editorial("renumbered", item(i, i + "."), at(item(i, ""), i + 1, i + 1 + ".", "Uses"));
        }
        return pair;
    }

    @Test
    void aRenumberedListIsOneEntry() {
        ExamplePair pair = renumbered(40);
        List<ChangeRun> runs =
                ChangeRuns.of(pair.changes(), IntStream.range(0, 40).boxed().toList());
        assertEquals(1, runs.size());
        assertEquals(
                "40 list items renumbered: 0.→1. … 39.→40.",
                RunWords.label(runs.getFirst(), Relocations.of(pair.log())));
    }

    @Test
    void aChangeOfSubstanceIsNeverPartOfARun() {
        ExamplePair pair = renumbered(3)
                .alone("", false, item(9, "9."))
                .editorial("renumbered", item(4, "4."), at(item(4, ""), 10, "5.", "Uses"))
                .editorial("renumbered", item(5, "5."), at(item(5, ""), 11, "6.", "Uses"));
        assertEquals(List.of(List.of(0, 1, 2), List.of(3), List.of(4, 5)), runs(pair));
    }

    @Test
    void aChangeWithTheUsersNoteIsNeverPartOfARun() {
        List<JudgedChange> changes = new ArrayList<>(renumbered(4).changes());
        Review note = new Review(ReviewVerdict.NOTE, "Watch this one.", Instant.parse("2024-05-10T10:00:00Z"));
        changes.set(1, changes.get(1).reviewed(note));
        assertEquals(List.of(List.of(0), List.of(1), List.of(2, 3)), runs(changes, List.of(0, 1, 2, 3)));
    }

    @Test
    void whatIsNotShownPartsNoRun() {
        ExamplePair pair = renumbered(2)
                .alone("", false, item(9, "9."))
                .editorial("renumbered", item(4, "4."), at(item(4, ""), 10, "5.", "Uses"));
        assertEquals(List.of(List.of(0, 1, 3)), runs(pair.changes(), List.of(0, 1, 3)));
    }

    @Test
    void eachReasonHasRunsOfItsOwn() {
        ExamplePair pair = new ExamplePair()
                .editorial("links-only", item(0, ""), at(item(0, ""), 0, "", "Uses"))
                .editorial("links-only", item(1, ""), at(item(1, ""), 1, "", "Uses"))
                .editorial("tracking-links", item(2, ""), at(item(2, ""), 2, "", "Uses"))
                .editorial("renumbered", item(3, ""), at(item(3, ""), 3, "1.", "Uses"))
                .editorial("renumbered", item(4, "1."), at(item(4, ""), 4, "", "Uses"))
                .alone("duplicate", false, item(5, ""))
                .alone("duplicate", true, item(6, ""))
                .alone("reworded", true, item(7, ""))
                .alone("reworded", true, item(8, ""));
        assertEquals(
                List.of(
                        List.of(0, 1),
                        List.of(2),
                        List.of(3),
                        List.of(4),
                        List.of(5),
                        List.of(6),
                        List.of(7),
                        List.of(8)),
                runs(pair));
    }

    @Test
    void clausesThatMovedTogetherAreOneBlockAroundThoseThatWereEditedToo() {
        ExamplePair pair = ExamplePair.ofRuns();
        assertEquals(List.of(List.of(0, 1, 3), List.of(2)), runs(pair).subList(0, 2));
    }

    @Test
    void clausesThatMovedApartAreApart() {
        ExamplePair pair = new ExamplePair()
                .editorial("moved", item(7, ""), at(item(7, ""), 0, "", "Uses"))
                .editorial("moved", item(9, ""), at(item(9, ""), 1, "", "Uses"));
        assertEquals(List.of(List.of(0), List.of(1)), runs(pair));
    }

    @Test
    void typographyIsARunOnlyWhereEveryLetterAndDigitStayed() {
        Clause old = clause(0, ClauseKind.PARAGRAPH, "", "Uses", "On 3 May, we'll call.");
        Clause now = clause(0, ClauseKind.PARAGRAPH, "", "Uses", "On 3 May, we’ll call.");
        Clause date = clause(1, ClauseKind.PARAGRAPH, "", "Uses", "On May 3, we'll call.");
        Edit[] edits = {new Edit(EditOp.DELETE, "any"), new Edit(EditOp.INSERT, "other")};
        ExamplePair pair = new ExamplePair()
                .edited("punctuation", SAME_LETTERS, old, now, edits)
                .edited("punctuation", SAME_LETTERS, old, date, edits)
                .edited("punctuation", SAME_LETTERS, old, now, edits)
                .edited("punctuation", SAME_LETTERS, now, old, edits);
        assertEquals(List.of(List.of(0), List.of(1), List.of(2, 3)), runs(pair));
    }

    @Test
    void runsAreNamedByWhatBecameOfTheirClauses() {
        ExamplePair pair = new ExamplePair()
                .editorial("renumbered", item(0, ""), at(item(0, ""), 0, "1.", "Uses"))
                .editorial("renumbered", item(1, ""), at(item(1, ""), 1, "2.", "Uses"))
                .editorial("links-only", item(2, ""), at(item(2, ""), 2, "", "Uses"))
                .editorial(
                        "links-only",
                        clause(3, ClauseKind.PARAGRAPH, "", "Uses", "any"),
                        clause(3, ClauseKind.PARAGRAPH, "", "Uses", "any"))
                .alone("duplicate", true, clause(4, ClauseKind.TABLE_ROW, "", "Uses", "a | b"))
                .alone("duplicate", true, clause(5, ClauseKind.TABLE_ROW, "", "Rights", "a | b"));
        Relocations relocations = Relocations.of(pair.log());
        List<ChangeRun> runs = ChangeRuns.of(pair.changes(), List.of(0, 1, 2, 3, 4, 5));
        assertEquals(
                List.of(
                        "2 list items now numbered: 1., 2.",
                        "Link targets changed in 2 clauses",
                        "2 table rows removed that stand elsewhere too"),
                runs.stream().map(run -> RunWords.label(run, relocations)).toList());
        assertEquals(List.of("Privacy Policy"), RunWords.path(runs.getLast()));
        assertEquals("a, b · a, b", RunWords.firstWords(runs.getLast(), 20));
    }
}
