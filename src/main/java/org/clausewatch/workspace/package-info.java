/**
 * One open archive and the calls that both faces make on it: read a version, compare and judge two,
 * fetch, import, list histories.
 *
 * <p>{@link org.clausewatch.workspace.Workspace} reads and compares single documents and texts, and leads to the rest:
 * {@link org.clausewatch.workspace.Imports} and {@link org.clausewatch.workspace.Fetching} bring snapshots in, {@link
 * org.clausewatch.workspace.WholeArchive} answers for all documents at once, {@link
 * org.clausewatch.workspace.NoteBook} holds what the user wrote, {@link org.clausewatch.workspace.EvidenceFiles} packs
 * evidence.
 *
 * <p>Nothing here knows a window or a command line. All calls may be made from any thread but the one
 * that draws the window; long ones report progress.
 */
@NullMarked
package org.clausewatch.workspace;

import org.jspecify.annotations.NullMarked;
