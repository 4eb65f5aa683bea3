/**
 * Snapshots on disk: WARC/1.1 files in one folder for each document, and what the user decided about
 * them.
 *
 * <p>{@link Archive} reads; {@link ArchiveWriter} writes, one at a time; {@link Notes} are the user's. Invariants:
 *
 * <ul>
 *   <li>a snapshot is never changed and never deleted;
 *   <li>a file is written whole or not at all: temporary file, flush to disk, atomic rename;
 *   <li>the same observation added twice is stored once, and gives the same bytes;
 *   <li>what is read was checked: against the digests in the WARC file, and against the whole file's
 *       hash in {@code chain.jsonl};
 *   <li>one damaged file hides no other.
 * </ul>
 */
@NullMarked
package org.clausewatch.archive;

import org.jspecify.annotations.NullMarked;
