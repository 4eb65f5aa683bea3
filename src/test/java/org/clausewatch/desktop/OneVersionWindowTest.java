package org.clausewatch.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.clausewatch.archive.SearchHit;
import org.clausewatch.archive.SearchResult;
import org.clausewatch.desktop.standing.StandingEntry;
import org.clausewatch.desktop.work.SameThreadTaskRunner;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Stance;
import org.clausewatch.model.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A document of one version. */
@ExtendWith(ApplicationExtension.class)
class OneVersionWindowTest {
    private static final Version TEXT = Invented.pair().newVersion();
    private static final Clause PASSWORD = Invented.passwordClause();

    @SuppressWarnings("NullAway.Init")
    private MainViewModel model;

    @Start
    void start(Stage stage) {
        Fonts.load();
        FakeData data = FakeData.of(new HistoryVersion(
                        TEXT, Invented.seen("2024-01-05", "2024-05-03").provenance()))
                .stating(InventedStatements.clause(PASSWORD, "data-sharing", Stance.DENIES, "share", "password"))
                .finding(new SearchResult(
                        List.of(new SearchHit(
                                Invented.DOCUMENT,
                                PASSWORD.text(),
                                List.of(),
                                PASSWORD.path(),
                                "",
                                "a lineage",
                                PASSWORD.index(),
                                0,
                                Instant.EPOCH,
                                Instant.EPOCH,
                                true,
                                List.of(),
                                false)),
                        1,
                        1));
        model = new MainViewModel(data, new SameThreadTaskRunner());
        stage.setWidth(900);
        stage.setHeight(600);
        ClausewatchWindow.show(stage, model, Theme.LIGHT);
        model.open(new WindowContent.OfArchive(Optional.empty(), 0));
    }

    private static ListView<Clause> clauses(FxRobot robot) {
        return robot.lookup("#clauses").queryListView();
    }

    @Test
    void showsItsText(FxRobot robot) {
        assertEquals(TEXT.clauses(), List.copyOf(clauses(robot).getItems()));
        assertTrue(robot.lookup(".row-cell").queryAll().stream()
                .anyMatch(cell -> PASSWORD.text().equals(cell.getAccessibleText())));
    }

    @Test
    void saysWhyThereIsNothingToCompare(FxRobot robot) {
        assertTrue(robot.lookup("#one-version").queryAs(Label.class).getText().startsWith("One version so far."));
    }

    @Test
    void leadsFromWhereItStandsToTheClause(FxRobot robot) {
        ListView<StandingEntry> entries = robot.lookup("#standing").queryListView();
        assertTrue(entries.getItems().getLast() instanceof StandingEntry.Statement, entries.getItems()::toString);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertTrue(robot.lookup("#standing-topic").query().isFocused());
        robot.interact(() -> {
            entries.requestFocus();
            entries.getSelectionModel().selectLast();
        });
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertEquals(PASSWORD, clauses(robot).getSelectionModel().getSelectedItem());
        assertFalse(model.standing().shownProperty().get(), "a pair opened next still begins with its changes");
    }

    @Test
    void leadsFromTheSearchToTheClause(FxRobot robot) {
        robot.interact(() -> {
            model.search().wordsProperty().set("password");
            model.search().open(model.search().entries().getLast());
        });
        WaitForAsyncUtils.waitForFxEvents();

        assertEquals(PASSWORD, clauses(robot).getSelectionModel().getSelectedItem());
    }
}
