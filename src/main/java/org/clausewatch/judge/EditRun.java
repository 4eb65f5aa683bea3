package org.clausewatch.judge;

import org.clausewatch.model.Side;

/** What one run of edits takes away and puts in its place, counted by side. */
final class EditRun {
    private final double[] weight = new double[2];
    private final double[] member = new double[2];
    private final int[] edited = new int[2];
    private final int[] content = new int[2];
    private final int[] duties = new int[2];
    private final int[] leaves = new int[2];

    /**
     * Counts an edited word, whether or not the other side has it elsewhere.
     *
     * @param differs whether it really differs and has content
     */
    void count(Side side, boolean differs, boolean duty, boolean leave) {
        int at = side.ordinal();
        edited[at]++;
        content[at] += differs ? 1 : 0;
        duties[at] += duty ? 1 : 0;
        leaves[at] += leave ? 1 : 0;
    }

    void weigh(Side side, double more) {
        weight[side.ordinal()] += more;
    }

    /** Notes that words of a side are one of several things that a sentence lists, so that they weigh at least so much more. */
    void member(Side side, double more) {
        member[side.ordinal()] = Math.max(member[side.ordinal()], more);
    }

    int edited(Side side) {
        return edited[side.ordinal()];
    }

    /** Tells whether words replace words. */
    boolean replaces() {
        return edited[0] > 0 && edited[1] > 0;
    }

    /** Tells whether a verb that binds (must, will) gives way to one that leaves free (may), or the reverse. */
    boolean turnsDuty() {
        return duties[0] > 0 && leaves[0] == 0 && duties[1] == 0 && leaves[1] > 0
                || duties[1] > 0 && leaves[1] == 0 && duties[0] == 0 && leaves[0] > 0;
    }

    /** Returns the weight of the heavier side; a list's new member counts only if it replaces nothing. */
    double weight() {
        boolean oneSided = content[0] == 0 || content[1] == 0;
        return Math.max(weight[0], weight[1]) + (oneSided ? Math.max(member[0], member[1]) : 0);
    }
}
