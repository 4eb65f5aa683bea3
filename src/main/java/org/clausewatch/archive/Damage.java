package org.clausewatch.archive;

import java.time.Instant;
import java.util.Optional;

/**
 * A file of an archive that cannot be trusted.
 *
 * @param file its path below the archive's folder, with {@code /} on every system
 * @param message for the user: what is wrong with it and what to do
 */
public record Damage(String file, String message) {
    /** Returns the damage of a snapshot whose file does not exist any more. */
    static Damage gone(String file) {
        return new Damage(file, "The snapshot " + file + " is gone. Restore it from a backup of the archive.");
    }

    /** Returns when the snapshot was observed, as its file's name says; empty if it does not. */
    public Optional<Instant> at() {
        return new SnapshotFiles.Named(file).at();
    }
}
