package org.clausewatch.workspace;

import java.util.List;
import java.util.Map;
import org.clausewatch.archive.Capture;
import org.clausewatch.archive.Snapshot;
import org.clausewatch.extract.ExtractException;
import org.clausewatch.extract.Extraction;
import org.clausewatch.extract.Extractor;
import org.clausewatch.extract.Page;
import org.clausewatch.extract.PageCheck;
import org.clausewatch.history.Observation;
import org.clausewatch.model.Reason;

/** Reads what snapshots show. */
final class ArchiveReading {
    private final Extractor extractor = new Extractor();

    /** Reads what a capture shows; a page that cannot be read is none of the policy's versions. */
    Observation observe(Snapshot snapshot, Capture capture) {
        return observation(snapshot, content(capture));
    }

    /** Returns the observation of a snapshot that shows something. */
    Observation observation(Snapshot snapshot, Observation.Content content) {
        return new Observation(
                snapshot.id(),
                snapshot.at(),
                snapshot.circumstances().origin(),
                snapshot.source(),
                snapshot.payloadSha256(),
                snapshot.circumstances().retrievedAt(),
                content);
    }

    /** Reads what a capture shows. */
    Observation.Content content(Capture capture) {
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
