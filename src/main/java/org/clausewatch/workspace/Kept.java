package org.clausewatch.workspace;

import org.clausewatch.history.Observation;
import org.clausewatch.model.DocumentRef;

/**
 * A snapshot that is in the archive now.
 *
 * @param observation what it shows
 * @param alreadyThere whether the archive held it before; then nothing was written
 * @param observed how the time of observation is known: {@code given} by the user, from the {@code page}, the {@code mail},
 *     the {@code file-date} or the time of {@code pasting}; "" of a page that was fetched
 */
public record Kept(DocumentRef document, Observation observation, boolean alreadyThere, String observed) {}
