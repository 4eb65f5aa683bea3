package org.clausewatch.archive;

import java.time.Instant;
import java.util.List;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.PairVerdict;

/**
 * What the index says of two consecutive versions of a document, judged with the rules that ship.
 *
 * @param position of the newer version in the document's history, from 1
 * @param from last observation of the older version, UTC
 * @param to first observation of the newer version, UTC
 * @param judged whether there are rules for the language
 * @param unjudged changes in parts in another language, of which nothing is known
 * @param topics ids of the topics that its changes of substance concern, in alphabetical order
 */
public record IndexedPair(
        DocumentRef document,
        int position,
        Instant from,
        Instant to,
        PairVerdict verdict,
        boolean judged,
        int substantive,
        int editorial,
        int unjudged,
        List<String> topics) {
    public IndexedPair {
        topics = List.copyOf(topics);
    }

    /** Tells whether something that concerns a topic may have changed without being known. */
    public boolean unread() {
        return verdict == PairVerdict.NOT_COMPARABLE || (verdict == PairVerdict.CHANGED && !judged) || unjudged > 0;
    }
}
