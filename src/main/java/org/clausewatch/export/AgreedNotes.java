package org.clausewatch.export;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.history.Fold;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.history.Observation;

/**
 * What a reader should know of the text of a day: whether the document was seen then at all, what may have stood
 * there instead, and until when anything is known.
 */
public final class AgreedNotes {
    /** Folds that show the text of the version before them again. */
    private static final Set<String> SAME_TEXT =
            Set.of("identical", "links-only", "tracking-links", "markup", "typography", "furniture", "date-form");

    /** More days of damaged snapshots are not listed. */
    private static final int MOST_DAYS = 5;

    private AgreedNotes() {}

    /**
     * Returns the sentences.
     *
     * @param then the version that is taken for the text of the day, one of the history's
     * @param date the day as the reader gave it
     * @param end the first instant after it
     */
    public static List<String> of(DocumentHistory history, HistoryVersion then, String date, Instant end) {
        List<String> notes = new ArrayList<>();
        Instant seen = lastSight(history, then, end);
        List<Instant> damaged = history.damaged().stream()
                .filter(at -> at.isAfter(seen) && at.isBefore(end))
                .toList();
        if (!damaged.isEmpty()) {
            notes.add(damaged(damaged, day(seen), date));
        }
        int position = history.versions().indexOf(then);
        boolean latest = position == history.versions().size() - 1;
        Instant lastOfThen = then.provenance().lastObservedAt().orElse(seen);
        if (!latest && lastOfThen.isBefore(end) && !within(date, lastOfThen)) {
            String next = history.versions()
                    .get(position + 1)
                    .provenance()
                    .firstObservedAt()
                    .map(AgreedNotes::day)
                    .orElse("?");
            notes.add("The text of then was last seen on " + day(lastOfThen) + ", and another first on " + next
                    + ": which of the two stood there on " + date + " is not known.");
        }
        Instant last =
                history.versions().getLast().provenance().lastObservedAt().orElse(seen);
        notes.add(
                latest && last.isBefore(end) && !within(date, last)
                        ? "What it said on " + date + " is not known: no readable text was seen after " + day(last)
                                + "."
                        : "The latest text was last seen on " + day(last)
                                + "; nothing is known of the time after that.");
        return List.copyOf(notes);
    }

    private static String damaged(List<Instant> damaged, String seen, String date) {
        String days = damaged.stream()
                .map(AgreedNotes::day)
                .distinct()
                .limit(MOST_DAYS)
                .collect(Collectors.joining(", "));
        return (damaged.size() == 1
                        ? "A snapshot of " + days + " is damaged or gone"
                        : damaged.size() + " snapshots (" + days
                                + (damaged.stream()
                                                        .map(AgreedNotes::day)
                                                        .distinct()
                                                        .count()
                                                > MOST_DAYS
                                        ? ", …"
                                        : "")
                                + ") are damaged or gone")
                + ": the text may have been another one from then on, so what stood there on " + date
                + " is not sure. The text that is taken for it was seen on " + seen + ".";
    }

    /** Returns when a version was last seen before an instant. */
    private static Instant lastSight(DocumentHistory history, HistoryVersion version, Instant end) {
        Instant first = version.provenance().firstObservedAt().orElse(Instant.MIN);
        Instant last = version.provenance().lastObservedAt().orElse(first);
        if (last.isBefore(end)) {
            return last;
        }
        return history.folds().stream()
                .filter(fold -> SAME_TEXT.contains(fold.reason().code()))
                .map(Fold::observation)
                .map(Observation::at)
                .filter(at -> at.isAfter(first) && at.isBefore(end))
                .reduce(first, (one, other) -> other.isAfter(one) ? other : one);
    }

    /** Tells whether an instant is of a day, month or year as a reader gave it. */
    private static boolean within(String date, Instant at) {
        return Stream.of(at.toString(), day(at)).anyMatch(each -> each.startsWith(date));
    }

    private static String day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }
}
