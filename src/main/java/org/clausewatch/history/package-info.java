/**
 * Observations of a document become its versions ({@link org.clausewatch.history.Histories}); what is no
 * change of wording is folded, each fold with its reason. Clauses are followed through the versions ({@link
 * org.clausewatch.history.Lineages}). Pure: works on any store, reads no clock and no disk.
 *
 * <p>Invariants: every observation is either shown by exactly one version or is the subject of exactly
 * one fold, nothing is dropped; every clause of every version has one identity, which no other clause of
 * that version has.
 */
@NullMarked
package org.clausewatch.history;

import org.jspecify.annotations.NullMarked;
