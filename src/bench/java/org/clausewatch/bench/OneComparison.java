package org.clausewatch.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.clausewatch.compare.Comparer;
import org.clausewatch.extract.ExtractException;
import org.clausewatch.model.Comparison;

/** Compares two files once: what a user who starts a comparison waits for, and what it needs of a heap. */
final class OneComparison {
    private OneComparison() {}

    public static void main(String[] files) throws IOException, ExtractException {
        Comparison comparison = of(new FilePair(Path.of(files[0]), Path.of(files[1])));
        System.out.println(comparison.changes().size() + " changes " + comparison.limits());
    }

    static Comparison of(FilePair files) throws IOException, ExtractException {
        return new Comparer()
                .compare(
                        ComparingBenchmark.version(ComparingBenchmark.page(files.oldFile())),
                        ComparingBenchmark.version(ComparingBenchmark.page(files.newFile())));
    }
}
