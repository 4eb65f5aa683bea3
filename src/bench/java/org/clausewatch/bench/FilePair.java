package org.clausewatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Two Markdown files to compare. */
record FilePair(Path oldFile, Path newFile) {
    /** Returns the parameters with which {@link ComparingBenchmark} compares them. */
    Map<String, String> parameters() {
        return Map.of("oldFile", oldFile.toString(), "newFile", newFile.toString());
    }

    int oldWords() throws IOException {
        return ComparingBenchmark.words(Files.readString(oldFile)).size();
    }

    int newWords() throws IOException {
        return ComparingBenchmark.words(Files.readString(newFile)).size();
    }
}
