/**
 * The window: an archive's documents, their versions over time, and two versions side by side.
 *
 * <p>One package per part of the window, each a view with its view model. View models know no
 * controls: they hold observable state and are tested without a window. Views are code, styles are
 * CSS with named colours under {@code resources/desktop}. Everything that reads a disk, a network or
 * a whole version goes through {@link org.clausewatch.desktop.work.TaskRunner}; nothing of that runs
 * on the thread that draws.
 *
 * <p>Main types: {@link org.clausewatch.desktop.ClausewatchWindow} starts the window, {@link
 * org.clausewatch.desktop.Screenshot} draws it into a picture, {@link
 * org.clausewatch.desktop.WindowData} is what the window asks of the rest of the program.
 */
@NullMarked
package org.clausewatch.desktop;

import org.jspecify.annotations.NullMarked;
