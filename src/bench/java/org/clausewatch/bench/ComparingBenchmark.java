package org.clausewatch.bench;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.Patch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clausewatch.compare.Comparer;
import org.clausewatch.extract.ExtractException;
import org.clausewatch.extract.Extractor;
import org.clausewatch.extract.Page;
import org.clausewatch.model.Comparison;
import org.clausewatch.model.Version;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.Blackhole;

/** Two files compared: our way, and as a list of words by java-diff-utils' Myers in linear space. */
@State(Scope.Thread)
public class ComparingBenchmark {
    /** The earlier version, a Markdown file. */
    @Param("")
    public String oldFile = "";

    /** The later version, a Markdown file. */
    @Param("")
    public String newFile = "";

    /** CPU time to spend before measuring. */
    @Param("1")
    public int warmUpSeconds;

    private Page oldPage = Page.ofFile(new byte[0], "");
    private Page newPage = oldPage;
    private Version oldVersion = new Version("und", List.of(), List.of(), List.of());
    private Version newVersion = oldVersion;
    private String oldText = "";
    private String newText = "";
    private List<String> oldWords = List.of();
    private List<String> newWords = List.of();

    /** Reads the files, prepares what the benchmarks without parsing start from, and warms up. */
    @Setup
    public void prepare(BenchmarkParams benchmark, Blackhole hole) throws Exception {
        oldPage = page(Path.of(oldFile));
        newPage = page(Path.of(newFile));
        oldVersion = version(oldPage);
        newVersion = version(newPage);
        oldText = new String(oldPage.bytes(), StandardCharsets.UTF_8);
        newText = new String(newPage.bytes(), StandardCharsets.UTF_8);
        oldWords = words(oldText);
        newWords = words(newText);
        String name = benchmark.getBenchmark();
        WarmUp.until(
                warmUpSeconds,
                switch (name.substring(name.lastIndexOf('.') + 1)) {
                    case "compare" -> this::compare;
                    case "extract" -> this::extract;
                    case "extractAndCompare" -> this::extractAndCompare;
                    case "diffWords" -> this::diffWords;
                    case "splitAndDiffWords" -> this::splitAndDiffWords;
                    case "extractAndDiffWords" -> this::extractAndDiffWords;
                    default -> throw new IllegalStateException("Nothing warms up " + name);
                },
                hole);
    }

    /** Two versions to a comparison. */
    @Benchmark
    public Comparison compare() {
        return new Comparer().compare(oldVersion, newVersion);
    }

    /** Bytes to two versions. */
    @Benchmark
    public List<Version> extract() throws ExtractException {
        return List.of(version(oldPage), version(newPage));
    }

    /** Bytes to a comparison. */
    @Benchmark
    public Comparison extractAndCompare() throws ExtractException {
        return new Comparer().compare(version(oldPage), version(newPage));
    }

    /** The yardstick: both documents as words, given as lists. */
    @Benchmark
    public Patch<String> diffWords() {
        return diff(oldWords, newWords);
    }

    /** The yardstick with the cutting into words. */
    @Benchmark
    public Patch<String> splitAndDiffWords() {
        return diff(words(oldText), words(newText));
    }

    /** The yardstick on the same footing as {@link #extractAndCompare()}: bytes to versions, and their words. */
    @Benchmark
    public Patch<String> extractAndDiffWords() throws ExtractException {
        return diff(words(version(oldPage).text()), words(version(newPage).text()));
    }

    static Page page(Path file) throws IOException {
        return Page.ofFile(Files.readAllBytes(file), file.toString());
    }

    static Version version(Page page) throws ExtractException {
        return new Extractor().extract(page).version();
    }

    static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    static Patch<String> diff(List<String> oldWords, List<String> newWords) {
        return DiffUtils.diff(oldWords, newWords, new MyersDiffWithLinearSpace<>());
    }
}
