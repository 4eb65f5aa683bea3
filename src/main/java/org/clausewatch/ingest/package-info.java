/**
 * Brings in pages that were not fetched here: saved files and pasted text.
 *
 * <p>{@link FileImport} turns one into a snapshot of the archive; {@link SavedPage} reads a file by
 * itself. Invariants: the same file imported twice is one snapshot; what is stored are the page's own
 * bytes, and where they came from is kept beside them.
 */
@NullMarked
package org.clausewatch.ingest;

import org.jspecify.annotations.NullMarked;
