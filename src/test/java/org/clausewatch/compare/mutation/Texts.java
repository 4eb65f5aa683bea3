package org.clausewatch.compare.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clausewatch.extract.ExtractException;
import org.clausewatch.extract.Extractor;
import org.clausewatch.extract.Page;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Progress;
import org.clausewatch.workspace.Workspace;
import org.clausewatch.workspace.WorkspaceException;

/** The texts that are mutated, each extracted once. */
final class Texts {
    /** Real policies beside the checkout; absent elsewhere. */
    static final Path REAL = Path.of("../shared/eval/changes");

    private static final Path SAMPLE = Path.of("snapshots");

    private Texts() {}

    /** Reads both versions of every real pair, in the order of their names. */
    static List<Mutator> real() throws IOException, ExtractException {
        List<Path> pairs;
        try (Stream<Path> folders = Files.list(REAL)) {
            pairs = folders.filter(Files::isDirectory).sorted().toList();
        }
        List<Mutator> texts = new ArrayList<>();
        for (Path pair : pairs) {
            for (String side : List.of("old.md", "new.md")) {
                Path file = pair.resolve(side);
                texts.add(new Mutator(
                        pair.getFileName() + "/" + side,
                        new Extractor()
                                .extract(Page.ofFile(Files.readAllBytes(file), side))
                                .version()));
            }
        }
        return texts;
    }

    /** Reads the last version of every document of the sample archive. */
    static List<Mutator> sample() throws WorkspaceException {
        Workspace workspace = Workspace.open(SAMPLE);
        List<Mutator> texts = new ArrayList<>();
        for (DocumentRef document : workspace.documents()) {
            List<HistoryVersion> versions =
                    workspace.history(document, Progress.UNWATCHED).versions();
            texts.add(new Mutator(document.service(), versions.getLast().version()));
        }
        return texts;
    }
}
