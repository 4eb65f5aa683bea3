package org.clausewatch.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.clausewatch.model.Progress;

/**
 * Progress that Ctrl+C cancels: the work ends at its next safe point and tells what it did, before the process ends
 * with the status that a shell gives to what a signal ended: 130 for Ctrl+C, 143 where the system ends it. Closed when
 * the work is done and told, and not before: then the process may end at any time.
 */
final class Interruption implements Progress, AutoCloseable {
    /** How long the process waits for the safe point. */
    private static final long PATIENCE_SECONDS = 20;

    private final Progress shown;
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupt, "interruption");
    private volatile boolean interrupted;

    Interruption(Progress shown) {
        this.shown = shown;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void interrupt() {
        interrupted = true;
        try {
            boolean told = done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!told) {
                // The archive is whole at any time; only what was not written yet has to be fetched again.
                shown.report("Stopping", -1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void report(String step, double share) {
        shown.report(step, share);
    }

    @Override
    public boolean cancelled() {
        return interrupted || shown.cancelled();
    }

    @Override
    public void close() {
        done.countDown();
        if (!interrupted) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The process is ending already: the hook has run, or runs and finds the work done.
            }
        }
    }
}
