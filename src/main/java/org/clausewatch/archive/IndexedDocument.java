package org.clausewatch.archive;

import java.time.Instant;
import java.util.Optional;
import org.clausewatch.model.DocumentRef;

/**
 * What the index says of a document, in figures.
 *
 * @param observations snapshots that could be read
 * @param lastObserved time of the latest of them
 * @param lastSubstantive when the latest change of substance was first seen; empty where there was none, or none
 *     that could be judged
 */
public record IndexedDocument(
        DocumentRef document,
        int observations,
        int versions,
        int folds,
        Optional<Instant> lastObserved,
        Optional<Instant> lastSubstantive) {}
