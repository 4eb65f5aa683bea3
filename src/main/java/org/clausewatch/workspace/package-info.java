/**
 * One open archive and the calls that both faces make on it: read a version, compare and judge two,
 * fetch, import, list histories.
 *
 * <p>Nothing here knows a window or a command line. All calls may be made from any thread but the one
 * that draws the window; long ones report progress.
 */
@NullMarked
package org.clausewatch.workspace;

import org.jspecify.annotations.NullMarked;
