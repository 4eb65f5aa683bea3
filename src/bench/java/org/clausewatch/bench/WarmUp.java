package org.clausewatch.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.Callable;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Calls what is to be measured until it has used an amount of CPU time. JMH's own warm-up counts elapsed
 * time, of which a machine that others use gives too little to be warm after.
 */
final class WarmUp {
    private WarmUp() {}

    static void until(int cpuSeconds, Callable<?> call, Blackhole hole) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long end = threads.getCurrentThreadCpuTime() + cpuSeconds * 1_000_000_000L;
        while (threads.getCurrentThreadCpuTime() < end) {
            hole.consume(call.call());
        }
    }
}
