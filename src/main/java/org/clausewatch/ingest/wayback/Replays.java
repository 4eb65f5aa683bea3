package org.clausewatch.ingest.wayback;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveException;
import org.clausewatch.archive.Capture;
import org.clausewatch.archive.Exchange;
import org.clausewatch.archive.NewSnapshot;
import org.clausewatch.archive.Snapshot;
import org.clausewatch.ingest.IngestException;
import org.clausewatch.model.Progress;
import org.clausewatch.model.Sha256;

/** The second half of an import: replays what the archive here lacks, and keeps it. */
final class Replays {
    private static final int OK = 200;

    /** So many in a row: it is not the capture, it is the web archive. */
    private static final int HOPELESS = 3;

    private static final Set<Skip> SIGNS_OF_TROUBLE = Set.of(Skip.UNANSWERED, Skip.REFUSED, Skip.EXCLUDED);

    private final WaybackRequest request;
    private final HttpUrl base;
    private final Replay replay;
    private final Waiting waiting;
    private final Progress progress;
    private final Archive archive;
    private final Known known;
    private final Batch batch;
    private int troubles;

    Replays(WaybackRequest request, HttpUrl base, Replay replay, Archive archive, Waiting waiting, Progress progress)
            throws ArchiveException {
        this.request = request;
        this.base = base;
        this.replay = replay;
        this.archive = archive;
        this.waiting = waiting;
        this.progress = progress;
        this.known = Known.of(archive, request.document());
        this.batch = new Batch(archive);
    }

    /**
     * What an earlier capture of a run is known to hold.
     *
     * @param payload its bytes as served; not to be changed
     */
    private record Proven(byte[] payload) {}

    WaybackReport run(List<Run> runs, int rows, SkipCount skipped) throws ArchiveException {
        Optional<String> stopped = Optional.empty();
        try {
            for (int i = 0; i < runs.size(); i++) {
                LocalDate day = runs.get(i).first().at().atZone(ZoneOffset.UTC).toLocalDate();
                progress.report(
                        "Replaying the capture of " + day + ", " + (i + 1) + " of " + runs.size(),
                        (double) i / runs.size());
                bringIn(runs.get(i), skipped);
            }
        } catch (StoppedException e) {
            stopped =
                    Optional.of("Stopped as you asked. What was brought in stays; run the same import again to go on.");
        } catch (IngestException e) {
            stopped = Optional.of(e.getMessage());
        } finally {
            batch.flush();
        }
        return new WaybackReport(
                rows,
                runs.size(),
                batch.replayed(),
                batch.seenAgain(),
                batch.alreadyThere(),
                batch.first(),
                batch.last(),
                skipped.counts(),
                stopped);
    }

    private void bringIn(Run run, SkipCount skipped) throws ArchiveException, IngestException, StoppedException {
        if (progress.cancelled()) {
            throw new StoppedException();
        }
        Optional<Snapshot> there = known.find(address(run.first()));
        if (there.isPresent()) {
            batch.isThere(there.get().at());
            if (run.isSeenAgain()) {
                // Where its stored bytes are not at hand, the last capture is replayed to the same end.
                seenAgain(run, proven(there.get()), isProven(there.get()), skipped);
            }
            return;
        }
        Optional<ServedPage> page = replay(run.first(), skipped);
        if (run.isSeenAgain()) {
            // Where the first cannot be had, the last shows the same page as well.
            seenAgain(run, page.flatMap(served -> proven(served, run)), page.isEmpty(), skipped);
        }
    }

    /** Keeps the last capture of a run: as the index lists it, else by replaying it, if it is to be had at all. */
    private void seenAgain(Run run, Optional<Proven> proven, boolean replayOtherwise, SkipCount skipped)
            throws ArchiveException, IngestException, StoppedException {
        CdxRow last = run.last();
        Optional<Snapshot> there = known.find(address(last));
        if (there.isPresent()) {
            batch.isThere(there.get().at());
        } else if (proven.isPresent()) {
            Asked asked = new Asked("index", address(last))
                    .page(request.document().url(), last.original())
                    .digest(last.digest(), Optional.empty());
            // Held already by the first capture: what is written is a revisit record, and no request is made up.
            batch.add(
                    new NewSnapshot(
                            request.document(),
                            last.at(),
                            new NewSnapshot.Resource(
                                    last.original(), "text/html", proven.get().payload()),
                            asked.circumstances(waiting.now())),
                    false);
        } else if (replayOtherwise) {
            replay(last, skipped);
        }
    }

    private Optional<ServedPage> replay(CdxRow row, SkipCount skipped)
            throws ArchiveException, IngestException, StoppedException {
        return switch (replay.of(new Memento(row.at(), row.original()))) {
            case Replay.Refused(Skip reason) -> {
                skipped.add(reason);
                giveUpIfHopeless(reason);
                yield Optional.empty();
            }
            case Replay.Replayed replayed -> {
                troubles = 0;
                yield keep(row, replayed, skipped);
            }
        };
    }

    private Optional<ServedPage> keep(CdxRow row, Replay.Replayed replayed, SkipCount skipped) throws ArchiveException {
        ServedPage page;
        try {
            page = ServedPage.of(replayed);
        } catch (IOException e) {
            // Damaged where it is stored: asking again would give the same bytes.
            skipped.add(Skip.UNREADABLE);
            return Optional.empty();
        }
        Asked asked = new Asked("memento", replayed.memento().url(base).toString())
                .askedFor(address(row))
                .page(request.document().url(), replayed.memento().original())
                .digest(row.digest(), Optional.of(page.hasDigest(row.digest())));
        batch.add(
                new NewSnapshot(
                        request.document(),
                        replayed.memento().at(),
                        new NewSnapshot.Served(List.of(page.exchange())),
                        asked.circumstances(waiting.now())),
                true);
        return Optional.of(page);
    }

    private void giveUpIfHopeless(Skip reason) throws IngestException {
        troubles = SIGNS_OF_TROUBLE.contains(reason) ? troubles + 1 : 0;
        if (troubles == HOPELESS) {
            throw new IngestException("The last " + HOPELESS + " captures could not be had ("
                    + reason.meaning() + "), so the import stopped. "
                    + (reason.passing()
                            ? "Run the same import again in an hour: it goes on where it stopped."
                            : "What was brought in stays."));
        }
    }

    private static Optional<Proven> proven(ServedPage page, Run run) {
        Exchange.Response response = page.exchange().response();
        return response.status() == OK
                        && !run.first().digest().isEmpty()
                        && page.hasDigest(run.first().digest())
                ? Optional.of(new Proven(response.body()))
                : Optional.empty();
    }

    private Optional<Proven> proven(Snapshot snapshot) {
        if (!isProven(snapshot)) {
            return Optional.empty();
        }
        Capture capture;
        try {
            capture = archive.read(snapshot);
        } catch (ArchiveException damaged) {
            // Its bytes are stored with a snapshot that is gone: told where snapshots are listed.
            return Optional.empty();
        }
        // A compressed page is stored as it was sent, and handed out without its compression.
        return capture.status() == OK && Sha256.of(capture.body()).equals(snapshot.payloadSha256())
                ? Optional.of(new Proven(capture.body()))
                : Optional.empty();
    }

    private static boolean isProven(Snapshot snapshot) {
        return Asked.MATCHES.equals(snapshot.circumstances().asked().get(Asked.DIGEST));
    }

    private String address(CdxRow row) {
        return new Memento(row.at(), row.original()).url(base).toString();
    }
}
