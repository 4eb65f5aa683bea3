package org.clausewatch.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Background;
import javafx.stage.Stage;
import org.clausewatch.desktop.changes.ListEntry;
import org.clausewatch.desktop.compare.RowItem;
import org.clausewatch.desktop.standing.StandingEntry;
import org.clausewatch.model.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The comparison and what stands around it, by key and by mouse. */
@ExtendWith(ApplicationExtension.class)
class WindowTest {
    @SuppressWarnings("NullAway.Init")
    private ShownWindow window;

    @Start
    void start(Stage stage) {
        window = ShownWindow.on(stage);
    }

    @Test
    void stepsThroughChangesByKey(FxRobot robot) {
        assertEquals("1 of 2", ShownWindow.position(robot));
        robot.push(KeyCode.F7);
        assertEquals("2 of 2", ShownWindow.position(robot));
        robot.push(KeyCode.SHIFT, KeyCode.F7);
        assertEquals("1 of 2", ShownWindow.position(robot));
    }

    @Test
    void goesFromWhereAVersionStandsToTheClauseByKey(FxRobot robot) {
        robot.interact(() -> window.model().openFiles(new FilePair(Path.of("old.md"), Path.of("new.md"))));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        WaitForAsyncUtils.waitForFxEvents();
        ListView<StandingEntry> statements = robot.lookup("#standing").queryListView();
        assertEquals(2, statements.getItems().size());
        robot.interact(() -> {
            statements.requestFocus();
            statements.getSelectionModel().clearAndSelect(1);
        });
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        ListView<RowItem> rows = robot.lookup("#rows").queryListView();
        RowItem selected = rows.getSelectionModel().getSelectedItem();
        assertTrue(selected instanceof RowItem.Clauses, String.valueOf(selected));
        assertTrue(selected.toString().contains("We never share your password."), selected.toString());
        robot.push(KeyCode.ESCAPE);
        assertTrue(rows.isFocused());
    }

    @Test
    void goesFromWhereAVersionStandsToTheClauseByMouse(FxRobot robot) {
        robot.interact(() -> window.model().openFiles(new FilePair(Path.of("old.md"), Path.of("new.md"))));
        robot.clickOn("#open-standing");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                "Data sharing, 1 statement: 1 says that it is not done.",
                robot.lookup("#standing-summary").queryAs(Label.class).getText());
        robot.clickOn("“We never share your password.”");
        WaitForAsyncUtils.waitForFxEvents();

