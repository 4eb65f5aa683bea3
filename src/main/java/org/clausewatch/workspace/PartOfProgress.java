package org.clausewatch.workspace;

import org.clausewatch.model.Progress;

/**
 * The progress of one of several equal parts of some work.
 *
 * @param step what is told to be done
 * @param part from 0
 */
record PartOfProgress(Progress whole, String step, int part, int parts) implements Progress {
    @Override
    public void report(String detail, double share) {
        whole.report(step, (part + Math.max(0, share)) / parts);
    }

    @Override
    public boolean cancelled() {
        return whole.cancelled();
    }
}
