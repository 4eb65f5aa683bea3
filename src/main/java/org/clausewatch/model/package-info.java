/**
 * The words of Clausewatch as types: what a version, a clause, a change and a change log are.
 *
 * <p>Records and sealed types that hold checked, immutable data; nothing here reads, compares or
 * judges. Uses the JDK only. Invariants that hold everywhere:
 *
 * <ul>
 *   <li>offsets count Unicode code points, from 0, the end exclusive (as Python slices do);
 *   <li>times are UTC instants; dates that a text states are calendar dates;
 *   <li>no text of a clause contains a line feed; the text of a version is its clauses' texts joined
 *       by line feeds;
 *   <li>the empty string stands for "none" where a component is a text, never {@code null}.
 * </ul>
 */
@NullMarked
package org.clausewatch.model;

import org.jspecify.annotations.NullMarked;
