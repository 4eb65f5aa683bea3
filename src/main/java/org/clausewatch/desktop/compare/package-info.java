/**
 * The middle of the window: two versions side by side, one row per aligned clause, edits marked word
 * by word, and the evidence of the selected change.
 *
 * <p>Both cells of a row always have the same height, so both sides stay level however lines wrap.
 */
@NullMarked
package org.clausewatch.desktop.compare;

import org.jspecify.annotations.NullMarked;
