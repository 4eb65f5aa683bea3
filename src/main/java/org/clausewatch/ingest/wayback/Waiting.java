package org.clausewatch.ingest.wayback;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The clock, and waiting by it. */
public interface Waiting {
    /** Returns the time. */
    Instant now();

    /**
     * Waits.
     *
     * @param time above zero
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    void pause(Duration time) throws InterruptedException;

    /** Returns waiting by a clock, in real time. */
    static Waiting by(InstantSource clock) {
        return new Waiting() {
            @Override
            public Instant now() {
                return clock.instant();
            }

            @Override
            public void pause(Duration time) throws InterruptedException {
                Thread.sleep(time);
            }
        };
    }
}
