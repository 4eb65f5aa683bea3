package org.clausewatch.compare;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The longest increasing subsequence, by weight: which of many crossing pairs keep their order so that
 * the rest, the moves, are as light as can be. Fenwick tree over maxima, O(n log n).
 */
final class HeaviestRun {
    private HeaviestRun() {}

    /**
     * Picks the members of the heaviest increasing run.
     *
     * @param values distinct, from 0 to {@code bound} exclusive
     * @param weights above 0, one for each value
     * @return positions in {@code values}; of equally heavy runs, always the same one
     */
    static BitSet of(int[] values, long[] weights, int bound) {
        int[] bestAt = new int[bound + 1];
        Arrays.fill(bestAt, -1);
        long[] total = new long[values.length];
        int[] before = new int[values.length];
        int last = -1;
        for (int i = 0; i < values.length; i++) {
            int previous = -1;
            for (int at = values[i]; at > 0; at -= at & -at) {
                previous = heavier(previous, bestAt[at], total);
            }
            before[i] = previous;
            total[i] = weights[i] + (previous < 0 ? 0 : total[previous]);
            for (int at = values[i] + 1; at <= bound; at += at & -at) {
                bestAt[at] = heavier(bestAt[at], i, total);
            }
            last = heavier(last, i, total);
        }
        BitSet run = new BitSet(values.length);
        for (int i = last; i >= 0; i = before[i]) {
            run.set(i);
        }
        return run;
    }

    private static int heavier(int a, int b, long[] total) {
        if (a < 0 || b < 0) {
            return Math.max(a, b);
        }
        return total[b] > total[a] ? b : a;
    }
}
