package org.clausewatch.workspace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.history.Observation;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.SisterDocument;
import org.clausewatch.model.Version;

/**
 * Finds the other documents of a service as they stood when two versions of one did.
 */
final class Sisters {
    private final Reading reading;

    /** Gives what a document's snapshots show. */
    interface Reading {
        /** Returns a document's observations in order of time. */
        List<Observation> observations(DocumentRef document) throws WorkspaceException;
    }

    /**
     * What was found.
     *
     * @param limits why it is not all, if it is not, as a sentence for the user
     */
    record Found(List<SisterDocument> sisters, List<String> limits) {
        static final Found NONE = new Found(List.of(), List.of());
    }

    Sisters(Reading reading) {
        this.reading = reading;
    }

    /**
     * Returns the service's other documents, in the archive's order. One whose snapshots are damaged is left out:
     * {@link Workspace#damages} tells of those.
     *
     * @param documents all documents of the archive
     */
    Found of(List<DocumentRef> documents, DocumentRef document, HistoryVersion before, HistoryVersion after) {
        try {
            return new Found(list(documents, document, before, after), List.of());
        } catch (WorkspaceException e) {
            return unread(e);
        }
    }

    /** Says that the other documents of the service were not looked at. */
    static Found unread(WorkspaceException e) {
        return new Found(
                List.of(),
                List.of("The other documents of the service were not looked at, so what moved there counts as gone: "
                        + e.getMessage()));
    }

    private List<SisterDocument> list(
            List<DocumentRef> documents, DocumentRef document, HistoryVersion before, HistoryVersion after)
            throws WorkspaceException {
        Optional<Instant> old = before.provenance().lastObservedAt();
        Optional<Instant> now = after.provenance().lastObservedAt();
        List<SisterDocument> sisters = new ArrayList<>();
        if (old.isEmpty() || now.isEmpty()) {
            return sisters;
        }
        for (DocumentRef other : documents) {
            if (other.service().equals(document.service()) && !other.terms().equals(document.terms())) {
                List<Observation> observations = reading.observations(other);
                sisters.add(new SisterDocument(
                        other.terms(), latest(observations, old.get()), latest(observations, now.get())));
            }
        }
        return sisters;
    }

    /** Returns what the last snapshot up to a time shows that shows the document at all. */
    private static Optional<Version> latest(List<Observation> observations, Instant until) {
        for (Observation observation : observations.reversed()) {
            if (!observation.at().isAfter(until)
                    && observation.content() instanceof Observation.Readable(var version)) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }
}