        RowItem selected = (RowItem)
                robot.lookup("#rows").queryListView().getSelectionModel().getSelectedItem();
        assertTrue(selected.toString().contains("We never share your password."), selected.toString());
        robot.push(KeyCode.F8);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("#evidence").queryListView().isFocused());
    }

    @Test
    void theSheetOfKeysFitsTheSmallestWindow(FxRobot robot) {
        robot.interact(() -> {
            window.view().getScene().getWindow().setWidth(900);
            window.view().getScene().getWindow().setHeight(600);
        });
        robot.push(KeyCode.F1);
        WaitForAsyncUtils.waitForFxEvents();
        Node help = robot.lookup("#help").query();
        Bounds bounds = help.localToScene(help.getLayoutBounds());
        assertTrue(
                bounds.getMinY() >= 0
                        && bounds.getMaxY() <= window.view().getScene().getHeight(),
                bounds + " in " + window.view().getScene().getHeight());
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void opensAFoldByKey(FxRobot robot) {
        ListView<?> rows = robot.lookup("#rows").queryListView();
        assertTrue(rows.getItems().getFirst() instanceof RowItem.Fold);
        robot.interact(() -> {
            rows.requestFocus();
            rows.getSelectionModel().select(0);
        });
        robot.push(KeyCode.ENTER);

        assertTrue(rows.getItems().getFirst() instanceof RowItem.Clauses);
    }

    @Test
    void keepsBothSidesLevelHoweverLinesWrap(FxRobot robot) {
        robot.interact(() -> {
            Invented pair = new Invented();
            for (int i = 0; i < 6; i++) {
                pair.reworded(
                        "ai-training",
                        Direction.BROADENS,
                        "We use what you post ",
                        "for little",
                        "for this and for that and for much more that takes many words to tell, ".repeat(i + 1),
                        " as we said.");
            }
            window.model().compare().show(pair.report());
            window.model().changes().show(pair.report().log());
        });
        WaitForAsyncUtils.waitForFxEvents();

        Set<Node> rows = robot.lookup(".row").queryAll();
        assertTrue(rows.size() >= 2);
        for (Node row : rows) {
            Bounds old = row.lookup(".side.old").getBoundsInParent();
            Bounds now = row.lookup(".side.new").getBoundsInParent();
            assertEquals(old.getMinY(), now.getMinY());
            assertEquals(old.getHeight(), now.getHeight());
            for (Node text : row.lookupAll(".clause-text")) {
                Bounds shown = row.sceneToLocal(text.localToScene(text.getLayoutBounds()));
                assertTrue(shown.getMaxY() <= row.getLayoutBounds().getHeight() + 1, "Text is cut off");
            }
        }
    }

    @Test
    void opensARunByKeyAndByMouse(FxRobot robot) {
        robot.interact(() -> {
            window.model().compare().show(Invented.pairOfRuns());
            window.model().changes().show(Invented.pairOfRuns());
            window.model().changes().pills().forEach(pill -> pill.onProperty().set(true));
        });
        ListView<ListEntry> changes = robot.lookup("#changes").queryListView();
        assertEquals(3, changes.getItems().size());
        robot.interact(() -> {
            changes.requestFocus();
            changes.getSelectionModel().clearAndSelect(0);
        });
        robot.push(KeyCode.RIGHT);
        assertEquals(6, changes.getItems().size());
        assertEquals(0, changes.getSelectionModel().getSelectedIndex());
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        assertEquals(1, window.model().changes().selectedProperty().get());
        robot.push(KeyCode.LEFT);
        assertEquals(3, changes.getItems().size());
        assertEquals(0, changes.getSelectionModel().getSelectedIndex());

        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn(".run-turn");
        assertEquals(6, changes.getItems().size());
    }

    @Test
    void keepsTheSelectedChangeMarkedWhenTheListIsFilledAnew(FxRobot robot) {
        robot.push(KeyCode.F7);
        ListView<ListEntry> changes = robot.lookup("#changes").queryListView();
        robot.interact(() -> window.model()
                .changes()
                .pills()
                .forEach(pill -> pill.onProperty().set(true)));

        assertEquals(4, changes.getItems().size());
        assertEquals(1, changes.getSelectionModel().getSelectedIndex());
        assertEquals(1, window.model().changes().selectedProperty().get());
    }

    @Test
    void switchesTheme(FxRobot robot) {
        Background light = window.view().getBackground();
        robot.clickOn("#theme");
        WaitForAsyncUtils.waitForFxEvents();

        assertEquals(Theme.DARK, window.view().themeProperty().get());
        assertNotEquals(light, window.view().getBackground());
        robot.clickOn("#theme");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(light, window.view().getBackground());
    }

    @Test
    void offersToOverrideRobotsForOneAddress(FxRobot robot) {
        robot.clickOn("#open-add");
        WaitForAsyncUtils.waitForFxEvents();
        CheckBox override = robot.lookup("#add-override").queryAs(CheckBox.class);
        assertFalse(override.isVisible());
        robot.interact(() -> robot.lookup("#add-url").queryAs(TextField.class).setText("https://quillmoor.example/"));
        robot.interact(() -> robot.lookup("#add-submit").queryButton().fire());
        WaitForAsyncUtils.waitForFxEvents();

        assertTrue(override.isVisible());
        assertTrue(robot.lookup("#add-notice").queryAs(Label.class).getText().contains("robots"));
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void keepsTroublesUntilTheyArePutAway(FxRobot robot) {
        robot.interact(() -> window.model().report(new Trouble("Saving failed", "The disk is full. Make room.", "")));
        assertTrue(robot.lookup("#troubles").query().isVisible());
        robot.interact(() -> window.model().troubles().clear());
        assertFalse(robot.lookup("#troubles").query().isVisible());
    }

    @Test
    void describesRowsToAScreenReader(FxRobot robot) {
        List<String> spoken = robot.lookup(".row-cell").queryAll().stream()
                .map(Node::getAccessibleText)
                .filter(text -> text != null)
                .toList();

        assertTrue(spoken.stream().anyMatch(text -> text.contains("AI training · permits more")), spoken.toString());
        assertTrue(spoken.contains("2 unchanged clauses, folded. Press Enter to show."), spoken.toString());
    }
}
