package org.clausewatch.desktop.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausewatch.desktop.Invented;
import org.clausewatch.desktop.InventedStatements;
import org.clausewatch.desktop.changes.ChangesViewModel;
import org.clausewatch.desktop.compare.CompareViewModel;
import org.clausewatch.desktop.work.SameThreadTaskRunner;
import org.clausewatch.model.Direction;
import org.clausewatch.model.Explanation;
import org.clausewatch.model.Judgement;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Significance;
import org.clausewatch.workspace.PairReport;
import org.junit.jupiter.api.Test;

class ExplainViewModelTest {
    private final ChangesViewModel changes = new ChangesViewModel();
    private final CompareViewModel compare = new CompareViewModel(changes);
    private final List<Integer> asked = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();

    private ExplainViewModel showing(PairReport pair, Optional<Explanation> explanation) {
        ExplainViewModel model = new ExplainViewModel(
                compare,
                (report, change) -> {
                    asked.add(report.comparison().changes().indexOf(change));
                    return explanation;
                },
                new SameThreadTaskRunner(),
                rule -> "An invented rule.",
                failures::add);
        compare.show(pair);
        changes.show(pair);
        changes.select(0);
        return model;
    }

    private static Optional<Explanation> explanation() {
        return Optional.of(InventedStatements.explanation(InventedStatements.judgement()));
    }

    private static List<String> spoken(ExplainViewModel model) {
        return model.lines().stream().map(ExplainLine::spoken).toList();
    }

    @Test
    void asksForNothingWhileItIsNotShown() {
        ExplainViewModel model = showing(Invented.pair(), explanation());
        assertEquals(List.of(), asked);
        model.shownProperty().set(true);
        assertEquals(List.of(0), asked);
        changes.select(1);
        assertEquals(List.of(0, 1), asked);
    }

    @Test
    void tellsWhatBothSidesSayWhatWasWeighedAndWhatLost() {
        ExplainViewModel model = showing(Invented.pair(), explanation());
        model.shownProperty().set(true);
        List<String> spoken = spoken(model);
        assertEquals("AI training: the text now permits more.", spoken.getFirst());
        assertTrue(
                spoken.contains("AI training: the old text mentions it, the new text permits it"), spoken.toString());
        assertTrue(spoken.contains("does what differs. Old: show. New: train"), spoken.toString());
        assertTrue(spoken.contains("which data: posts"), spoken.toString());
        assertTrue(
                spoken.contains("AI training: Permits more: 2, permits less: 0. So the text now permits more."),
                spoken.toString());
        assertTrue(
                spoken.getLast().startsWith("“posts” in the new text: a user or another company acts"),
                spoken.toString());
    }

    @Test
    void saysThatNoChangeIsSelected() {
        ExplainViewModel model = showing(Invented.pair(), explanation());
        changes.leave(0);
        model.shownProperty().set(true);
        assertEquals(List.of(), model.lines());
        assertTrue(
                model.insteadProperty().get().startsWith("Select a change"),
                model.insteadProperty().get());
    }

    @Test
    void saysThatTheLanguageWasNotJudged() {
        PairReport pair = new Invented()
                .unjudged("de")
                .reworded("", Direction.UNCLEAR, "Wir nutzen ", "dies", "das", ".")
                .report();
        ExplainViewModel model = showing(pair, Optional.empty());
        model.shownProperty().set(true);
        assertTrue(
                spoken(model).getFirst().startsWith("Not judged: German."),
                spoken(model).toString());
    }

    @Test
    void whatWasFoundInAnEditorialChangeDoesNotCount() {
        PairReport pair = new Invented()
                .editorial("punctuation", "We use your posts to show them and to train our models", ";", ".", "")
                .report();
        Judgement editorial =
                new Judgement(Significance.EDITORIAL, List.of(Reason.of("punctuation")), List.of(), Optional.empty());
        ExplainViewModel model = showing(pair, Optional.of(InventedStatements.explanation(editorial)));
        model.shownProperty().set(true);
        List<String> spoken = spoken(model);
        assertTrue(spoken.getFirst().startsWith("Editorial: "), spoken.toString());
        assertTrue(
                spoken.contains("This was found and does not count, as the change is editorial."), spoken.toString());
        assertFalse(spoken.toString().contains("So the text now"), spoken.toString());
    }

    @Test
    void aFailureIsToldAndNotShownAsAnAnswer() {
        ExplainViewModel model = new ExplainViewModel(
                compare,
                (report, change) -> {
                    throw new IOException("The rules are gone.");
                },
                new SameThreadTaskRunner(),
                rule -> "",
                failures::add);
        compare.show(Invented.pair());
        changes.show(Invented.pair());
        changes.select(0);
        model.shownProperty().set(true);
        assertEquals(1, failures.size());
        assertEquals(List.of(), model.lines());
    }
}
