package org.clausewatch.ingest.wayback;

import static org.clausewatch.ingest.wayback.FakeWayback.PAGE;
import static org.clausewatch.ingest.wayback.FakeWayback.policy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveInfo;
import org.clausewatch.archive.Snapshot;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What the tests of the import share: a web archive on this computer, and a clock that does not run by itself. */
abstract class ImportingFromWayback {
    static final DocumentRef DOCUMENT = new DocumentRef("Zorbly", "Privacy Policy", PAGE);
    static final String A = policy("We do not share your drawings with advertisers.");
    static final String B = policy("We share your drawings with advertisers and printers.");

    @TempDir
    Path folder;

    FakeWayback wayback;
    Archive archive;
    final FakeTime time = new FakeTime();

    /** A clock that stands still but for waiting. */
    static final class FakeTime implements Waiting {
        private Instant now = Instant.parse("2025-05-05T12:00:00Z");
        Duration waited = Duration.ZERO;

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

    WaybackRequest request() {
        return new WaybackRequest(
                DOCUMENT, Optional.empty(), Optional.empty(), WaybackRequest.A_DAY, wayback.endpoint());
    }

    WaybackReport importing() throws Exception {
        return importing(request(), Progress.UNWATCHED);
    }

    WaybackReport importing(WaybackRequest request, Progress progress) throws Exception {
        return new WaybackImport("0.0.0", time).run(request, () -> archive, progress);
    }

    List<Snapshot> snapshots() throws Exception {
        return archive.snapshots(DOCUMENT).snapshots();
    }

    List<String> times() throws Exception {
        return snapshots().stream().map(snapshot -> snapshot.at().toString()).toList();
    }

    Map<String, String> asked(int index) throws Exception {
        return snapshots().get(index).circumstances().asked();
    }
}
