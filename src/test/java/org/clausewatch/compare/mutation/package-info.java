/**
 * Ground truth for the comparison by mutation: versions with known edits, and what is to be said of them.
 *
 * <p>{@link org.clausewatch.compare.mutation.Mutator} takes a version and a seed and applies known edits
 * to it, keeping what became of which clause; {@link org.clausewatch.compare.mutation.TruthChecker} holds
 * a comparison against that. Of the package that compares it knows the public call and nothing else: it
 * shares no code, no threshold and no notion of similarity with the alignment that it checks.
 *
 * <p>Where a reader could tell a change in two ways, the generator stays away: edited clauses are like no
 * other clause, invented prose is unlike what stands there, parts of a split are long enough to be known.
 * What is left to choice is forgiven by the checker: which of the fewest moves were made, and which of
 * several equal clauses is meant.
 */
@NullMarked
package org.clausewatch.compare.mutation;

import org.jspecify.annotations.NullMarked;
