package org.clausewatch.history;

import static org.clausewatch.history.ObservedPolicy.DOCUMENT;
import static org.clausewatch.history.ObservedPolicy.NEW;
import static org.clausewatch.history.ObservedPolicy.OLD;
import static org.clausewatch.history.ObservedPolicy.day;
import static org.clausewatch.history.ObservedPolicy.folds;
import static org.clausewatch.history.ObservedPolicy.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.clausewatch.model.Origin;
import org.clausewatch.model.Reason;
import org.junit.jupiter.api.Test;

/** Versions, languages, and that nothing is lost. */
class HistoriesTest {
    private final ObservedPolicy watched = new ObservedPolicy();

    @Test
    void givesNoVersionWithoutObservation() {
        DocumentHistory history = Histories.of(DOCUMENT, List.of());

        assertEquals(List.of(), history.versions());
        assertEquals(Map.of(), history.foldsByReason());
    }

    @Test
    void extendsAVersionByObservationsThatSayTheSame() {
        watched.observe("2024-01-01", version("en", OLD));
        watched.observe("2024-02-01", version("en", OLD));
        watched.observe("2024-03-01", version("en", NEW));

        DocumentHistory history = watched.history();

        assertEquals(2, history.versions().size());
        var first = history.versions().getFirst().provenance();
        assertEquals(Optional.of(day("2024-01-01")), first.firstObservedAt());
        assertEquals(Optional.of(day("2024-02-01")), first.lastObservedAt());
        assertEquals(2, first.observations());
        assertEquals("snapshot 1", first.id());
        assertEquals(List.of("snapshot 2 identical"), folds(history));
        assertEquals(NEW, history.versions().getLast().version().text());
    }

    @Test
    void sortsObservationsByTime() {
        watched.observe("2024-03-01", version("en", NEW));
        watched.observe("2024-01-01", version("en", OLD));

        DocumentHistory history = watched.history();

        assertEquals(OLD, history.versions().getFirst().version().text());
        assertEquals(NEW, history.versions().getLast().version().text());
    }

    @Test
    void foldsAnotherLanguageBetweenTheSame() {
        watched.observe("2024-01-01", version("en", OLD));
        watched.observe("2024-03-01", version("de", "Wir verkaufen Ihre Daten nicht."));
        watched.observe("2024-05-01", version("en", OLD));

        DocumentHistory history = watched.history();

        assertEquals(List.of("snapshot 2 other-language", "snapshot 3 identical"), folds(history));
        assertEquals("de", history.folds().getFirst().reason().params().get("language"));
    }

    @Test
    void keepsAnotherLanguageThatStays() {
        watched.observe("2024-01-01", version("en", OLD));
        watched.observe("2024-03-01", version("de", "Wir verkaufen Ihre Daten nicht."));

        assertEquals(2, watched.history().versions().size());
    }

    @Test
    void countsFoldsMostFrequentFirst() {
        watched.observe("2024-01-01", version("en", OLD));
        watched.observe("2024-01-02", new Observation.NotThePolicy(Reason.of("error-page")));
        watched.observe("2024-01-03", version("en", OLD));
        watched.observe("2024-01-04", version("en", OLD));

        assertEquals(
                List.of("identical", "error-page"),
                List.copyOf(watched.history().foldsByReason().keySet()));
    }

    @Test
    void takesTheLanguageOfMostPagesForTheDocuments() {
        watched.observe("2024-01-01", version("de", "Wir verkaufen Ihre Daten nicht."));
        for (int day = 2; day <= 9; day++) {
            watched.observe("2024-01-0" + day, version(day % 4 == 0 ? "de" : "en", OLD));
        }

        DocumentHistory history = watched.history();

        assertEquals(
                List.of("de", "en"),
                history.versions().stream()
                        .map(version -> version.version().language())
                        .toList());
        assertEquals(2, history.foldsByReason().get("other-language"));
        assertEquals("other-language", history.tracks().getFirst().kind());
    }

    @Test
    void holdsEqualTextsOnce() {
        watched.observe("2024-01-01", version("en", OLD));
        watched.observe("2024-01-02", version("en", OLD));

        DocumentHistory history = watched.history();

        assertTrue(history.folds().getFirst().observation().content() instanceof Observation.Readable(var again)
                && again == history.versions().getFirst().version());
    }

    /** Whatever is observed, in whatever order it is given: each observation is in the history once. */
    @Test
    void dropsNoObservation() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            watched.observations().clear();
            for (int i = 0; i < 12; i++) {
                Instant at = day("2024-01-01").plusSeconds(86_400L * random.nextInt(60));
                Observation.Content content = switch (random.nextInt(6)) {
                    case 0 -> new Observation.NotThePolicy(Reason.of("bot-wall"));
                    case 1 -> version("de", OLD);
                    case 2 -> version("und", NEW);
                    case 3 -> version("en", NEW);
                    default -> version("en", OLD);
                };
                watched.observations().add(new Observation("o" + i, at, Origin.FETCHED, "", "", content));
            }
            DocumentHistory history = watched.history();
            List<Observation> shuffled = new ArrayList<>(watched.observations());
            Collections.shuffle(shuffled, random);

            assertEquals(12, history.observations(), "seed " + seed);
            assertEquals(history, Histories.of(DOCUMENT, shuffled), "seed " + seed);
            List<String> ids = new ArrayList<>();
            history.versions().forEach(version -> ids.add(version.provenance().id()));
            history.folds().forEach(fold -> ids.add(fold.observation().id()));
            assertEquals(12, ids.stream().distinct().count(), "seed " + seed);
            for (HistoryVersion version : history.versions()) {
                assertTrue(!version.provenance()
                        .lastObservedAt()
                        .orElseThrow()
                        .isBefore(version.provenance().firstObservedAt().orElseThrow()));
            }
        }
    }
}
