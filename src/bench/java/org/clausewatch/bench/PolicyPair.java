package org.clausewatch.bench;

import com.github.difflib.patch.AbstractDelta;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two consecutive versions of a real policy, as Markdown.
 *
 * @param name service and date of the later version
 * @param oldText the earlier version
 * @param newText the later version
 */
record PolicyPair(String name, Path folder, String oldText, String newText) {
    /** Where the evaluation set stands beside a checkout. */
    private static final Path PAIRS = Path.of("../shared/eval/changes");

    /** Reads all pairs, in the order of their names. */
    static List<PolicyPair> all() throws IOException {
        if (!Files.isDirectory(PAIRS)) {
            throw new IOException("No policies to measure on: " + PAIRS + " is missing beside the checkout.");
        }
        List<Path> folders;
        try (Stream<Path> files = Files.list(PAIRS)) {
            folders = files.filter(Files::isDirectory).sorted().toList();
        }
        List<PolicyPair> pairs = new ArrayList<>();
        for (Path folder : folders) {
            pairs.add(new PolicyPair(
                    folder.getFileName().toString(),
                    folder,
                    Files.readString(folder.resolve("old.md")),
                    Files.readString(folder.resolve("new.md"))));
        }
        return pairs;
    }

    /** Returns the name without its date: all pairs of a document have the same. */
    String service() {
        return name.replaceFirst("-\\d{4}-\\d{2}-\\d{2}$", "");
    }

    int oldWords() {
        return ComparingBenchmark.words(oldText).size();
    }

    int newWords() {
        return ComparingBenchmark.words(newText).size();
    }

    /** Returns the share of both sides' words that the shortest edit script inserts or deletes, from 0 to 1. */
    double changedShare() {
        List<String> old = ComparingBenchmark.words(oldText);
        List<String> current = ComparingBenchmark.words(newText);
        int changed = 0;
        for (AbstractDelta<String> delta : ComparingBenchmark.diff(old, current).getDeltas()) {
            changed += delta.getSource().size() + delta.getTarget().size();
        }
        return (double) changed / (old.size() + current.size());
    }

    FilePair files() {
        return new FilePair(folder.resolve("old.md"), folder.resolve("new.md"));
    }
}
