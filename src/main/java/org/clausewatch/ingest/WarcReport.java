package org.clausewatch.ingest;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of bringing in pages of a web archive file.
 *
 * @param file its name without folders
 * @param added how many observations were added
 * @param alreadyThere how many the archive held before
 * @param skipped sentences on what was left out, and why
 * @param sources whom to name as the source of what was added, each with how many observations keep it
 * @param notKept sentences on what else the file holds and the archive does not keep
 */
public record WarcReport(
        String file,
        int added,
        int alreadyThere,
        List<String> skipped,
        SortedMap<String, Integer> sources,
        List<String> notKept) {
    public WarcReport {
        skipped = List.copyOf(skipped);
        sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
        notKept = List.copyOf(notKept);
    }
}
