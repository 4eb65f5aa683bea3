/**
 * The note on a change: what the user says of it and of its verdict.
 */
@NullMarked
package org.clausewatch.desktop.note;

import org.jspecify.annotations.NullMarked;
