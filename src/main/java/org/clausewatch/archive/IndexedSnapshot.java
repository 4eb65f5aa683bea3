package org.clausewatch.archive;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the index knows of a snapshot's file.
 *
 * @param snapshot empty where the file cannot be trusted
 * @param content number of what it shows; empty where it cannot be trusted
 * @param damage what is wrong with the file, for the user; empty as a rule
 */
public record IndexedSnapshot(
        SnapshotFile file, Optional<Snapshot> snapshot, OptionalLong content, Optional<String> damage) {}
