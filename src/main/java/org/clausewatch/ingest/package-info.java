/**
 * Brings in pages that were not fetched here: saved files, pasted text, what others recorded.
 *
 * <p>{@link FileImport} turns one into a snapshot of the archive; {@link SavedPage} reads a file by
 * itself. {@link OtaImport} brings in what Open Terms Archive recorded (data sets, git repositories of
 * versions or snapshots) and its declarations, which {@link DeclarationFolder} reads. Invariants: the same file imported twice is one snapshot; what is stored are the page's own
 * bytes, and where they came from is kept beside them; an import of many observations adds them in one
 * order and keeps no clock of this machine, so that stopped and run again it gives the same files and chain.
 */
@NullMarked
package org.clausewatch.ingest;

import org.jspecify.annotations.NullMarked;
