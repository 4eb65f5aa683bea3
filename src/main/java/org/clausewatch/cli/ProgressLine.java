package org.clausewatch.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.clausewatch.model.Progress;

/** One line on a terminal that tells what is being done and goes away after; nothing in a pipe. */
final class ProgressLine implements Progress, AutoCloseable {
    private static final String CLEAR = "\r\u001b[K";

    private final PrintStream err;
    private final boolean shown;
    private final int width;

    ProgressLine(Surroundings surroundings) {
        this.err = new PrintStream(surroundings.err(), true, surroundings.charset());
        this.shown = surroundings.terminal();
        this.width = surroundings.width();
    }

    @Override
    public void report(String step, double share) {
        if (shown) {
            String percent = share < 0 ? "" : String.format(Locale.ROOT, " %d%%", Math.round(share * 100));
            err.print(CLEAR + shortened(step) + percent);
            err.flush();
        }
    }

    private String shortened(String step) {
        int room = width - 8;
        return step.codePointCount(0, step.length()) <= room
                ? step
                : step.substring(0, step.offsetByCodePoints(0, room - 1)) + "…";
    }

    @Override
    public boolean cancelled() {
        return Thread.currentThread().isInterrupted();
    }

    @Override
    public void close() {
        if (shown) {
            err.print(CLEAR);
            err.flush();
        }
    }
}
