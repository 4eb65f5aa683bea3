package org.clausewatch.model;

import java.time.Instant;

/**
 * Which clause of a document's history this is, and how old its wording is.
 *
 * @param lineage the same for one clause in all versions, through edits, moves and renumbering. Derived
 *     from the history: it may be another one when an earlier past is imported, so nothing that lasts is
 *     anchored to it
 * @param firstSeenAt when the present wording was first observed, since it was last another
 */
public record ClauseIdentity(String lineage, Instant firstSeenAt) {}
