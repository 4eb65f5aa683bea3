/**
 * Changes become verdicts: which topics a change concerns, whether it is one of substance, and what
 * the text now permits, each with the words that decided.
 *
 * <p>Everything a language needs is data: {@link org.clausewatch.judge.RuleSet} reads word classes
 * and rules from YAML (see {@code resources/rules/README.md}). {@link org.clausewatch.judge.Judge}
 * reads each clause, with its lead-in and headings, sentence by sentence into statements (who does
 * what, affirmed, denied or put in the user's hands), keeps those that the change's edits touch, and
 * decides from them. Invariants:
 *
 * <ul>
 *   <li>the same rules and the same change give the same verdict, whatever ran before;
 *   <li>every topic and every direction but neutral and unclear carries evidence that slices exactly;
 *       evidence is never a whole clause;
 *   <li>matching takes no longer than words × pattern length × gap length; there are no regular
 *       expressions over clauses.
 * </ul>
 */
@NullMarked
package org.clausewatch.judge;

import org.jspecify.annotations.NullMarked;
