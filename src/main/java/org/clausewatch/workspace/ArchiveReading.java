package org.clausewatch.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveException;
import org.clausewatch.archive.Capture;
import org.clausewatch.archive.Damage;
import org.clausewatch.archive.Snapshot;
import org.clausewatch.archive.SnapshotListing;
import org.clausewatch.extract.ExtractException;
import org.clausewatch.extract.Extraction;
import org.clausewatch.extract.Extractor;
import org.clausewatch.extract.Page;
import org.clausewatch.extract.PageCheck;
import org.clausewatch.history.Observation;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Progress;
import org.clausewatch.model.Reason;

/** Reads an archive's snapshots as observations. */
final class ArchiveReading {
    private final Extractor extractor = new Extractor();

    /**
     * What a document's snapshots show.
     *
     * @param unreadable snapshots whose files cannot be trusted; nothing is said of what they show
     */
    record Observations(List<Observation> observations, List<Damage> unreadable) {}

    Observations read(Archive archive, DocumentRef document, Progress progress) throws WorkspaceException {
        try {
            SnapshotListing listing = archive.snapshots(document);
            List<Damage> unreadable = new ArrayList<>(listing.damages());
            List<Observation> observations = new ArrayList<>();
            for (Snapshot snapshot : listing.snapshots()) {
                if (progress.cancelled()) {
                    throw new WorkspaceException("Reading " + document.service() + " was cancelled.");
                }
                progress.report(
                        "Reading " + document.service() + ", " + document.terms(),
                        (double) observations.size() / listing.snapshots().size());
                try {
                    observations.add(observe(snapshot, archive.read(snapshot)));
                } catch (ArchiveException e) {
                    unreadable.add(new Damage(snapshot.file(), e.getMessage()));
                }
            }
            return new Observations(List.copyOf(observations), List.copyOf(unreadable));
        } catch (ArchiveException e) {
            throw new WorkspaceException(e.getMessage(), e);
        }
    }

    /** Reads what a capture shows; a page that cannot be read is none of the policy's versions. */
    Observation observe(Snapshot snapshot, Capture capture) {
        return new Observation(
                snapshot.id(),
                snapshot.at(),
                snapshot.circumstances().origin(),
                snapshot.source(),
                snapshot.payloadSha256(),
                snapshot.circumstances().retrievedAt(),
                content(capture));
    }

    private Observation.Content content(Capture capture) {
        Page page = new Page(
                capture.body(),
                capture.snapshot().circumstances().source(),
                capture.contentType(),
                capture.snapshot().url(),
                capture.status(),
                List.of(),
                List.of());
        try {
            Extraction extraction = extractor.extract(page);
            return switch (extraction.finding()) {
                case PageCheck.Policy policy -> new Observation.Readable(extraction.version());
                case PageCheck.NotThePolicy other -> new Observation.NotThePolicy(other.reason());
            };
        } catch (ExtractException e) {
            return new Observation.NotThePolicy(
                    new Reason("not-a-policy", Map.of("words", String.valueOf(e.getMessage())), List.of()));
        }
    }
}
