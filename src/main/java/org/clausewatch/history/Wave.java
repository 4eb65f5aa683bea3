package org.clausewatch.history;

import java.time.Instant;
import java.util.List;

/**
 * Similar words that came into the policies of several companies within weeks.
 *
 * @param changes that brought them, oldest first; at least two, of at least two parties
 * @param common the words that the first of them shares with others, in small letters, in the order of its text
 */
public record Wave(List<DatedChange> changes, List<String> common) {
    public Wave {
        changes = List.copyOf(changes);
        common = List.copyOf(common);
        if (changes.size() < 2) {
            throw new IllegalArgumentException("A wave of one");
        }
    }

    /** Returns the id of its first change, which it keeps when others join later. */
    public String id() {
        return changes.getFirst().judged().change().id();
    }

    /** Returns when the first of the changes was first seen. */
    public Instant from() {
        return changes.getFirst().firstSeen();
    }

    /** Returns when the last of the changes was first seen. */
    public Instant to() {
        return changes.getLast().firstSeen();
    }

    /** Returns the services, in the order in which they came. */
    public List<String> services() {
        return changes.stream()
                .map(change -> change.document().service())
                .distinct()
                .toList();
    }
}
