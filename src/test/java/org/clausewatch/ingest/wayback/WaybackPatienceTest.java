package org.clausewatch.ingest.wayback;

import static org.clausewatch.ingest.wayback.FakeWayback.PAGE;
import static org.clausewatch.ingest.wayback.FakeWayback.memento;
import static org.clausewatch.ingest.wayback.FakeWayback.policy;
import static org.clausewatch.ingest.wayback.FakeWayback.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.clausewatch.ingest.IngestException;
import org.clausewatch.model.Progress;
import org.junit.jupiter.api.Test;

/** Waiting for a server that is busy, and giving up where there is nothing to wait for. */
class WaybackPatienceTest extends ImportingFromWayback {
    @Test
    void onTooManyRequestsEverythingStopsForAMinute() throws Exception {
        wayback.capture("20200101000000", A);
        wayback.indexAnswers(e -> send(e, 429, "text/plain", "slow down"));
        importing();
        assertTrue(time.waited.compareTo(Duration.ofSeconds(60)) >= 0, time.waited.toString());
        assertTrue(time.waited.compareTo(Duration.ofSeconds(64)) < 0, time.waited.toString());
    }

    @Test
    void aLongerPauseThatIsAskedForIsKept() throws Exception {
        wayback.row("20200101000000", PAGE, "text/html", "200", "A".repeat(32))
                .replays("20200101000000", e -> {
                    e.getResponseHeaders().add("Retry-After", "300");
                    send(e, 429, "text/plain", "slow down");
                })
                .replays("20200101000000", e -> memento(e, "20200101000000", 200, A.getBytes(StandardCharsets.UTF_8)));
        assertEquals(1, importing().broughtIn());
        assertTrue(time.waited.compareTo(Duration.ofSeconds(300)) >= 0, time.waited.toString());
    }

    @Test
    void aPauseOfHoursEndsTheImportWithWhatCameBefore() throws Exception {
        wayback.capture("20200101000000", A);
        wayback.row("20200201000000", PAGE, "text/html", "200", "B".repeat(32)).replays("20200201000000", e -> {
            e.getResponseHeaders().add("Retry-After", "7200");
            send(e, 429, "text/plain", "go away");
        });
        WaybackReport report = importing();
        assertEquals(1, report.broughtIn());
        assertFalse(report.isComplete());
        assertTrue(
                report.stopped().orElse("").contains("Retry-After 7200 s"),
                report.stopped().toString());
    }

    @Test
    void failuresOfTheServerAreTriedAgainAfterLongerAndLongerWaits() throws Exception {
        wayback.row("20200101000000", PAGE, "text/html", "200", "A".repeat(32))
                .replays("20200101000000", e -> send(e, 503, "text/plain", "busy"))
                .replays("20200101000000", FakeWayback::cutOff)
                .replays("20200101000000", e -> memento(e, "20200101000000", 200, A.getBytes(StandardCharsets.UTF_8)));
        assertEquals(1, importing().broughtIn());
        assertTrue(time.waited.compareTo(Duration.ofSeconds(6)) >= 0, time.waited.toString());
        assertEquals(3, wayback.replayed());
    }

    @Test
    void whatFailsSevenTimesIsLeftForTheNextImport() throws Exception {
        wayback.row("20200101000000", PAGE, "text/html", "200", "A".repeat(32))
                .replays("20200101000000", e -> send(e, 500, "text/plain", "broken"));
        wayback.capture("20200201000000", B);
        WaybackReport report = importing();
        assertEquals(Map.of(Skip.UNANSWERED, 1), report.skipped());
        assertEquals(1, report.broughtIn());
        assertFalse(report.isComplete());
        assertEquals(8, wayback.replayed());
        assertTrue(time.waited.compareTo(Duration.ofSeconds(2 + 4 + 8 + 16 + 32 + 64)) >= 0, time.waited.toString());
    }

    @Test
    void replaysAreSpacedSoThatNoMinuteHasMoreThan480() throws Exception {
        for (int day = 10; day < 30; day++) {
            wayback.capture("202001" + day + "000000", policy("Edition " + day + " of what we do."));
        }
        importing();
        assertTrue(time.waited.compareTo(Duration.ofMillis(19 * 125)) >= 0, time.waited.toString());
    }

    @Test
    void aSiteThatIsExcludedFromTheIndexIsSaidSo() {
        wayback.indexAnswers(e -> send(
                e,
                403,
                "text/plain",
                "org.archive.util.io.RuntimeIOException: org.archive.wayback.exception."
                        + "AdministrativeAccessControlException: Blocked Site Error"));
        String message = assertThrows(IngestException.class, this::importing).getMessage();
        assertTrue(message.contains("asked to be excluded"), message);
    }

    @Test
    void aPageThatWasNeverArchivedIsSaidSo() {
        String message = assertThrows(IngestException.class, this::importing).getMessage();
        assertTrue(message.contains("has never archived " + PAGE), message);
        assertEquals(0, wayback.replayed());
    }

    @Test
    void whereNoServerAnswersTheUserIsTold() throws IOException {
        WaybackRequest nowhere = new WaybackRequest(
                DOCUMENT, Optional.empty(), Optional.empty(), WaybackRequest.A_DAY, "http://127.0.0.1:1");
        String message = assertThrows(IngestException.class, () -> importing(nowhere, Progress.UNWATCHED))
                .getMessage();
        assertTrue(message.contains("Check the connection"), message);
        assertEquals(Duration.ZERO, time.waited);
    }
}
