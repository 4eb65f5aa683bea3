package org.clausewatch.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clausewatch.desktop.Invented;
import org.clausewatch.history.DocumentHistory;
import org.junit.jupiter.api.Test;

class AgreedViewModelTest {
    private static final Instant NOW = Instant.parse("2025-07-01T12:00:00Z");

    private final TimelineViewModel timeline = new TimelineViewModel();
    private final AgreedViewModel model = new AgreedViewModel(timeline, InstantSource.fixed(NOW));

    AgreedViewModelTest() {
        timeline.show(new DocumentHistory(
                Invented.DOCUMENT,
                List.of(
                        Invented.seen("2024-01-05", "2024-05-03"),
                        Invented.seen("2024-05-09", "2024-12-20"),
                        Invented.seen("2025-01-04", "2025-06-01")),
                List.of()));
    }

    private boolean agreed(String date) {
        model.dateProperty().set(date);
        return model.submit();
    }

    @Test
    void comparesTheTextOfTheDayWithTheLatest() {
        assertTrue(agreed("2024-03-15"));
        assertEquals(
                Optional.of(new TimelineViewModel.Choice(0, 2)),
                timeline.choiceProperty().get());
        assertEquals(
                Optional.of(LocalDate.of(2024, 3, 15)),
                timeline.agreedProperty().get());
    }

    @Test
    void takesTheTextThatWasFirstSeenOnTheDayItself() {
        assertTrue(agreed("2024-05-09"));
        assertEquals(
                Optional.of(new TimelineViewModel.Choice(1, 2)),
                timeline.choiceProperty().get());
    }

    @Test
    void forgetsTheDayWhereOtherVersionsAreChosen() {
        agreed("2024-03-15");
        timeline.chooseWithPrevious(1);

        assertEquals(Optional.empty(), timeline.agreedProperty().get());
    }

    @Test
    void saysThatNothingChangedSince() {
        assertFalse(agreed("2025-02-01"));
        assertEquals(
                "The text that stood then, first seen on 4 Jan 2025, is the latest one: no change was seen since."
                        + " It was last seen on 1 Jun 2025; of the time after that nothing is known.",
                model.noticeProperty().get());
    }

    @Test
    void saysThatNothingHadBeenSeenByThen() {
        assertFalse(agreed("2023-12-31"));
        assertEquals(
                "Nothing had been seen by then. The first version is of 5 Jan 2024.",
                model.noticeProperty().get());
    }

    @Test
    void refusesADayThatIsStillToCome() {
        Optional<TimelineViewModel.Choice> before = timeline.choiceProperty().get();
        assertFalse(agreed(" 2025-07-03 "));
        assertEquals(
                "'2025-07-03' is in the future: nothing can have been seen then. Today is 2025-07-01.",
                model.noticeProperty().get());
        assertEquals(before, timeline.choiceProperty().get());
        assertEquals(Optional.empty(), timeline.agreedProperty().get());
    }

    @Test
    void saysAsSoonAsItIsTypedThatADayIsStillToCome() {
        model.dateProperty().set("2999-01-0");
        assertEquals("", model.noticeProperty().get());
        model.dateProperty().set("2999-01-01");
        assertTrue(model.noticeProperty().get().startsWith("'2999-01-01' is in the future"));
        model.dateProperty().set("2024-03-15");
        assertEquals("", model.noticeProperty().get());
    }

    @Test
    void todayOfTheEasternmostPlacesIsNotToCome() {
        assertFalse(model.isToCome(LocalDate.of(2025, 7, 2)));
        assertTrue(model.isToCome(LocalDate.of(2025, 7, 3)));
    }

    @Test
    void saysHowADayIsTyped() {
        assertFalse(agreed("yesterday"));
        assertEquals(
                "Type a day as year, month and day: 2024-06-26.",
                model.noticeProperty().get());
    }
}
