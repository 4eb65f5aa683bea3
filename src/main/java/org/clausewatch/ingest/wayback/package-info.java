/**
 * Brings in the past of a page from the Wayback Machine, or another archive that answers as it does.
 *
 * <p>{@link org.clausewatch.ingest.wayback.WaybackImport} asks the archive's index (CDX) which captures it has, chooses
 * one for each change of their digest, and replays those that the archive here lacks. Invariants: only mementos
 * (responses with {@code Memento-Datetime}) become snapshots; the archive is asked no faster than its manners allow;
 * what is left out is counted with the reason; an import that is run again ends with the same snapshots.
 */
@NullMarked
package org.clausewatch.ingest.wayback;

import org.jspecify.annotations.NullMarked;
