package org.clausewatch.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.clausewatch.bench.Trials.Cost;
import org.clausewatch.extract.ExtractException;
import org.openjdk.jmh.runner.RunnerException;

/** What a comparison takes as texts grow: with the changes that policies see, and rewritten from end to end. */
final class GrowthTable implements Table {
    static final List<Integer> SIZES = List.of(1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000);

    private final Path folder;
    private final Trials trials;

    GrowthTable(Path folder) {
        this.folder = folder;
        trials = new Trials(ComparingBenchmark.class, 2, 3, folder.resolve("jmh-growth.log"));
    }

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public void measure(PrintStream out) throws IOException, RunnerException, ExtractException {
        out.println("""
                Growth. CPU ms and MB allocated (freed or not) by a call; exponent: 1 is linear, 2 quadratic, from the
                row above to this one. edited: old against new sides of many services; rewritten: texts of different
                services on both sides; (!) a bound was reached and the answer is a coarser one.
                """);
        MadeTexts texts = new MadeTexts(folder, PolicyPair.all());
        out.printf(
                "%7s | %12s %8s %8s %8s | %12s %8s %8s %8s | %9s %8s%n",
                "words",
                "edited",
                "us/word",
                "exponent",
                "MB",
                "rewritten",
                "us/word",
                "exponent",
                "MB",
                "extract",
                "MB");
        Cost editedBefore = new Cost(0, 0);
        Cost rewrittenBefore = editedBefore;
        int sizeBefore = 0;
        for (int words : SIZES) {
            FilePair editedFiles = texts.edited(words);
            Cost edited = trials.run("compare", editedFiles);
            FilePair rewrittenFiles = texts.rewritten(words);
            Cost rewritten = trials.run("compare", rewrittenFiles);
            Cost extract = trials.run("extract", editedFiles);
            double growth = sizeBefore == 0 ? 0 : (double) words / sizeBefore;
            out.printf(
                    "%7d | %9.1f%3s %8.2f %8s %8.1f | %9.1f%3s %8.2f %8s %8.1f | %9.1f %8.1f%n",
                    words,
                    edited.millis(),
                    mark(editedFiles),
                    1_000 * edited.millis() / words,
                    exponent(growth, edited, editedBefore),
                    edited.megabytes(),
                    rewritten.millis(),
                    mark(rewrittenFiles),
                    1_000 * rewritten.millis() / words,
                    exponent(growth, rewritten, rewrittenBefore),
                    rewritten.megabytes(),
                    extract.millis(),
                    extract.megabytes());
            editedBefore = edited;
            rewrittenBefore = rewritten;
            sizeBefore = words;
        }
    }

    private static String mark(FilePair files) throws IOException, ExtractException {
        return OneComparison.of(files).limits().isEmpty() ? "" : "(!)";
    }

    private static String exponent(double growth, Cost cost, Cost before) {
        return growth == 0 ? "" : "%.2f".formatted(Math.log(cost.millis() / before.millis()) / Math.log(growth));
    }
}
