package org.clausewatch.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a user said of a change, a clause or a version: the notes on it taken together.
 *
 * @param verdict whether the program's verdict on the change is right
 * @param note the user's words, several notes on lines of their own; or ""
 * @param at when that was last said
 */
public record Review(ReviewVerdict verdict, String note, Instant at) {
    /**
     * Takes several together: their words joined by line feeds, and the last verdict that any of them gives. A note
     * without a verdict takes none back.
     *
     * @param reviews in order of time
     * @return empty for none
     */
    public static Optional<Review> joined(List<Review> reviews) {
        if (reviews.isEmpty()) {
            return Optional.empty();
        }
        ReviewVerdict verdict = reviews.reversed().stream()
                .map(Review::verdict)
                .filter(each -> each != ReviewVerdict.NOTE)
                .findFirst()
                .orElse(ReviewVerdict.NOTE);
        String note = reviews.stream()
                .map(Review::note)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
        return Optional.of(new Review(verdict, note, reviews.getLast().at()));
    }
}
