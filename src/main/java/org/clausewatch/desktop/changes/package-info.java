/**
 * The right part of the window: the changes that a reader asked for, in figures and as a list to step
 * through.
 */
@NullMarked
package org.clausewatch.desktop.changes;

import org.jspecify.annotations.NullMarked;
