package org.clausewatch.ingest.wayback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveException;
import org.clausewatch.archive.ArchiveWriter;
import org.clausewatch.archive.NewSnapshot;

/** Captures on their way into the archive: so many at once that the right to write is neither taken often nor kept long. */
final class Batch {
    private static final int MOST = 25;
    private static final long MOST_BYTES = 16_000_000;

    private final Archive archive;
    private final List<Pending> waiting = new ArrayList<>();
    private long bytes;
    private int replayed;
    private int seenAgain;
    private int alreadyThere;
    private Optional<Instant> first = Optional.empty();
    private Optional<Instant> last = Optional.empty();

    private record Pending(NewSnapshot snapshot, boolean replayed) {}

    Batch(Archive archive) {
        this.archive = archive;
    }

    /** Takes a capture that was replayed, or one that is noted without. */
    void add(NewSnapshot snapshot, boolean wasReplayed) throws ArchiveException {
        waiting.add(new Pending(snapshot, wasReplayed));
        bytes += switch (snapshot.content()) {
            case NewSnapshot.Served served ->
                served.exchanges().getLast().response().body().length;
            case NewSnapshot.Resource resource -> resource.body().length;
            case NewSnapshot.NotModified _ -> 0;
        };
        if (waiting.size() >= MOST || bytes >= MOST_BYTES) {
            flush();
        }
    }

    /** Counts a capture that the archive has. */
    void isThere(Instant at) {
        alreadyThere++;
        span(at);
    }

    private void span(Instant at) {
        first = Optional.of(first.filter(other -> other.isBefore(at)).orElse(at));
        last = Optional.of(last.filter(other -> other.isAfter(at)).orElse(at));
    }

    /** Puts all that was taken into the archive. */
    void flush() throws ArchiveException {
        if (waiting.isEmpty()) {
            return;
        }
        try (ArchiveWriter writer = archive.write()) {
            for (Pending each : waiting) {
                if (writer.add(each.snapshot()).alreadyThere()) {
                    alreadyThere++;
                } else if (each.replayed()) {
                    replayed++;
                } else {
                    seenAgain++;
                }
                span(each.snapshot().at());
            }
        }
        waiting.clear();
        bytes = 0;
    }

    int replayed() {
        return replayed;
    }

    int seenAgain() {
        return seenAgain;
    }

    int alreadyThere() {
        return alreadyThere;
    }

    Optional<Instant> first() {
        return first;
    }

    Optional<Instant> last() {
        return last;
    }
}
