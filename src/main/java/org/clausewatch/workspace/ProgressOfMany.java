package org.clausewatch.workspace;

import org.clausewatch.model.Progress;

/**
 * The progress of several equal parts of some work that are done side by side. All parts stop where the user
 * cancels, and where {@link #stop} is called.
 */
final class ProgressOfMany {
    private final Progress whole;
    private final double[] shares;
    private boolean stopped;

    ProgressOfMany(Progress whole, int parts) {
        this.whole = whole;
        this.shares = new double[parts];
    }

    /**
     * Returns the progress of one part.
     *
     * @param step what is told to be done
     * @param number from 0
     */
    Progress part(String step, int number) {
        return new Progress() {
            @Override
            public void report(String detail, double share) {
                ProgressOfMany.this.report(step, number, share);
            }

            @Override
            public boolean cancelled() {
                return isStopped() || whole.cancelled();
            }
        };
    }

    /** Tells all parts to stop. */
    synchronized void stop() {
        stopped = true;
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    private synchronized void report(String step, int part, double share) {
        if (stopped) {
            return;
        }
        // A part that begins another reading of its own does not go back.
        shares[part] = Math.max(shares[part], Math.min(share, 1));
        double sum = 0;
        for (double each : shares) {
            sum += each;
        }
        whole.report(step, sum / shares.length);
    }
}
