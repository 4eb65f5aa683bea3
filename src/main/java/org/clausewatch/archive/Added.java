package org.clausewatch.archive;

/**
 * What became of an observation that was added.
 *
 * @param alreadyThere whether the archive held it before; nothing was written then
 */
public record Added(Snapshot snapshot, boolean alreadyThere) {}
