package org.clausewatch.history;

import java.util.List;

/**
 * A text that was shown beside a document's main text, to other visitors or at other times: of another
 * region or language, or one half of a trial. It has versions of its own; its observations are folds of the
 * main text.
 *
 * @param kind {@code alternates} or {@code other-language}, as its folds
 * @param language BCP 47 tag of the language that it is in
 * @param versions in order of their first observation
 * @param observations how many show it
 */
public record Track(String kind, String language, List<HistoryVersion> versions, int observations) {
    public Track {
        versions = List.copyOf(versions);
    }
}
