package org.clausewatch.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausewatch.desktop.Invented;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.history.Fold;
import org.clausewatch.history.Observation;
import org.clausewatch.model.Origin;
import org.clausewatch.model.Provenance;
import org.clausewatch.model.Reason;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final DocumentHistory THREE = new DocumentHistory(
            Invented.DOCUMENT,
            List.of(
                    Invented.seen("2024-01-05", "2024-05-03"),
                    Invented.seen("2024-05-09", "2024-12-20"),
                    Invented.seen("2025-01-04", "2025-06-01")),
            List.of());

    private static Fold fold(String reason) {
        return new Fold(
                new Observation(
                        "x",
                        Instant.parse("2024-02-01T00:00:00Z"),
                        Origin.FETCHED,
                        "",
                        "",
                        new Observation.NotThePolicy(Reason.of(reason))),
                Reason.of(reason));
    }

    @Test
    void saysBetweenWhichDaysATextChanged() {
        assertEquals(
                "changed between 3 and 9 May 2024",
                TimelineWords.changed(THREE.versions().get(0), THREE.versions().get(1)));
        assertEquals(
                "changed between 20 Dec 2024 and 4 Jan 2025",
                TimelineWords.changed(THREE.versions().get(1), THREE.versions().get(2)));
    }

    private static String details(String first, String last, int observations) {
        Provenance seen = new Provenance(
                "x",
                Origin.FETCHED,
                "https://quillmoor.example/privacy",
                Optional.of(Instant.parse(first)),
                Optional.of(Instant.parse(last)),
                observations,
                Optional.empty(),
                "");
        return TimelineWords.details(THREE.versions().getFirst().version(), seen);
    }

    @Test
    void countsObservations() {
        assertEquals("seen once  ·  2 words", details("2024-01-05T08:00:00Z", "2024-01-05T08:00:00Z", 1));
        assertEquals(
                "2 observations on that day  ·  2 words", details("2024-01-05T08:00:00Z", "2024-01-05T19:00:00Z", 2));
        assertEquals(
                "seen until 3 May 2024 (5 observations)  ·  2 words",
                details("2024-01-05T08:00:00Z", "2024-05-03T08:00:00Z", 5));
    }

    @Test
    void wordsTheDatesOfANoticeLikeAllOthers() {
        Reason reason = new Reason("a", Map.of("date", "2025-06-21", "words", "2025", "bad", "2025-02-30"), List.of());

        assertEquals(
                Map.of("date", "21 Jun 2025", "words", "2025", "bad", "2025-02-30"),
                TimelineWords.withDays(reason).params());
    }

    @Test
    void saysWhereAVersionComesFrom() {
        assertEquals("from a file: old.html", TimelineWords.provenance(Provenance.ofFile("old.html", "")));
        assertEquals(
                "from a file: old.html\nSHA-256 of its bytes: 2c26b46b",
                TimelineWords.provenance(Provenance.ofFile("old.html", "2c26b46b")));
    }

    @Test
    void countsWhatWasFoldedByReason() {
        List<Fold> folds = new ArrayList<>();
        for (int i = 0; i < 106; i++) {
            folds.add(fold("tracking-links"));
        }
        for (int i = 0; i < 7; i++) {
            folds.add(fold("error-page"));
        }

        assertEquals("113 observations folded: 106 tracking links, 7 error pages", TimelineWords.folded(folds));
        assertEquals("1 observation folded: 1 error page", TimelineWords.folded(List.of(fold("error-page"))));
    }

    @Test
    void choosesTheNewestTwoVersions() {
        TimelineViewModel model = new TimelineViewModel();
        List<TimelineViewModel.Choice> chosen = new ArrayList<>();
        model.setOnChoice(chosen::add);

        model.show(THREE);
        model.chooseOld(0);
        model.chooseNew(1);
        model.chooseOld(1);
        model.chooseWithPrevious(0);

        assertEquals(
                List.of(
                        new TimelineViewModel.Choice(1, 2),
                        new TimelineViewModel.Choice(0, 2),
                        new TimelineViewModel.Choice(0, 1),
                        new TimelineViewModel.Choice(1, 2),
                        new TimelineViewModel.Choice(0, 1)),
                chosen);
    }

    @Test
    void choosesNothingWhereThereIsOneVersion() {
        TimelineViewModel model = new TimelineViewModel();
        model.show(
                new DocumentHistory(Invented.DOCUMENT, List.of(THREE.versions().getFirst()), List.of()));
        model.chooseWithPrevious(0);
        model.chooseOld(0);
        model.chooseNew(0);

        assertEquals(Optional.empty(), model.choiceProperty().get());
    }

    @Test
    void keepsNeighboursApartAndOrderAndEnds() {
        List<Instant> times = new ArrayList<>();
        for (int day = 1; day <= 9; day++) {
            times.add(Instant.parse("2024-01-0" + day + "T00:00:00Z"));
        }
        times.add(Instant.parse("2026-01-01T00:00:00Z"));
        TimelineScale scale = TimelineScale.of(times, times.getLast(), 1000, 25);

        double before = -25;
        for (Instant time : times) {
            double place = scale.place(time);
            assertTrue(place >= before + 25, time + " at " + place);
            before = place;
        }
        assertEquals(1000, scale.place(times.getLast()), 1e-9);
        assertEquals(0, scale.place(times.getFirst()), 1e-9);
    }

    @Test
    void fitsMoreVersionsThanThereIsRoomFor() {
        List<Instant> times = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            times.add(Instant.ofEpochSecond(86_400L * i));
        }
        TimelineScale scale = TimelineScale.of(times, times.getLast(), 300, 25);

        assertEquals(300, scale.place(times.getLast()), 1e-6);
        assertTrue(scale.place(times.get(200)) > 140 && scale.place(times.get(200)) < 160);
    }
}
