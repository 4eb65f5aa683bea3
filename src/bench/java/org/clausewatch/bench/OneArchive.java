package org.clausewatch.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clausewatch.archive.SearchQuery;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Progress;
import org.clausewatch.workspace.Workspace;

/**
 * Opens an archive, lists and searches it, in a process of its own. Arguments: {@code index} or {@code open}, and the
 * archive's folder.
 */
final class OneArchive {
    private static final List<String> QUERIES = List.of(
            "train*",
            "\"third parties\"",
            "personal data",
            "retention period",
            "share* partner*",
            "purpose",
            "number 17",
            "children under 13",
            "opt out",
            "\"legitimate interests\"");

    private OneArchive() {}

    public static void main(String[] arguments) throws Exception {
        Workspace workspace = Workspace.open(Path.of(arguments[1]));
        long start = System.nanoTime();
        if (arguments[0].equals("index")) {
            workspace.wholeArchive().refreshIndex(Progress.UNWATCHED);
            System.out.printf(Locale.ROOT, "indexed in %.1f s%n", seconds(start));
            return;
        }
        List<DocumentRef> documents = workspace.documents();
        workspace.wholeArchive().refreshIndex(Progress.UNWATCHED);
        System.out.printf(
                Locale.ROOT,
                "%d documents listed and the index found up to date in %.0f ms%n",
                documents.size(),
                1e3 * seconds(start));
        start = System.nanoTime();
        int observations =
                workspace.history(documents.getLast(), Progress.UNWATCHED).observations();
        System.out.printf(
                Locale.ROOT, "a history of %d observations read in %.0f ms%n", observations, 1e3 * seconds(start));
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            for (String query : QUERIES) {
                start = System.nanoTime();
                workspace.wholeArchive().search(SearchQuery.of(query), Progress.UNWATCHED);
                times.add(1e3 * seconds(start));
            }
        }
        List<Double> sorted = times.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "search: median %.1f ms, worst %.1f ms of %d%n",
                sorted.get(sorted.size() / 2),
                sorted.getLast(),
                sorted.size());
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
