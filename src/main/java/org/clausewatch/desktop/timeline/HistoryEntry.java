package org.clausewatch.desktop.timeline;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * A line of a document's history.
 *
 * @param kind what it is
 * @param day when, or "" for what is of no single day
 * @param words what there is to know, as a sentence
 * @param details what led to it
 * @param version which version it is; empty for what is none
 */
public record HistoryEntry(Kind kind, String day, String words, List<Detail> details, OptionalInt version) {
    /** What a line is. */
    public enum Kind {
        /** Something that the reader should know of the whole. */
        NOTE,
        /** A version. */
        VERSION,
        /** An observation that was folded. */
        FOLD
    }

    /**
     * What led to a fold, or is known of a version.
     *
     * @param label what the words are: "It said"; or ""
     * @param words from the page, or a time
     */
    public record Detail(String label, String words) {
        /** Returns both. */
        public String text() {
            return label.isEmpty() ? words : label + ": " + words;
        }
    }

    public HistoryEntry {
        details = List.copyOf(details);
    }

    /** Returns what a screen reader says of it. */
    public String spoken() {
        String evidence = details.stream().map(detail -> ". " + detail.text()).collect(Collectors.joining());
        return (day.isEmpty() ? "" : day + ": ")
                + words
                + evidence
                + (version.isPresent() ? ". Press Enter to compare it with the version before." : "");
    }
}
