package org.clausewatch.archive;

import java.util.List;

/**
 * What a file of decisions holds.
 *
 * @param entries oldest first
 * @param damages lines that are no decision, each with a sentence that says which and what to do
 */
record DecisionListing(List<Entry> entries, List<String> damages) {
    /**
     * One line.
     *
     * @param line its number, from 1
     */
    record Entry(int line, Decision decision) {}

    DecisionListing {
        entries = List.copyOf(entries);
        damages = List.copyOf(damages);
    }
}
