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
        return model.entries().stream().map(ChangeEntry::change).toList();
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
        assertEquals(
                "AI training · permits more",
                model.entries().getFirst().chips().getFirst().words());
        assertEquals("How we use what you post", model.entries().getFirst().section());
        assertTrue(model.entries().getFirst().excerpt().contains("train our models"));
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
}
