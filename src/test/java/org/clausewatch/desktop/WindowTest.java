package org.clausewatch.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
import org.clausewatch.desktop.compare.EvidenceLines;
import org.clausewatch.desktop.compare.RowItem;
import org.clausewatch.desktop.explain.ExplainLine;
import org.clausewatch.desktop.standing.StandingEntry;
import org.clausewatch.desktop.work.SameThreadTaskRunner;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Direction;
import org.clausewatch.model.Review;
import org.clausewatch.model.ReviewVerdict;
import org.clausewatch.model.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class WindowTest {
    @SuppressWarnings("NullAway.Init")
    private MainViewModel model;

    @SuppressWarnings("NullAway.Init")
    private MainView view;

    @Start
    void start(Stage stage) {
        Fonts.load();
        Clause password = Invented.passwordClause();
        FakeData data = FakeData.twoVersions()
                .explaining(InventedStatements.explanation(InventedStatements.judgement()))
                .stating(InventedStatements.clause(password, "data-sharing", Stance.DENIES, "share", "password"));
        model = new MainViewModel(data, new SameThreadTaskRunner());
        stage.setWidth(980);
        stage.setHeight(720);
        view = ClausewatchWindow.show(stage, model, Theme.LIGHT);
        stage.setWidth(980);
        stage.setHeight(720);
        model.open(new WindowContent.OfArchive(Optional.empty(), 0));
    }

    private String position(FxRobot robot) {
        return robot.lookup("#position").queryAs(Label.class).getText();
    }

    @Test
    void stepsThroughChangesByKey(FxRobot robot) {
        assertEquals("1 of 2", position(robot));
        robot.push(KeyCode.F7);
        assertEquals("2 of 2", position(robot));
        robot.push(KeyCode.SHIFT, KeyCode.F7);
        assertEquals("1 of 2", position(robot));
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
        assertFalse(model.explain().shownProperty().get());
    }

    @Test
    void explainsAVerdictByButtonAndFollowsTheSelection(FxRobot robot) {
        robot.clickOn("#open-explain");
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(model.explain().shownProperty().get());
        robot.interact(() -> model.changes().leave(0));
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

        assertEquals("2 of 2", position(robot), "the reader is where he was");
        Review review = model.changes().selectedChange().orElseThrow().review().orElseThrow();
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
        assertTrue(model.changes().selectedChange().orElseThrow().review().isEmpty());
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

    @Test
    void goesFromWhereAVersionStandsToTheClauseByKey(FxRobot robot) {
        robot.interact(() -> model.openFiles(new FilePair(Path.of("old.md"), Path.of("new.md"))));
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
        robot.interact(() -> model.openFiles(new FilePair(Path.of("old.md"), Path.of("new.md"))));
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
            view.getScene().getWindow().setWidth(900);
            view.getScene().getWindow().setHeight(600);
        });
        robot.push(KeyCode.F1);
        WaitForAsyncUtils.waitForFxEvents();
        Node help = robot.lookup("#help").query();
        Bounds bounds = help.localToScene(help.getLayoutBounds());
        assertTrue(
                bounds.getMinY() >= 0 && bounds.getMaxY() <= view.getScene().getHeight(),
                bounds + " in " + view.getScene().getHeight());
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
            model.compare().show(pair.report());
            model.changes().show(pair.report().log());
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
        assertEquals("2", position(robot));
    }

    @Test
    void aClickOnTheTextOfARowSelectsIt(FxRobot robot) {
        showEverything(robot);
        robot.clickOn("We keep a copy for your safety.");
        WaitForAsyncUtils.waitForFxEvents();

        ListView<EvidenceLines.Line> evidence = robot.lookup("#evidence").queryListView();
        assertEquals("Unchanged", evidence.getItems().getFirst().text());
    }

    @Test
    void opensARunByKeyAndByMouse(FxRobot robot) {
        robot.interact(() -> {
            model.compare().show(Invented.pairOfRuns());
            model.changes().show(Invented.pairOfRuns());
            model.changes().pills().forEach(pill -> pill.onProperty().set(true));
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
        assertEquals(1, model.changes().selectedProperty().get());
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
        robot.interact(
                () -> model.changes().pills().forEach(pill -> pill.onProperty().set(true)));

        assertEquals(4, changes.getItems().size());
        assertEquals(1, changes.getSelectionModel().getSelectedIndex());
        assertEquals(1, model.changes().selectedProperty().get());
    }

    @Test
    void switchesTheme(FxRobot robot) {
        Background light = view.getBackground();
        robot.clickOn("#theme");
        WaitForAsyncUtils.waitForFxEvents();

        assertEquals(Theme.DARK, view.themeProperty().get());
        assertNotEquals(light, view.getBackground());
        robot.clickOn("#theme");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(light, view.getBackground());
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
        robot.interact(() -> model.report(new Trouble("Saving failed", "The disk is full. Make room.", "")));
        assertTrue(robot.lookup("#troubles").query().isVisible());
        robot.interact(() -> model.troubles().clear());
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
