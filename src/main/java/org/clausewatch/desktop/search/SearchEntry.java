package org.clausewatch.desktop.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clausewatch.archive.SearchHit;
import org.clausewatch.desktop.timeline.TimelineWords;
import org.clausewatch.export.Wording;
import org.clausewatch.model.CodePoints;
import org.clausewatch.model.TextSpan;

/** A line of the list of hits. */
public sealed interface SearchEntry {
    /** Returns what a screen reader says of it. */
    String spoken();

    /**
     * The document that the hits below are of.
     *
     * @param words its service and terms type
     */
    record Group(String words) implements SearchEntry {
        @Override
        public String spoken() {
            return words;
        }
    }

    /**
     * A run of words of a quote.
     *
     * @param sought whether they are what was searched for
     */
    record Piece(String text, boolean sought) {}

    /**
     * A clause.
     *
     * @param place the headings above it
     * @param when from when to when its wording was seen
     * @param topics ids of what it concerns
     */
    record Clause(SearchHit hit, String place, String when, List<Piece> quote, List<String> topics)
            implements SearchEntry {
        /** Longer clauses are shown around the words that were found, in code points. */
        private static final int LONGEST = 360;

        private static final int BEFORE = 90;

        public Clause {
            quote = List.copyOf(quote);
            topics = List.copyOf(topics);
        }

        static Clause of(SearchHit hit) {
            String path = String.join(" › ", hit.path());
            String place = Optional.of(hit.number())
                    .filter(number -> !number.isEmpty())
                    .map(number -> path.isEmpty() ? number : path + " › " + number)
                    .orElse(path);
            String first = TimelineWords.day(hit.firstObserved());
            String last = TimelineWords.day(hit.lastObserved());
            String when = hit.current()
                    ? "Since " + first + ", still there on " + last
                    : first.equals(last)
                            ? "On " + first + " only, not any more"
                            : "From " + first + " to " + last + ", not any more";
            return new Clause(hit, place, when, pieces(hit), hit.topics());
        }

        private static List<Piece> pieces(SearchHit hit) {
            int length = hit.text().codePointCount(0, hit.text().length());
            int from = 0;
            int until = length;
            if (length > LONGEST && !hit.marks().isEmpty()) {
                from = Math.max(0, hit.marks().getFirst().start() - BEFORE);
                until = Math.min(length, from + LONGEST);
            }
            List<Piece> pieces = new ArrayList<>();
            if (from > 0) {
                pieces.add(new Piece("…", false));
            }
            int at = from;
            for (TextSpan mark : hit.marks()) {
                if (mark.start() >= at && mark.end() <= until) {
                    add(pieces, hit.text(), at, mark.start(), false);
                    add(pieces, hit.text(), mark.start(), mark.end(), true);
                    at = mark.end();
                }
            }
            add(pieces, hit.text(), at, until, false);
            if (until < length) {
                pieces.add(new Piece("…", false));
            }
            return pieces;
        }

        private static void add(List<Piece> pieces, String text, int from, int until, boolean sought) {
            if (from < until) {
                pieces.add(new Piece(CodePoints.slice(text, from, until), sought));
            }
        }

        @Override
        public String spoken() {
            String concerns = topics.isEmpty()
                    ? ""
                    : ". " + topics.stream().map(Wording.english()::topicFirst).collect(Collectors.joining(", "));
            return quote.stream().map(Piece::text).collect(Collectors.joining()) + ". "
                    + (place.isEmpty() ? "" : place + ". ") + when + concerns;
        }
    }
}
