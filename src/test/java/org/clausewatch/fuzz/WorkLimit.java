package org.clausewatch.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/** A few kilobytes must never cost much. CPU time, so that a busy machine is no fault of ours. */
final class WorkLimit {
    /** Far above what the slowest input takes with Jazzer's instrumentation in cold code. */
    private static final long MOST_NANOS = 10_000_000_000L;

    private WorkLimit() {}

    static <T> T within(Supplier<T> work) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        T result = work.get();
        long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        assertTrue(spent < MOST_NANOS, () -> "Took " + spent / 1_000_000 + " ms of CPU time");
        return result;
    }
}
