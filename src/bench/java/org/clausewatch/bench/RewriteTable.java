package org.clausewatch.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausewatch.bench.Processes.Outcome;
import org.clausewatch.bench.Trials.Cost;
import org.openjdk.jmh.runner.RunnerException;

/** Texts that have nothing to do with each other, against git's diff of words. */
final class RewriteTable implements Table {
    private static final int WORDS = 28_000;
    private static final int GIT_RUNS = 9;
    private static final int COLD_RUNS = 3;
    private static final double MOST_RATIO = 1.5;
    private static final double ALLOWANCE_MILLIS = 500;

    private final Path folder;
    private final Trials trials;

    RewriteTable(Path folder) {
        this.folder = folder;
        trials = new Trials(ComparingBenchmark.class, 4, 5, folder.resolve("jmh-rewrite.log"));
    }

    @Override
    public String name() {
        return "rewrite";
    }

    @Override
    public void measure(PrintStream out) throws IOException, RunnerException, InterruptedException {
        out.println("""
                Rewrites against `git diff --no-index --word-diff`. CPU ms, user and system.
                  git        the whole process                    compare    two versions to a comparison, warm
                  +extract   bytes to a comparison, warm          one JVM    a new JVM that extracts, compares and ends
                """);
        out.printf(
                "%-26s %13s | %8s | %8s %8s | %8s | %s%n",
                "rewrite", "words", "git", "compare", "+extract", "one JVM", "+extract below 1.5 x git + 500");
        List<PolicyPair> all = PolicyPair.all();
        Map<String, FilePair> rewrites = new LinkedHashMap<>();
        rewrites.put(
                "facebook to instagram",
                new FilePair(
                        named(all, "facebook-2024-06-26").files().oldFile(),
                        named(all, "instagram-2025-06-16").files().newFile()));
        rewrites.put("of many services", new MadeTexts(folder, all).rewritten(WORDS));
        for (Map.Entry<String, FilePair> rewrite : rewrites.entrySet()) {
            FilePair files = rewrite.getValue();
            double git = git(files);
            Cost compare = trials.run("compare", files);
            Cost extractAndCompare = trials.run("extractAndCompare", files);
            double cold = cold(files);
            double most = MOST_RATIO * git + ALLOWANCE_MILLIS;
            out.printf(
                    "%-26s %6d/%6d | %8.0f | %8.1f %8.1f | %8.0f | %.0f: %s%n",
                    rewrite.getKey(),
                    files.oldWords(),
                    files.newWords(),
                    git,
                    compare.millis(),
                    extractAndCompare.millis(),
                    cold,
                    most,
                    extractAndCompare.millis() < most ? "met" : "missed");
        }
    }

    private static PolicyPair named(List<PolicyPair> all, String name) {
        return all.stream()
                .filter(pair -> pair.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No pair " + name));
    }

    private static double git(FilePair files) throws IOException, InterruptedException {
        double[] millis = new double[GIT_RUNS];
        for (int i = 0; i < GIT_RUNS; i++) {
            Outcome outcome = Processes.run(List.of(
                    "git",
                    "diff",
                    "--no-index",
                    "--word-diff",
                    files.oldFile().toString(),
                    files.newFile().toString()));
            // git says 1 where the files differ.
            if (outcome.status() != 1) {
                throw new IOException("git ended with " + outcome.status() + ": " + outcome.complaints());
            }
            millis[i] = outcome.cpuMillis();
        }
        return median(millis);
    }

    private static double cold(FilePair files) throws IOException, InterruptedException {
        double[] millis = new double[COLD_RUNS];
        for (int i = 0; i < COLD_RUNS; i++) {
            Outcome outcome = Processes.compareInNewJvm(List.of(), files);
            if (outcome.status() != 0) {
                throw new IOException("The comparison ended with " + outcome.status() + ": " + outcome.complaints());
            }
            millis[i] = outcome.cpuMillis();
        }
        return median(millis);
    }

    private static double median(double[] odd) {
        Arrays.sort(odd);
        return odd[odd.length / 2];
    }
}
