/**
 * Starts the program: wires the workspace, the command line and the window in one place that can be read
 * from top to bottom, and holds the commands that need the window.
 */
@NullMarked
package org.clausewatch.app;

import org.jspecify.annotations.NullMarked;
