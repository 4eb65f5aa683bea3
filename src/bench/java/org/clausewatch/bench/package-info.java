/**
 * What comparing and judging cost and what each rule brings, measured on real policies and on hostile clauses:
 * JMH benchmarks, and tables.
 *
 * <p>{@link org.clausewatch.bench.Measure} is the door; {@code src/bench/run} builds and starts it. Each
 * {@link org.clausewatch.bench.Table} measures what it compares within one run, ours and the yardstick in
 * turn, as a machine that others use gives figures that agree only within one run.
 */
@NullMarked
package org.clausewatch.bench;

import org.jspecify.annotations.NullMarked;
