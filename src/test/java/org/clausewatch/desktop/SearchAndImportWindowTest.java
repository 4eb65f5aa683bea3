package org.clausewatch.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.clausewatch.archive.SearchHit;
import org.clausewatch.archive.SearchResult;
import org.clausewatch.desktop.compare.RowItem;
import org.clausewatch.desktop.search.SearchEntry;
import org.clausewatch.desktop.work.SameThreadTaskRunner;
import org.clausewatch.ingest.OtaKind;
import org.clausewatch.ingest.OtaReport;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Part;
import org.clausewatch.model.TextSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Searching and importing, by keyboard. */
@ExtendWith(ApplicationExtension.class)
class SearchAndImportWindowTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private MainViewModel model;

    @SuppressWarnings("NullAway.Init")
    private MainView view;

    @SuppressWarnings("NullAway.Init")
    private FakeData data;

    @Start
    void start(Stage stage) {
        Fonts.load();
        Clause password = Invented.passwordClause();
        SearchHit hit = new SearchHit(
                Invented.DOCUMENT,
                password.text(),
                List.of(new TextSpan(Part.TEXT, OptionalInt.empty(), 0, 2, "")),
                password.path(),
                "",
                "abc",
                password.index(),
                1,
                Instant.parse("2024-05-09T06:00:00Z"),
                Instant.parse("2024-12-20T06:00:00Z"),
                true,
                List.of(),
                false);
        OtaReport report = new OtaReport(
                OtaKind.DATASET,
                List.of(new OtaReport.Document(
                        "Quillmoor", "Privacy Policy", 2, 0, 0, Optional.empty(), Optional.empty())),
                List.of(),
                List.of(),
                false,
                0,
                "Open Terms Archive contributors");
        data = FakeData.twoVersions()
                .finding(new SearchResult(List.of(hit), 1, 1))
                .importing(report);
        model = new MainViewModel(data, new SameThreadTaskRunner());
        view = ClausewatchWindow.show(stage, model, Theme.LIGHT);
        stage.setWidth(980);
        stage.setHeight(720);
        model.open(new WindowContent.OfArchive(Optional.empty(), 0));
    }

    @Test
    void findsAClauseAndGoesToItByKey(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        WaitForAsyncUtils.waitForFxEvents();
        TextField words = robot.lookup("#search-words").queryAs(TextField.class);
        assertTrue(words.isFocused());
        robot.write("never");
        WaitForAsyncUtils.waitForFxEvents();
        ListView<SearchEntry> hits = robot.lookup("#search-hits").queryListView();
        assertEquals(2, hits.getItems().size());
        robot.push(KeyCode.DOWN);
        assertTrue(hits.isFocused());
        assertEquals(1, hits.getSelectionModel().getSelectedIndex());
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        RowItem selected = (RowItem)
                robot.lookup("#rows").queryListView().getSelectionModel().getSelectedItem();
        assertTrue(selected.toString().contains("We never share your password."), selected.toString());
    }

    @Test
    void returnsFromTheHitsToTheWordsAndClosesByKey(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("never");
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.UP);
        assertTrue(robot.lookup("#search-words").query().isFocused());
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();

        assertFalse(model.search().shownProperty().get());
        assertTrue(robot.lookup("#rows").query().isFocused());
    }

    @Test
    void importsByKeyTellsWhatCameAndIndexesAgain(FxRobot robot) {
        int before = data.refreshes();
        robot.push(KeyCode.CONTROL, KeyCode.I);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("#import-path").query().isFocused());
        robot.interact(
                () -> robot.lookup("#import-path").queryAs(TextField.class).setText(folder.toString()));
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        String report = robot.lookup("#import-report").query().getAccessibleText();
        assertTrue(report.startsWith("2 observations of 1 document brought in."), report);
        assertEquals(before + 1, data.refreshes());
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("#import-ota").tryQuery().isEmpty());
    }

    @Test
    void opensAVersionFromTheHistoryByKey(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.H);
        WaitForAsyncUtils.waitForFxEvents();
        ListView<?> entries = robot.lookup("#history-entries").queryListView();
        assertTrue(entries.isFocused());
        assertEquals(2, entries.getItems().size());
        assertTrue(
                robot.lookup("#history-verdict").queryAs(Label.class).getText().endsWith("0 observations folded"));
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertTrue(robot.lookup("#history").tryQuery().isEmpty());
    }

    @Test
    void comparesWithTheTextThatWasAgreedOnByKey(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.G);
        WaitForAsyncUtils.waitForFxEvents();
        robot.write("2024-03-15");
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertEquals(
                Optional.of(LocalDate.of(2024, 3, 15)),
                model.timeline().agreedProperty().get());
        assertTrue(robot.lookup("#interval").queryAs(Label.class).getText().startsWith("Since 15 Mar 2024: "));
    }

    @Test
    void saysWhyTheHistoryOfAClauseCannotBeToldOfFiles(FxRobot robot) {
        robot.interact(() -> model.openFiles(new FilePair(Path.of("old.md"), Path.of("new.md"))));
        robot.push(KeyCode.CONTROL, KeyCode.L);
        WaitForAsyncUtils.waitForFxEvents();

        assertTrue(robot.lookup("#lineage-steps").query().isFocused());
        assertFalse(robot.lookup("Two files have no history. Open a document of the archive.")
                .queryAll()
                .isEmpty());
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void saysWhatIsMissingAndKeepsTheCursor(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.I);
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("#import-notice").queryAs(Label.class).getText().startsWith("Choose the ZIP"));
        robot.write("ab");
        assertEquals("ab", robot.lookup("#import-path").queryAs(TextField.class).getText());
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void theSheetOfImportsFitsTheSmallestWindow(FxRobot robot) {
        robot.interact(() -> {
            view.getScene().getWindow().setWidth(900);
            view.getScene().getWindow().setHeight(600);
        });
        robot.push(KeyCode.CONTROL, KeyCode.I);
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        Node sheet = robot.lookup("#import-ota").query();
        Bounds bounds = sheet.localToScene(sheet.getLayoutBounds());
        assertTrue(
                bounds.getMinY() >= 0 && bounds.getMaxY() <= view.getScene().getHeight(),
                bounds + " in " + view.getScene().getHeight());
        robot.push(KeyCode.ESCAPE);
    }
}
