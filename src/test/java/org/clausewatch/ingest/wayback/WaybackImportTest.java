package org.clausewatch.ingest.wayback;

import static org.clausewatch.ingest.wayback.FakeWayback.PAGE;
import static org.clausewatch.ingest.wayback.FakeWayback.gzip;
import static org.clausewatch.ingest.wayback.FakeWayback.memento;
import static org.clausewatch.ingest.wayback.FakeWayback.policy;
import static org.clausewatch.ingest.wayback.FakeWayback.redirect;
import static org.clausewatch.ingest.wayback.FakeWayback.send;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveInfo;
import org.clausewatch.archive.Capture;
import org.clausewatch.archive.Snapshot;
import org.clausewatch.ingest.IngestException;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Origin;
import org.clausewatch.model.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaybackImportTest {
    private static final DocumentRef DOCUMENT = new DocumentRef("Zorbly", "Privacy Policy", PAGE);
    private static final String A = policy("We do not share your drawings with advertisers.");
    private static final String B = policy("We share your drawings with advertisers and printers.");

    @TempDir
    Path folder;

    private FakeWayback wayback;
    private Archive archive;
    private final FakeTime time = new FakeTime();

    /** A clock that stands still but for waiting. */
    private static final class FakeTime implements Waiting {
        private Instant now = Instant.parse("2025-05-05T12:00:00Z");
        private Duration waited = Duration.ZERO;

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public void pause(Duration pause) {
            now = now.plus(pause);
            waited = waited.plus(pause);
        }
    }

    @BeforeEach
    void start() throws Exception {
        wayback = new FakeWayback();
        archive = Archive.create(folder.resolve("archive"), new ArchiveInfo("test", ""));
    }

    @AfterEach
    void stop() {
        wayback.close();
    }

    private WaybackRequest request() {
        return new WaybackRequest(
                DOCUMENT, Optional.empty(), Optional.empty(), WaybackRequest.A_DAY, wayback.endpoint());
    }

    private WaybackReport importing() throws Exception {
        return importing(request(), Progress.UNWATCHED);
    }

    private WaybackReport importing(WaybackRequest request, Progress progress) throws Exception {
        return new WaybackImport("0.0.0", time).run(request, () -> archive, progress);
    }

    private List<Snapshot> snapshots() throws Exception {
        return archive.snapshots(DOCUMENT).snapshots();
    }

    private List<String> times() throws Exception {
        return snapshots().stream().map(snapshot -> snapshot.at().toString()).toList();
    }

    private Map<String, String> asked(int index) throws Exception {
        return snapshots().get(index).circumstances().asked();
    }

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
    void anExcludedCaptureIsNoVersion() throws Exception {
        wayback.row("20200101000000", PAGE, "text/html", "200", "A".repeat(32))
                .replays(
                        "20200101000000",
                        e -> send(e, 200, "text/html", "<p>This URL has been excluded from the Wayback Machine.</p>"));
        assertEquals(Map.of(Skip.EXCLUDED, 1), importing().skipped());
        assertEquals(List.of(), snapshots());
    }

    @Test
    void aPageThatWasNeverArchivedIsSaidSo() {
        String message = assertThrows(IngestException.class, this::importing).getMessage();
        assertTrue(message.contains("has never archived " + PAGE), message);
        assertEquals(0, wayback.replayed());
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
    void whereNoServerAnswersTheUserIsTold() throws IOException {
        WaybackRequest nowhere = new WaybackRequest(
                DOCUMENT, Optional.empty(), Optional.empty(), WaybackRequest.A_DAY, "http://127.0.0.1:1");
        String message = assertThrows(IngestException.class, () -> importing(nowhere, Progress.UNWATCHED))
                .getMessage();
        assertTrue(message.contains("Check the connection"), message);
        assertEquals(Duration.ZERO, time.waited);
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
