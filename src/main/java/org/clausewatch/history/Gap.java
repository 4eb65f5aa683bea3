package org.clausewatch.history;

import java.time.Instant;

/**
 * A time in which a document's text was not seen for much longer than usual.
 *
 * @param from the last observation before it
 * @param to the first after it
 * @param changesOnly whether both were imported from a collection that records a text only when it changes, so
 *     that it may have been looked at meanwhile
 */
public record Gap(Instant from, Instant to, boolean changesOnly) {}
