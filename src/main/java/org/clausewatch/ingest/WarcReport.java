package org.clausewatch.ingest;

import java.util.List;

/**
 * What came of bringing in pages of a web archive file.
 *
 * @param file its name without folders
 * @param added how many observations were added
 * @param alreadyThere how many the archive held before
 * @param skipped sentences on what was left out, and why
 */
public record WarcReport(String file, int added, int alreadyThere, List<String> skipped) {
    public WarcReport {
        skipped = List.copyOf(skipped);
    }
}
