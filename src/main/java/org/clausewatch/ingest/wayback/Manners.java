package org.clausewatch.ingest.wayback;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.clausewatch.model.Progress;

/**
 * How fast the archive is asked: at most 24 index calls and 480 replays a minute, evenly spread; nothing at all while it
 * asks for a pause. Waiting ends when the user cancels.
 */
final class Manners {
    /** The two services, each with the time between two calls. */
    enum Service {
        INDEX(Duration.ofMillis(2500)),
        REPLAY(Duration.ofMillis(125));

        private final Duration interval;

        Service(Duration interval) {
            this.interval = interval;
        }

        /** Returns the least time between the starts of two calls. */
        Duration interval() {
            return interval;
        }
    }

    /** How long one waits before looking whether the user cancelled. */
    private static final Duration SLICE = Duration.ofMillis(250);

    /** Shorter waits are nothing to tell of. */
    private static final Duration TOLD = Duration.ofSeconds(2);

    private final Waiting waiting;
    private final Progress progress;
    private final Map<Service, Instant> lastCalls = new EnumMap<>(Service.class);

    Manners(Waiting waiting, Progress progress) {
        this.waiting = waiting;
        this.progress = progress;
    }

    /** Waits until a service may be called, and counts the call. */
    void await(Service service) throws StoppedException {
        Instant last = lastCalls.get(service);
        if (last != null) {
            Duration since = Duration.between(last, waiting.now());
            // A clock that was set back does not make us wait for longer than the interval.
            pause(service.interval().minus(since.isNegative() ? Duration.ZERO : since), "Waiting");
        }
        stopIfCancelled();
        lastCalls.put(service, waiting.now());
    }

    /**
     * Waits, if the time is above zero.
     *
     * @param why what the user is told, before the seconds that are left
     */
    void pause(Duration time, String why) throws StoppedException {
        Duration left = time;
        while (left.isPositive()) {
            stopIfCancelled();
            if (time.compareTo(TOLD) > 0) {
                progress.report(why + "; going on in " + left.plusMillis(999).toSeconds() + " s", -1);
            }
            Duration slice = left.compareTo(SLICE) > 0 ? SLICE : left;
            try {
                waiting.pause(slice);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoppedException();
            }
            left = left.minus(slice);
        }
    }

    private void stopIfCancelled() throws StoppedException {
        if (progress.cancelled()) {
            throw new StoppedException();
        }
    }
}
