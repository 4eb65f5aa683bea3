package org.clausewatch.history;

import java.time.Instant;

/**
 * A time from which no text of a document can be shown: it was not seen for much longer than usual, or what was seen
 * is damaged.
 *
 * @param from the last observation before it
 * @param to the first after it
 * @param changesOnly whether both were imported from a collection that records a text only when it changes, so
 *     that it may have been looked at meanwhile
 * @param damaged how many snapshots of that time cannot be read: the text was seen, but what it said is not known
 */
public record Gap(Instant from, Instant to, boolean changesOnly, int damaged) {
    /** Makes a gap that no snapshot stands in. */
    public Gap(Instant from, Instant to, boolean changesOnly) {
        this(from, to, changesOnly, 0);
    }
}
