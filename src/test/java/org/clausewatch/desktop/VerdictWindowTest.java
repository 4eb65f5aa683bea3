package org.clausewatch.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.clausewatch.desktop.changes.ListEntry;
import org.clausewatch.desktop.compare.EvidenceLines;
import org.clausewatch.desktop.explain.ExplainLine;
import org.clausewatch.model.Review;
import org.clausewatch.model.ReviewVerdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Why a row stands as it does: evidence, explanation and the reader's own note, by key and by mouse. */
@ExtendWith(ApplicationExtension.class)
class VerdictWindowTest {
    @SuppressWarnings("NullAway.Init")
    private ShownWindow window;

    @Start
    void start(Stage stage) {
        window = ShownWindow.on(stage);
    }

    @Test
    void opensTheEvidenceByKeyAndReturns(FxRobot robot) {
        robot.push(KeyCode.F7);
        ListView<?> rows = robot.lookup("#rows").queryListView();
        ListView<?> evidence = robot.lookup("#evidence").queryListView();
        robot.interact(rows::requestFocus);
        robot.push(KeyCode.ENTER);

        assertTrue(evidence.isFocused());
        assertTrue(evidence.getItems().toString().contains("An invented rule."));
        robot.push(KeyCode.ESCAPE);
        assertTrue(rows.isFocused());
        robot.push(KeyCode.F8);
        assertTrue(evidence.isFocused());
    }

    @Test
    void explainsAVerdictByKeyAndClosesOnEscape(FxRobot robot) {
        ListView<?> rows = robot.lookup("#rows").queryListView();
        robot.push(KeyCode.F9);
        WaitForAsyncUtils.waitForFxEvents();
        ListView<ExplainLine> lines = robot.lookup("#explain").queryListView();
        assertTrue(lines.isFocused());
        assertTrue(
                lines.getItems().stream()
                        .anyMatch(line -> line.spoken().equals("does what differs. Old: show. New: train")),
                lines.getItems().toString());
        robot.push(KeyCode.DOWN);
        assertEquals(1, lines.getSelectionModel().getSelectedIndex());
        robot.push(KeyCode.ESCAPE);
        assertTrue(rows.isFocused());
        assertFalse(window.model().explain().shownProperty().get());
    }

    @Test
    void explainsAVerdictByButtonAndFollowsTheSelection(FxRobot robot) {
        robot.clickOn("#open-explain");
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(window.model().explain().shownProperty().get());
        robot.interact(() -> window.model().changes().leave(0));
        assertTrue(robot.lookup("#explain").queryListView().getItems().isEmpty());
        assertTrue(robot.lookup("#open-explain").queryButton().isDisabled());
    }

    @Test
    void marksAVerdictWrongAndTakesThatBackByKey(FxRobot robot) {
        robot.push(KeyCode.F7);
        robot.push(KeyCode.CONTROL, KeyCode.M);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("#note-text").query().isFocused());
        robot.write("They did.");
        // Back from the text to the verdicts, which the arrow keys go through.
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertEquals("2 of 2", ShownWindow.position(robot), "the reader is where he was");
        Review review =
                window.model().changes().selectedChange().orElseThrow().review().orElseThrow();
        assertEquals(ReviewVerdict.WRONG, review.verdict());
        assertEquals("They did.", review.note());
        assertTrue(
                robot.lookup("#evidence").queryListView().getItems().toString().contains("They did."));
        ListView<ListEntry> entries = robot.lookup("#changes").queryListView();
        assertTrue(
                entries.getSelectionModel().getSelectedItem().spoken().contains("Marked wrong on 2024-05-12"),
                entries.getItems().toString());

        robot.push(KeyCode.CONTROL, KeyCode.M);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                "They did.", robot.lookup("#note-text").queryTextInputControl().getText());
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(
                window.model().changes().selectedChange().orElseThrow().review().isEmpty());
    }

    @Test
    void aNoteThatCannotBeKeptLosesNoWords(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.M);
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                "The note says nothing.",
                robot.lookup("#note-notice").queryAs(Label.class).getText());
        robot.push(KeyCode.ESCAPE);
    }

    private static final String SAME_TEXT = "Side by side because the wording is the same; under the same heading; in"
            + " the same order as what stands around them.";

    private void showEverything(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.E);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void saysWhyARowThatDidNotChangeIsPairedByKey(FxRobot robot) {
        showEverything(robot);
        ListView<?> rows = robot.lookup("#rows").queryListView();
        ListView<EvidenceLines.Line> evidence = robot.lookup("#evidence").queryListView();
        robot.interact(() -> {
            rows.requestFocus();
            rows.getSelectionModel().clearAndSelect(0);
        });
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.SHIFT, KeyCode.F8);
        WaitForAsyncUtils.waitForFxEvents();

        assertTrue(evidence.isFocused());
        assertEquals(SAME_TEXT, evidence.getSelectionModel().getSelectedItem().text());
        robot.push(KeyCode.ESCAPE);
        assertTrue(rows.isFocused());
        assertEquals(1, rows.getSelectionModel().getSelectedIndex());
    }

    @Test
    void saysWhyARowThatDidNotChangeIsPairedByMouse(FxRobot robot) {
        showEverything(robot);
        robot.rightClickOn("We keep a copy for your safety.");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                3, robot.lookup("#rows").queryListView().getSelectionModel().getSelectedIndex());
        robot.clickOn("Why side by side?");
        WaitForAsyncUtils.waitForFxEvents();

        ListView<EvidenceLines.Line> evidence = robot.lookup("#evidence").queryListView();
        assertTrue(evidence.isFocused());
        assertEquals(SAME_TEXT, evidence.getSelectionModel().getSelectedItem().text());
        assertEquals("2", ShownWindow.position(robot));
    }

    @Test
    void aClickOnTheTextOfARowSelectsIt(FxRobot robot) {
        showEverything(robot);
        robot.clickOn("We keep a copy for your safety.");
        WaitForAsyncUtils.waitForFxEvents();

        ListView<EvidenceLines.Line> evidence = robot.lookup("#evidence").queryListView();
        assertEquals("Unchanged", evidence.getItems().getFirst().text());
    }
}
