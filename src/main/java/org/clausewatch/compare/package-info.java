/**
 * Two versions of one text become clause-sized changes.
 *
 * <p>{@link org.clausewatch.compare.Comparer} guards against pairs that are no versions of one text,
 * has the clauses aligned by what they say rather than by where they stand, tells each pair's kind,
 * and has the words of changed pairs compared so that a person can read the result.
 *
 * <p>The {@code Aligner} pairs in turn: equal texts that hold their place ({@code Anchors}), the best
 * order-keeping chain of what lies between ({@code Candidates}, {@code InOrder}), what moved
 * ({@code Moves}), what was cut or put together ({@code Regroupings}, {@code Parts},
 * {@code SentenceFlow}), and headings over the same text ({@code Sections}). {@code ChangeRows} makes
 * changes of what differs; {@code WordEdits} compares sentence by sentence, {@code CellEdits} cell by cell.
 *
 * <p>Invariants: every clause of both versions is in one row, and in one change at most; the edits of a
 * change rebuild both its sides to the letter; swapping the versions mirrors kinds and pairings; the same
 * two versions give the same comparison on every machine. Work grows about linearly with the text and is
 * bounded by counted steps, never by a clock.
 */
@NullMarked
package org.clausewatch.compare;

import org.jspecify.annotations.NullMarked;
