package org.clausewatch.archive;

import java.util.List;

/**
 * What a search found.
 *
 * @param hits the best first
 * @param total how many there are, those that were left off included
 * @param documents in how many documents they stand
 */
public record SearchResult(List<SearchHit> hits, int total, int documents) {
    public SearchResult {
        hits = List.copyOf(hits);
    }
}
