package org.clausewatch.workspace;

import org.clausewatch.history.Observation;
import org.clausewatch.model.DocumentRef;

/**
 * A snapshot that is in the archive now.
 *
 * @param observation what it shows
 * @param alreadyThere whether the archive held it before; then nothing was written
 */
public record Kept(DocumentRef document, Observation observation, boolean alreadyThere) {}
