package org.clausewatch.ingest.wayback;

import static org.clausewatch.ingest.wayback.FakeWayback.PAGE;
import static org.clausewatch.ingest.wayback.FakeWayback.memento;
import static org.clausewatch.ingest.wayback.FakeWayback.policy;
import static org.clausewatch.ingest.wayback.FakeWayback.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveInfo;
import org.clausewatch.archive.Capture;
import org.clausewatch.archive.Snapshot;
import org.clausewatch.ingest.IngestException;
import org.clausewatch.model.Origin;
import org.clausewatch.model.Progress;
import org.junit.jupiter.api.Test;

/** What the index lists, and what of it is brought in. */
class WaybackImportTest extends ImportingFromWayback {
    @Test
    void replaysTheFirstCaptureOfEachStateOfThePage() throws Exception {
        wayback.capture("20200101000000", A).capture("20200201000000", A).capture("20200301000000", B);
        wayback.capture("20200401000000", A);
        WaybackReport report = importing();
        assertEquals(3, report.broughtIn());
        assertEquals(3, wayback.replayed());
        assertEquals(Map.of(Skip.UNCHANGED, 1), report.skipped());
    }

    @Test
    void notesTheLastSightingOfAStateWithoutReplayingIt() throws Exception {
        wayback.capture("20200101000000", A).capture("20200201000000", A).capture("20200301000000", A);
        WaybackReport report = importing();
        assertEquals(1, report.seenAgain());
        assertEquals(1, wayback.replayed());
        assertEquals(List.of("2020-01-01T00:00:00Z", "2020-03-01T00:00:00Z"), times());
        assertTrue(snapshots().get(1).repeat());
        assertEquals("index", asked(1).get("observed"));
        assertEquals(200, archive.read(snapshots().get(1)).status());
    }

    @Test
    void aRepeatThatGoesBackToAnEarlierStateIsAChange() throws Exception {
        wayback.capture("20200101000000", A).capture("20200201000000", B);
        wayback.row("20200301000000", PAGE, "warc/revisit", "-", ServedPage.digest(A.getBytes(StandardCharsets.UTF_8)))
                .replays("20200301000000", e -> memento(e, "20200301000000", 200, A.getBytes(StandardCharsets.UTF_8)));
        assertEquals(3, importing().broughtIn());
    }

    @Test
    void keepsThePageAndItsHeadersAsTheSiteServedThem() throws Exception {
        wayback.capture("20200101123456", A);
        importing();
        Capture capture = archive.read(snapshots().getFirst());
        assertEquals(Origin.WAYBACK, capture.snapshot().circumstances().origin());
        assertEquals(PAGE, capture.snapshot().url());
        assertEquals(A, new String(capture.body(), StandardCharsets.UTF_8));
        assertEquals(Optional.of("zorblyd/1.0"), capture.header("Server"));
        assertEquals(Optional.of("\"z1\""), capture.header("ETag"));
        assertEquals(Optional.empty(), capture.header("Memento-Datetime"));
        assertEquals("text/html; charset=utf-8", capture.contentType());
        assertEquals(wayback.endpoint() + "/web/20200101123456id_/" + PAGE, asked(0).get("memento"));
        assertEquals("matches", asked(0).get("digest"));
        assertEquals(
                Optional.of(Instant.parse("2025-05-05T12:00:00Z")),
                capture.snapshot().circumstances().retrievedAt());
    }

    @Test
    void namesTheProgramInEveryRequest() throws Exception {
        wayback.capture("20200101000000", A);
        importing();
        assertTrue(wayback.userAgents().stream().allMatch(name -> name.startsWith("Clausewatch/0.0.0")));
    }

    @Test
    void aDigestThatDiffersIsRecordedAndNoFailure() throws Exception {
        wayback.row("20200101000000", PAGE, "text/html", "200", "A".repeat(32))
                .replays("20200101000000", e -> memento(e, "20200101000000", 200, A.getBytes(StandardCharsets.UTF_8)));
        assertEquals(1, importing().broughtIn());
        assertEquals("differs", asked(0).get("digest"));
    }

    @Test
    void readsAllPagesOfTheIndex() throws Exception {
        for (int month = 1; month <= 7; month++) {
            wayback.capture("20200" + month + "01000000", policy("Edition " + month + " of what we do."));
        }
        wayback.rowsAPage(3);
        WaybackReport report = importing();
        assertEquals(7, report.rows());
        assertEquals(7, report.broughtIn());
        assertTrue(wayback.asked().stream().noneMatch(uri -> uri.contains("&page=")));
    }

    @Test
    void anIndexThatGoesRoundInACircleIsLeft() {
        String page = "[[\"timestamp\",\"original\",\"mimetype\",\"statuscode\",\"digest\"],[],[\"k\"]]";
        wayback.indexAnswers(e -> send(e, 200, "application/json", page));
        wayback.indexAnswers(e -> send(e, 200, "application/json", page));
        assertTrue(assertThrows(IngestException.class, this::importing)
                .getMessage()
                .contains("circle"));
    }

