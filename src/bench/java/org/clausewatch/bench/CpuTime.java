package org.clausewatch.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * CPU time per call in milliseconds: of all threads of the process but the compiler's, so with garbage
 * collection. Unlike elapsed time it does not count waiting for a core that somebody else uses.
 *
 * <p>Read from Linux's {@code /proc}, which counts nanoseconds; the process' time of the platform's beans
 * comes in steps of ten milliseconds, and with the compiler's.
 */
public final class CpuTime implements InternalProfiler {
    static final String LABEL = "cpu";

    private static final Path THREADS = Path.of("/proc/self/task");

    private long before;

    @Override
    public String getDescription() {
        return "CPU time per call, without compiling";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = nanos();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double spent = (nanos() - before) / 1e6;
        return List.of(
                new ScalarResult(LABEL, spent / result.getMetadata().getAllOps(), "ms/op", AggregationPolicy.AVG));
    }

    static long nanos() {
        try (Stream<Path> threads = Files.list(THREADS)) {
            return threads.mapToLong(CpuTime::nanos).sum();
        } catch (IOException e) {
            throw new UncheckedIOException("CPU time is read from " + THREADS + ", which only Linux has.", e);
        }
    }

    private static long nanos(Path thread) {
        try {
            String name = Files.readString(thread.resolve("comm"));
            if (name.startsWith("C1 Compiler") || name.startsWith("C2 Compiler")) {
                return 0;
            }
            String onCpuWaitingSlices = Files.readString(thread.resolve("schedstat"));
            return Long.parseLong(onCpuWaitingSlices.substring(0, onCpuWaitingSlices.indexOf(' ')));
        } catch (NoSuchFileException ended) {
            // A thread that is gone: none that works for a benchmark goes before its end.
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
