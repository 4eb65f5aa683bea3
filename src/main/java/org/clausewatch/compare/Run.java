package org.clausewatch.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * Tokens of both sides that stand together: the same ones, or those that were replaced.
 *
 * @param oldTo exclusive
 * @param newTo exclusive
 */
record Run(boolean equal, int oldFrom, int oldTo, int newFrom, int newTo) {
    /** Length of the longer side in tokens. */
    int longer() {
        return Math.max(oldTo - oldFrom, newTo - newFrom);
    }

    boolean isInsertion() {
        return !equal && oldFrom == oldTo;
    }

    boolean isDeletion() {
        return !equal && newFrom == newTo;
    }

    boolean oneSided() {
        return isInsertion() || isDeletion();
    }

    /** The same tokens, taken for replaced. */
    Run replaced() {
        return new Run(false, oldFrom, oldTo, newFrom, newTo);
    }

    /** Joins neighbours of one sort and drops empty ones, until equal and replaced runs alternate. */
    static List<Run> join(List<Run> runs) {
        List<Run> joined = new ArrayList<>(runs.size());
        for (Run run : runs) {
            if (run.longer() == 0) {
                continue;
            }
            if (!joined.isEmpty() && joined.getLast().equal == run.equal) {
                Run last = joined.getLast();
                joined.set(joined.size() - 1, new Run(run.equal, last.oldFrom, run.oldTo, last.newFrom, run.newTo));
            } else {
                joined.add(run);
            }
        }
        return joined;
    }
}
