/**
 * The upper part of the window: a document's versions over time, what was folded between them, and
 * which two are compared. Time in which nobody looked is shown as such.
 */
@NullMarked
package org.clausewatch.desktop.timeline;

import org.jspecify.annotations.NullMarked;
