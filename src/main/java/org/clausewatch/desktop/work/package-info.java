/**
 * The one door to work that takes time: off the thread that draws, with progress, cancellation and
 * an answer back on the thread that draws. A same-thread twin serves tests.
 */
@NullMarked
package org.clausewatch.desktop.work;

import org.jspecify.annotations.NullMarked;
