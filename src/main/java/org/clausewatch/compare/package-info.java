/**
 * Two versions of one text become clause-sized changes.
 *
 * <p>{@link org.clausewatch.compare.Comparer} guards against pairs that are no versions of one text,
 * has the clauses aligned by what they say rather than by where they stand, tells each pair's kind,
 * and has the words of changed pairs compared so that a person can read the result.
 *
 * <p>Invariants: every clause of both versions is in one row, and in one change at most; the edits of a
 * change rebuild both its sides to the letter; the same two versions give the same comparison on every
 * machine. Work is bounded by counted steps, never by a clock.
 */
@NullMarked
package org.clausewatch.compare;

import org.jspecify.annotations.NullMarked;
