package org.clausewatch.ingest.wayback;

import static org.clausewatch.ingest.wayback.FakeWayback.PAGE;
import static org.clausewatch.ingest.wayback.FakeWayback.gzip;
import static org.clausewatch.ingest.wayback.FakeWayback.memento;
import static org.clausewatch.ingest.wayback.FakeWayback.redirect;
import static org.clausewatch.ingest.wayback.FakeWayback.send;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausewatch.archive.Capture;
import org.clausewatch.archive.Snapshot;
import org.clausewatch.model.Progress;
import org.junit.jupiter.api.Test;

/** Captures as the archive replays them. */
class WaybackReplayTest extends ImportingFromWayback {
    @Test
    void aRedirectToACaptureWithinADayIsAcceptedAtItsOwnTime() throws Exception {
        byte[] body = A.getBytes(StandardCharsets.UTF_8);
        wayback.row("20200101000000", PAGE, "text/html", "200", ServedPage.digest(body))
                .replays("20200101000000", e -> redirect(e, "/web/20200101230000id_/" + PAGE))
                .replays("20200101230000", e -> memento(e, "20200101230000", 200, body));
        importing();
        assertEquals(List.of("2020-01-01T23:00:00Z"), times());
        long replayed = wayback.replayed();
        assertEquals(1, importing().alreadyThere());
        assertEquals(replayed, wayback.replayed());
    }

    @Test
    void aRedirectToACaptureFurtherAwayIsRefused() throws Exception {
        wayback.row("20200101000000", PAGE, "text/html", "200", "A".repeat(32))
                .replays("20200101000000", e -> redirect(e, "/web/20200102000001id_/" + PAGE));
        assertEquals(Map.of(Skip.TOO_FAR, 1), importing().skipped());
        assertEquals(1, wayback.replayed());
    }

    @Test
    void whoWantsTheExactCaptureGetsNoOther() throws Exception {
        wayback.row("20200101000000", PAGE, "text/html", "200", "A".repeat(32))
                .replays("20200101000000", e -> redirect(e, "/web/20200101000001id_/" + PAGE));
        WaybackRequest exact =
                new WaybackRequest(DOCUMENT, Optional.empty(), Optional.empty(), Duration.ZERO, wayback.endpoint());
        assertEquals(
                Map.of(Skip.TOO_FAR, 1), importing(exact, Progress.UNWATCHED).skipped());
    }

    @Test
    void redirectsInACircleAreLeft() throws Exception {
        wayback.row("20200101000000", PAGE, "text/html", "200", "A".repeat(32))
                .replays("20200101000000", e -> redirect(e, "/web/20200101000001id_/" + PAGE))
                .replays("20200101000001", e -> redirect(e, "/web/20200101000000id_/" + PAGE));
        assertEquals(Map.of(Skip.LOOP, 1), importing().skipped());
        assertEquals(2, wayback.replayed());
    }

    @Test
    void aPageThatIsNotMarkedAsACaptureIsNone() throws Exception {
        wayback.row("20200101000000", PAGE, "text/html", "200", "A".repeat(32))
                .replays("20200101000000", e -> send(e, 200, "text/html", A));
        assertEquals(Map.of(Skip.NO_MEMENTO, 1), importing().skipped());
        assertEquals(List.of(), snapshots());
    }

    @Test
    void archivedStatusesAreFactsAndNoFailures() throws Exception {
        int month = 1;
        for (int status : new int[] {301, 404, 429, 503}) {
            String at = "20200" + month++ + "01000000";
            byte[] body = ("Answered " + status).getBytes(StandardCharsets.UTF_8);
            wayback.row(at, PAGE, "text/html", "200", ServedPage.digest(body))
                    .replays(at, e -> memento(e, at, status, body));
        }
        assertEquals(4, importing().broughtIn());
        List<Integer> statuses = new ArrayList<>();
        for (Snapshot snapshot : snapshots()) {
            statuses.add(archive.read(snapshot).status());
        }
        assertEquals(List.of(301, 404, 429, 503), statuses);
        assertTrue(time.waited.compareTo(Duration.ofSeconds(1)) < 0, time.waited.toString());
    }

    @Test
    void anExcludedCaptureIsNoVersion() throws Exception {
        wayback.row("20200101000000", PAGE, "text/html", "200", "A".repeat(32))
                .replays(
                        "20200101000000",
                        e -> send(e, 200, "text/html", "<p>This URL has been excluded from the Wayback Machine.</p>"));
        assertEquals(Map.of(Skip.EXCLUDED, 1), importing().skipped());
        assertEquals(List.of(), snapshots());
    }

    @Test
    void anEmptyContentEncodingBesideGzipIsUnderstood() throws Exception {
        byte[] body = A.getBytes(StandardCharsets.UTF_8);
        compressed("20200101000000", gzip(body), "", "gzip");
        importing();
        assertArrayEquals(body, archive.read(snapshots().getFirst()).body());
        assertEquals("matches", asked(0).get("digest"));
    }

    @Test
    void aPageThatIsCompressedTwiceIsReadToItsText() throws Exception {
        byte[] body = A.getBytes(StandardCharsets.UTF_8);
        wayback.row("20200101000000", PAGE, "text/html", "200", "A".repeat(32)).replays("20200101000000", e -> {
            e.getResponseHeaders().add("Content-Encoding", "gzip");
            e.getResponseHeaders().add("x-archive-orig-content-encoding", "gzip");
            memento(e, "20200101000000", 200, gzip(gzip(body)));
        });
        importing();
        assertArrayEquals(body, archive.read(snapshots().getFirst()).body());
    }

    @Test
    void aCompressionThatIsNamedAndWasUndoneIsNotKept() throws Exception {
        byte[] body = A.getBytes(StandardCharsets.UTF_8);
        compressed("20200101000000", body, "gzip");
        importing();
        Capture capture = archive.read(snapshots().getFirst());
        assertArrayEquals(body, capture.body());
        assertEquals(Optional.empty(), capture.header("Content-Encoding"));
    }

    @Test
    void whatCannotBeDecompressedIsLeftOut() throws Exception {
        compressed("20200101000000", "no brotli".getBytes(StandardCharsets.UTF_8), "br");
        assertEquals(Map.of(Skip.UNREADABLE, 1), importing().skipped());
    }

    private void compressed(String at, byte[] body, String... codings) {
        wayback.row(at, PAGE, "text/html", "200", ServedPage.digest(A.getBytes(StandardCharsets.UTF_8)))
                .replays(at, e -> {
                    e.getResponseHeaders().put("Content-Encoding", new ArrayList<>(List.of(codings)));
                    memento(e, at, 200, body);
                });
    }
}
