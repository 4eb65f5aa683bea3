package org.clausewatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs one benchmark at a time, each in a JVM of its own with one thread and the serial collector, so that
 * whoever asks decides which measurements stand next to each other.
 */
final class Trials {
    /**
     * What one benchmark took.
     *
     * @param millis CPU time of a call, the median of the iterations
     * @param megabytes allocated by a call, freed or not
     */
    record Cost(double millis, double megabytes) {}

    private final Class<?> benchmarks;
    private static final TimeValue ITERATION = TimeValue.milliseconds(500);

    private final int warmUpSeconds;
    private final int iterations;
    private final Path log;

    /**
     * Prepares trials of the benchmarks of a class.
     *
     * @param warmUpSeconds CPU time spent before measuring
     * @param log where JMH's own report is added
     */
    Trials(Class<?> benchmarks, int warmUpSeconds, int iterations, Path log) {
        this.benchmarks = benchmarks;
        this.warmUpSeconds = warmUpSeconds;
        this.iterations = iterations;
        this.log = log;
    }

    Cost run(String method, FilePair files) throws RunnerException, IOException {
        Path report = Files.createTempFile(log.getParent(), "jmh", ".log");
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(benchmarks.getName().replace(".", "\\.") + "\\." + method + "$")
                .mode(Mode.AverageTime)
                .forks(1)
                .threads(1)
                .warmupIterations(1)
                .warmupTime(ITERATION)
                .measurementIterations(iterations)
                .measurementTime(ITERATION)
                // Compiling in the background would lag behind where cores are short.
                .jvmArgsAppend("-XX:+UseSerialGC", "-Xbatch", "-Xms1g", "-Xmx2g")
                .addProfiler(CpuTime.class)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .output(report.toString());
        options.param("warmUpSeconds", Integer.toString(warmUpSeconds));
        files.parameters().forEach(options::param);
        RunResult result = new Runner(options.build()).runSingle();
        Files.writeString(log, Files.readString(report), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        Files.delete(report);
        return new Cost(
                of(result, CpuTime.LABEL).getStatistics().getPercentile(50),
                of(result, "gc.alloc.rate.norm").getScore() / 1e6);
    }

    private static Result<?> of(RunResult result, String label) {
        return result.getSecondaryResults().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(label))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("JMH measured no " + label));
    }
}
