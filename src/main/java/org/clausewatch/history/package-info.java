/**
 * Observations of a document become its versions; what is no change of wording is folded, each fold
 * with its reason. Pure: works on any store, reads no clock and no disk.
 *
 * <p>Invariant: every observation is either shown by exactly one version or is the subject of exactly
 * one fold; nothing is dropped.
 */
@NullMarked
package org.clausewatch.history;

import org.jspecify.annotations.NullMarked;
