package org.clausewatch.history;

import java.time.Instant;
import java.util.List;
import org.clausewatch.model.DocumentRef;

/**
 * The wordings that a document's versions hold, to be compared with other documents'.
 *
 * @param versions when each version was first seen, in order
 * @param lastSeen when the document was seen last
 */
public record HeldTexts(DocumentRef document, List<Instant> versions, Instant lastSeen, List<Held> texts) {
    public HeldTexts {
        versions = List.copyOf(versions);
        texts = List.copyOf(texts);
    }

    /**
     * A wording of a clause.
     *
     * @param first position of the first version that has it
     * @param last position of the last
     */
    public record Held(String text, int first, int last) {}

    /** Returns the position of the version that stood at a time; -1 before the first. */
    int versionAt(Instant time) {
        int position = -1;
        while (position + 1 < versions.size() && !versions.get(position + 1).isAfter(time)) {
            position++;
        }
        return position;
    }
}
