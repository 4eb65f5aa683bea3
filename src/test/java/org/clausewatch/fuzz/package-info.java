/**
 * What holds for any input, tried by Jazzer on inputs that nobody would write.
 *
 * <p>A normal build only replays the inputs kept beside the tests' resources: a few to start from, and each that
 * once showed a fault. With {@code JAZZER_FUZZ=1} Jazzer makes new ones; CONTRIBUTING.md says how.
 */
@NullMarked
package org.clausewatch.fuzz;

import org.jspecify.annotations.NullMarked;
