package org.clausewatch.desktop.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.clausewatch.desktop.Invented;
import org.clausewatch.model.Direction;
import org.clausewatch.model.PairVerdict;
import org.junit.jupiter.api.Test;

class ChangesViewModelTest {
    private final ChangesViewModel model = new ChangesViewModel();

    private List<Integer> listed() {
        return model.entries().stream().map(ListEntry::change).toList();
    }

    private Pill pill(String name) {
        return model.pills().stream()
                .filter(pill -> pill.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void listsWhatConcernsTheMainTopics() {
        model.show(Invented.pair().log());

        assertEquals(List.of(0, 1), listed());
        ChangeEntry first = (ChangeEntry) model.entries().getFirst();
        assertEquals("AI training · permits more", first.chips().getFirst().words());
        assertEquals("How we use what you post", first.section());
        assertTrue(first.excerpt().contains("train our models"));
    }

    @Test
    void countsEveryKindInItsPill() {
        model.show(Invented.pair().log());

        assertEquals(
                List.of("AI training 1", "Data sharing 1", "Other changes 1", "Editorial 1"),
                model.pills().stream()
                        .map(pill -> pill.name() + " " + pill.count())
                        .toList());
        assertEquals(
                "1 change concerns AI training, 1 data sharing; 1 other change, 1 editorial.",
                model.sentenceProperty().get());
    }

    @Test
    void filtersByPill() {
        model.show(Invented.pair().log());

        pill("AI training").onProperty().set(false);
        assertEquals(List.of(1), listed());
        pill("Other changes").onProperty().set(true);
        pill("Editorial").onProperty().set(true);
        assertEquals(List.of(1, 2, 3), listed());
    }

    @Test
    void stepsThroughTheListAndStopsAtItsEnds() {
        model.show(Invented.pair().log());

        assertTrue(model.next());
        assertEquals("1 of 2", model.positionProperty().get());
        assertTrue(model.next());
        assertFalse(model.next());
        assertEquals(1, model.selectedProperty().get());
        assertTrue(model.previous());
        assertFalse(model.previous());
        assertEquals(0, model.selectedProperty().get());
    }

    @Test
    void stepsOnFromAChangeThatIsNotListed() {
        model.show(Invented.pair().log());

        model.select(3);
        assertEquals("2", model.positionProperty().get());
        assertFalse(model.next());
        assertTrue(model.previous());
        assertEquals(1, model.selectedProperty().get());
    }

    @Test
    void hidesNothingWhereNothingWasJudged() {
        model.show(new Invented()
                .unjudged("de")
                .reworded("", Direction.UNCLEAR, "Wir ", "zeigen", "teilen", " Daten.")
                .report()
                .log());

        assertEquals(List.of(0), listed());
        assertEquals("Changes, not judged", model.pills().getFirst().name());
        assertEquals(
                "1 change, 0 editorial. Not judged: German.",
                model.sentenceProperty().get());
    }

    @Test
    void saysNothingOfChangesWhereThePairIsNotComparable() {
        model.show(new Invented()
                .same("A")
                .verdict(PairVerdict.NOT_COMPARABLE)
                .report()
                .log());

        String sentence = model.sentenceProperty().get();
        assertTrue(sentence.startsWith("These two are not compared. "), sentence);
        assertTrue(sentence.contains("English and German"), sentence);
    }

    private void showRuns() {
        model.show(Invented.pairOfRuns().log());
        pill("Editorial").onProperty().set(true);
    }

    private List<String> words() {
        return model.entries().stream()
                .map(entry -> switch (entry) {
                    case RunEntry run -> run.words();
                    case ChangeEntry change -> (change.ofRun() ? "- " : "") + change.excerpt();
                })
                .toList();
    }

    private RunEntry run(int index) {
        return (RunEntry) model.entries().get(index);
    }

    @Test
    void listsARunOfSmallChangesAsOneEntryAndCountsItsChanges() {
        showRuns();

        assertEquals(
                List.of(
                        "3 list items renumbered: 1.→2. … 3.→4.",
                        "We share your address with advertisers.",
                        "2 list items moved together from “Cookies” to “Your choices”"),
                words());
        assertEquals("Keep your account. · Answer your questions. · Obey the law.", run(0).excerpt());
        assertEquals("What we do", run(0).section());
        assertEquals("6 in 3 entries", model.positionProperty().get());
        assertEquals(5, pill("Editorial").count());
    }

    @Test
    void stepsOverARunAsOneEntry() {
        showRuns();

        assertTrue(model.next());
        assertEquals(0, model.selectedProperty().get());
        assertEquals("1 of 3 entries", model.positionProperty().get());
        assertTrue(model.next());
        assertEquals(3, model.selectedProperty().get());
        model.select(1);
        assertEquals("1 of 3 entries", model.positionProperty().get());
        assertTrue(model.next());
        assertEquals(3, model.selectedProperty().get());
    }

    @Test
    void opensARunAndClosesIt() {
        showRuns();
        model.open(run(0));

        assertEquals(
                List.of("- Keep your account.", "- Answer your questions.", "- Obey the law."), words().subList(1, 4));
        assertEquals("6 in 5 entries", model.positionProperty().get());
        model.next();
        model.next();
        assertEquals(1, model.selectedProperty().get());
        assertEquals("2 of 5 entries", model.positionProperty().get());
        assertEquals(run(0), model.runOf(model.entries().get(2)).orElseThrow());

        model.close(run(0));
        assertEquals(3, model.entries().size());
        assertEquals(0, model.selectedProperty().get());
    }

    @Test
    void stepsOnFromARowThatDidNotChange() {
        model.show(Invented.pair().log());
        model.leave(0);
        assertEquals(ChangesViewModel.NONE, model.selectedProperty().get());
        assertTrue(model.next());
        assertEquals(1, model.selectedProperty().get());

        model.leave(0);
        assertTrue(model.previous());
        assertEquals(0, model.selectedProperty().get());
        model.leave(ChangesViewModel.NONE);
        assertFalse(model.previous());
    }
}
