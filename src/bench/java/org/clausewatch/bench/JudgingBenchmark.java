package org.clausewatch.bench;

import java.nio.file.Path;
import java.util.List;
import org.clausewatch.compare.Comparer;
import org.clausewatch.judge.Judge;
import org.clausewatch.judge.RuleSet;
import org.clausewatch.model.Change;
import org.clausewatch.model.Comparison;
import org.clausewatch.model.Judgement;
import org.clausewatch.model.Version;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.Blackhole;

/** What was found between two files judged, and what finding it takes. The rules are read once, before. */
@State(Scope.Thread)
public class JudgingBenchmark {
    /** The earlier version, a Markdown file. */
    @Param("")
    public String oldFile = "";

    /** The later version, a Markdown file. */
    @Param("")
    public String newFile = "";

    /** CPU time to spend before measuring. */
    @Param("1")
    public int warmUpSeconds;

    private final Judge judge = new Judge(RuleSet.bundled());
    private Version oldVersion = new Version("und", List.of(), List.of(), List.of());
    private Version newVersion = oldVersion;
    private List<Change> changes = List.of();

    /** Reads and compares the files, and warms up. */
    @Setup
    public void prepare(BenchmarkParams benchmark, Blackhole hole) throws Exception {
        oldVersion = ComparingBenchmark.version(ComparingBenchmark.page(Path.of(oldFile)));
        newVersion = ComparingBenchmark.version(ComparingBenchmark.page(Path.of(newFile)));
        changes = compare().changes();
        String name = benchmark.getBenchmark();
        WarmUp.until(
                warmUpSeconds,
                switch (name.substring(name.lastIndexOf('.') + 1)) {
                    case "compare" -> this::compare;
                    case "judge" -> this::judge;
                    default -> throw new IllegalStateException("Nothing warms up " + name);
                },
                hole);
    }

    /** Two versions to a comparison. */
    @Benchmark
    public Comparison compare() {
        return new Comparer().compare(oldVersion, newVersion);
    }

    /** A comparison's changes to judgements. */
    @Benchmark
    public List<Judgement> judge() {
        return judge.judge(oldVersion, newVersion, changes);
    }
}
