package org.clausewatch.desktop.lineage;

import java.util.List;
import java.util.stream.Collectors;
import org.clausewatch.desktop.compare.Segment;

/**
 * What one version brought for a clause.
 *
 * @param event what happened: "Edited"
 * @param when between which days
 * @param words the clause, with what came and went marked
 * @param version which version of the history brought it
 */
public record LineageStepEntry(String event, String when, List<Segment> words, int version) {
    public LineageStepEntry {
        words = List.copyOf(words);
    }

    /** Returns what a screen reader says of it. */
    public String spoken() {
        return event + ", " + when + ": "
                + words.stream()
                        .map(segment -> switch (segment.mark()) {
                            case KEPT -> segment.text();
                            case DELETED -> " [removed: " + segment.text() + "] ";
                            case INSERTED -> " [added: " + segment.text() + "] ";
                        })
                        .collect(Collectors.joining())
                + ". Press Enter to see this version.";
    }
}
