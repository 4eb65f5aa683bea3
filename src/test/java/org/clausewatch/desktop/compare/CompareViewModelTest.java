package org.clausewatch.desktop.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.clausewatch.desktop.Invented;
import org.clausewatch.desktop.changes.ChangesViewModel;
import org.clausewatch.model.Direction;
import org.clausewatch.model.PairVerdict;
import org.clausewatch.workspace.PairReport;
import org.junit.jupiter.api.Test;

class CompareViewModelTest {
    private final ChangesViewModel changes = new ChangesViewModel();
    private final CompareViewModel model = new CompareViewModel(changes);

    private void show(PairReport report) {
        model.show(report);
        changes.show(report.log());
    }

    private List<String> lines() {
        return model.items().stream()
                .map(item -> switch (item) {
                    case RowItem.Clauses clauses -> "row " + clauses.index();
                    case RowItem.Fold fold -> fold.words();
                    case RowItem.Section section -> String.join(" > ", section.path());
                })
                .toList();
    }

    @Test
    void foldsWhatWasNotAskedForAndCountsIt() {
        show(Invented.pair());

        assertEquals(
                List.of(
                        "2 unchanged clauses",
                        "How we use what you post",
                        "row 2",
                        "2 unchanged clauses",
                        "Who receives your data",
                        "row 5",
                        "1 unchanged clause · 1 other change · 1 editorial change"),
                lines());
    }

    @Test
    void showsEveryClauseOfBothVersionsOnceWhereEverythingIsAskedFor() {
        PairReport report = Invented.pair();
        show(report);
        model.everythingProperty().set(true);

        assertEquals(report.comparison().rows().size(), model.items().size());
        assertTrue(model.items().stream().allMatch(item -> item instanceof RowItem.Clauses));
    }

    @Test
    void opensAFold() {
        show(Invented.pair());
        model.open((RowItem.Fold) model.items().getFirst());

        assertEquals(List.of("row 0", "row 1", "row 2"), lines().subList(0, 3));
    }

    @Test
    void showsAChangeThatIsSelectedThoughItIsFolded() {
        show(Invented.pair());
        assertEquals(-1, model.itemOf(3));
        changes.select(3);

        assertTrue(model.itemOf(3) >= 0);
    }

    @Test
    void saysThatALanguageIsNotJudgedInsteadOfAnAllClear() {
        show(new Invented()
                .unjudged("de")
                .reworded("", Direction.UNCLEAR, "Wir ", "zeigen", "teilen", " Daten.")
                .report());

        assertEquals("Not judged: German", model.banners().getFirst().title());
        assertEquals(Banner.Kind.WARNING, model.banners().getFirst().kind());
        assertEquals(List.of("row 0"), lines());
    }

    @Test
    void saysWhyAPairIsNotCompared() {
        show(new Invented().same("A").verdict(PairVerdict.NOT_COMPARABLE).report());

        assertEquals("Not compared", model.banners().getFirst().title());
        assertTrue(model.banners().getFirst().message().contains("English and German"));
        assertEquals(List.of("row 0"), lines());
    }

    @Test
    void saysThatTextsAreTheSame() {
        show(new Invented().same("A").verdict(PairVerdict.IDENTICAL).report());

        assertEquals(
                List.of("The same text"),
                model.banners().stream().map(Banner::title).toList());
        assertEquals(List.of("1 unchanged clause"), lines());
        assertFalse(model.items().isEmpty());
    }

    private List<String> evidence() {
        return model.evidence(rule -> "").stream()
                .map(line -> line.kind() + ": " + line.text())
                .toList();
    }

    private void select(int row) {
        model.select((RowItem.Clauses) model.items().get(row));
    }

    @Test
    void saysWhyClausesStandSideBySideThatDidNotChange() {
        show(Invented.pair());
        model.everythingProperty().set(true);
        changes.select(0);
        select(1);

        assertEquals(
                List.of(
                        "LEAD: Unchanged",
                        "PAIRING: Side by side because the wording is the same; under the same heading; in the same"
                                + " order as what stands around them."),
                evidence());
        assertEquals(ChangesViewModel.NONE, changes.selectedProperty().get());
    }

    @Test
    void saysWhyClausesOfAChangeStandSideBySideAfterItsEvidence() {
        show(Invented.pair());
        model.everythingProperty().set(true);
        select(2);

        assertEquals(0, changes.selectedProperty().get());
        assertEquals(
                "PAIRING: Side by side because 80% of the telling words are the same; under the same heading; in the"
                        + " same order as what stands around them.",
                evidence().getLast());
        assertEquals(
                "Rare words tell more than common ones.",
                model.evidence(rule -> "").getLast().note());
        select(5);
        assertEquals(
                "PAIRING: Alone because no clause was left in the old text that is alike enough to stand beside it.",
                evidence().getLast());
    }

    @Test
    void saysFromWhereAClauseMoved() {
        show(Invented.pairOfRuns());
        model.everythingProperty().set(true);
        changes.select(4);

        assertEquals(
                "LEAD: Moved from “Cookies”, an editorial change", evidence().getFirst());
        assertEquals("from “Cookies”", ((RowItem.Clauses) model.items().get(model.itemOf(4))).from());
    }

    @Test
    void stepsOnFromARowThatDidNotChange() {
        show(Invented.pair());
        model.everythingProperty().set(true);
        select(3);
        assertTrue(changes.next());

        assertEquals(1, changes.selectedProperty().get());
        assertEquals(1, model.selectedRowProperty().get().orElseThrow().change().orElseThrow());
    }

    @Test
    void saysNothingOfPairingWhereNothingWasCompared() {
        show(new Invented().same("A").verdict(PairVerdict.NOT_COMPARABLE).report());
        select(0);

        assertEquals(List.of(), evidence());
    }

    @Test
    void forgetsTheRowOfAnotherPair() {
        show(Invented.pair());
        model.everythingProperty().set(true);
        select(1);
        show(Invented.pair());

        assertEquals(List.of(), evidence());
    }
}