    @Test
    void garbageInTheIndexIsCountedByReason() throws Exception {
        String digest = ServedPage.digest(A.getBytes(StandardCharsets.UTF_8));
        wayback.row("20200001000000", PAGE, "text/html", "200", digest)
                .row("-", PAGE, "text/html", "200", digest)
                .row("20200105000000", "https://zorbly.example/a <b", "text/html", "200", digest)
                .row("20200106000000", PAGE, "text/html", "301", "B".repeat(32))
                .row("20200107000000", PAGE, "text/html", "404", "C".repeat(32))
                .row("20200108000000", PAGE, "image/png", "200", "D".repeat(32))
                .row("20200109000000", PAGE, "text/html", "-", "E".repeat(32))
                .capture("20200110000000", A)
                .row("20200110000000", "https://zorbly.example:443/privacy", "text/html", "200", digest)
                .row("20200111000000", PAGE, "warc/revisit", "-", digest);
        WaybackReport report = importing();
        assertEquals(1, report.broughtIn());
        assertEquals(
                Map.of(
                        Skip.BROKEN_TIME, 2,
                        Skip.BROKEN_ADDRESS, 1,
                        Skip.REDIRECT, 1,
                        Skip.ERROR_PAGE, 1,
                        Skip.OTHER_KIND, 1,
                        Skip.NO_STATUS, 1,
                        Skip.DUPLICATE, 1,
                        Skip.REVISIT, 1),
                report.skipped());
    }

    @Test
    void aNeedlessPortIsNotPartOfTheAddress() throws Exception {
        byte[] body = A.getBytes(StandardCharsets.UTF_8);
        wayback.row("20050101000000", "http://zorbly.example:80/privacy", "text/html", "200", ServedPage.digest(body))
                .replays("20050101000000", e -> memento(e, "20050101000000", 200, body));
        importing();
        assertEquals("http://zorbly.example/privacy", snapshots().getFirst().url());
        assertEquals(PAGE, asked(0).get("url"));
    }

    @Test
    void asksForTheTimeAndLeavesOutWhatIsOutside() throws Exception {
        wayback.capture("20190101000000", A).capture("20200101000000", B).capture("20210101000000", A);
        WaybackRequest request = new WaybackRequest(
                DOCUMENT,
                Optional.of(Instant.parse("2019-06-01T00:00:00Z")),
                Optional.of(Instant.parse("2021-01-01T00:00:00Z")),
                WaybackRequest.A_DAY,
                wayback.endpoint());
        WaybackReport report = importing(request, Progress.UNWATCHED);
        assertEquals(List.of("2020-01-01T00:00:00Z"), times());
        assertEquals(Map.of(Skip.OUTSIDE, 2), report.skipped());
        assertTrue(
                wayback.asked().getFirst().contains("from=20190601000000&to=20201231235959"),
                wayback.asked().getFirst());
    }

    @Test
    void aCancelledImportGoesOnToTheSameSnapshots() throws Exception {
        for (int day = 10; day < 30; day++) {
            wayback.capture("202001" + day + "000000", policy("Edition " + day / 3 + " of what we do."));
        }
        WaybackReport cut = importing(request(), new CancelledAfter(4));
        assertTrue(cut.stopped().isPresent());
        assertTrue(cut.broughtIn() > 0 && cut.broughtIn() < cut.changes(), cut.toString());
        importing();
        List<Snapshot> resumed = snapshots();
        long replayed = wayback.replayed();
        assertEquals(cut.changes(), replayed);
        archive = Archive.create(folder.resolve("other"), new ArchiveInfo("test", ""));
        importing();
        assertEquals(
                snapshots().stream().map(Snapshot::id).toList(),
                resumed.stream().map(Snapshot::id).toList());
    }

    /** Cancels once a number of steps with a share was reported. */
    private static final class CancelledAfter implements Progress {
        private int left;

        private CancelledAfter(int steps) {
            this.left = steps;
        }

        @Override
        public void report(String step, double share) {
            left -= share >= 0 ? 1 : 0;
        }

        @Override
        public boolean cancelled() {
            return left <= 0;
        }
    }

    @Test
    void aPlanAsksTheIndexOnly() throws Exception {
        wayback.capture("20200101000000", A).capture("20200201000000", A).capture("20200301000000", B);
        WaybackPlan plan = new WaybackImport("0.0.0", time).plan(request(), Optional.of(archive), Progress.UNWATCHED);
        assertEquals(2, plan.missing());
        assertEquals(Duration.ofMillis(250), plan.leastTime());
        assertEquals(
                Instant.parse("2020-02-01T00:00:00Z"),
                plan.captures().getFirst().lastSeen());
        assertEquals(0, wayback.replayed());
    }
}
