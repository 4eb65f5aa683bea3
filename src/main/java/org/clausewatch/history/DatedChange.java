package org.clausewatch.history;

import java.time.Instant;
import java.util.Comparator;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.JudgedChange;

/**
 * A change of one of several documents, to be told among the changes of the others.
 *
 * @param log of two consecutive versions of its document
 * @param judged one of the log's changes
 */
public record DatedChange(ChangeLog log, JudgedChange judged) {
    /** Oldest first, by when the change was first seen; those of one time by document. Stable within a log. */
    public static final Comparator<DatedChange> BY_TIME = Comparator.comparing(DatedChange::firstSeen)
            .thenComparing(DatedChange::lastWithout)
            .thenComparing(change -> change.document().service())
            .thenComparing(change -> change.document().terms());

    /** Returns the document that changed. */
    public DocumentRef document() {
        return log.document();
    }

    /** Returns when the text was last seen without the change. */
    public Instant lastWithout() {
        return log.from().provenance().lastObservedAt().orElse(Instant.EPOCH);
    }

    /** Returns when the text was first seen with the change. */
    public Instant firstSeen() {
        return log.to().provenance().firstObservedAt().orElse(Instant.EPOCH);
    }
}
