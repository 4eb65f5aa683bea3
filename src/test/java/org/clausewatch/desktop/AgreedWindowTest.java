package org.clausewatch.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.DateCell;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.clausewatch.desktop.work.SameThreadTaskRunner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Naming the day on which the reader agreed, where that day is still to come. */
@ExtendWith(ApplicationExtension.class)
class AgreedWindowTest {
    @SuppressWarnings("NullAway.Init")
    private MainViewModel model;

    @Start
    void start(Stage stage) {
        Fonts.load();
        model = new MainViewModel(FakeData.twoVersions(), new SameThreadTaskRunner());
        ClausewatchWindow.show(stage, model, Theme.LIGHT);
        stage.setWidth(980);
        stage.setHeight(720);
        model.open(new WindowContent.OfArchive(Optional.empty(), 0));
    }

    @BeforeEach
    void openTheSheet(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.G);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static DatePicker field(FxRobot robot) {
        return robot.lookup("#agreed-date").queryAs(DatePicker.class);
    }

    private static String notice(FxRobot robot) {
        return robot.lookup("#agreed-notice").queryAs(Label.class).getText();
    }

    @Test
    void aDayToComeIsRefusedByKeyAndCanBeMendedInPlace(FxRobot robot) {
        robot.write("2999-01-01");
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertTrue(
                notice(robot).startsWith("'2999-01-01' is in the future: nothing can have been seen then. Today is "),
                notice(robot));
        assertTrue(robot.lookup("#agreed-notice").query().getParent().isVisible());
        assertTrue(field(robot).isFocused());
        assertEquals(Optional.empty(), model.timeline().agreedProperty().get());

        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("2024-03-15");
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                Optional.of(LocalDate.of(2024, 3, 15)),
                model.timeline().agreedProperty().get());
    }

    @Test
    void theCalendarOffersNoDayToCome(FxRobot robot) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        robot.interact(() -> field(robot).setValue(today));
        robot.push(KeyCode.F4);
        WaitForAsyncUtils.waitForFxEvents();

        Set<DateCell> days = robot.lookup(".day-cell").<DateCell>queryAll();
        Set<LocalDate> offered = days.stream()
                .filter(day -> !day.isDisabled())
                .map(DateCell::getItem)
                .collect(Collectors.toSet());
        assertTrue(offered.contains(today), offered.toString());
        assertTrue(offered.stream().noneMatch(day -> day.isAfter(today.plusDays(1))), offered.toString());
        assertTrue(days.stream().anyMatch(Node::isDisabled), "the calendar shows days to come");

        // As far ahead as the arrows lead, no day to come is taken.
        for (int i = 0; i < 40; i++) {
            robot.push(KeyCode.RIGHT);
        }
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        LocalDate chosen = field(robot).getValue();
        assertFalse(chosen.isAfter(today.plusDays(1)), chosen.toString());
    }
}
