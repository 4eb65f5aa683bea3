/**
 * The command line: {@link org.clausewatch.cli.CommandLineFace} builds and runs it, one class per
 * command reads its options, asks the workspace and writes what came of it.
 *
 * <p>Invariants: output for machines goes to standard output or the file that the user named, all else
 * to standard error; no stack trace is ever shown; the exit status is 0 done, 1 relevant changes exist
 * (only where asked for), 2 wrong use, 3 failed. Knows neither the window nor the main class: what
 * needs them is handed in.
 */
@NullMarked
package org.clausewatch.cli;

import org.jspecify.annotations.NullMarked;
