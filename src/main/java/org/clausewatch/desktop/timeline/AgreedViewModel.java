package org.clausewatch.desktop.timeline;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.workspace.FutureDate;

/** What changed since a day on which the reader agreed: the text that stood then against the latest one. */
public final class AgreedViewModel {
    private final TimelineViewModel timeline;
    private final InstantSource clock;
    private final StringProperty date = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");

    /**
     * Creates an empty form.
     *
     * @param clock tells which days are still to come
     */
    public AgreedViewModel(TimelineViewModel timeline, InstantSource clock) {
        this.timeline = timeline;
        this.clock = clock;
        date.subscribe((before, now) -> notice.set(day(now).filter(this::isToCome)
                .map(day -> FutureDate.refusal(day.toString(), clock.instant()))
                .orElse("")));
    }

    /** Tells whether a day lies in the future, wherever the reader is. */
    public boolean isToCome(LocalDate day) {
        return FutureDate.holds(start(day), clock.instant());
    }

    /**
     * Compares the text of the day with the latest one.
     *
     * @return whether that was possible; where not, the notice says why
     */
    public boolean submit() {
        Optional<LocalDate> typed = day(date.get());
        if (typed.isEmpty()) {
            notice.set("Type a day as year, month and day: 2024-06-26.");
            return false;
        }
        LocalDate day = typed.get();
        if (isToCome(day)) {
            notice.set(FutureDate.refusal(day.toString(), clock.instant()));
            return false;
        }
        Optional<Integer> then = standingOn(day);
        if (then.isEmpty()) {
            notice.set("Nothing had been seen by then. The first version is of "
                    + TimelineWords.name(timeline.versions().getFirst()) + ".");
            return false;
        }
        HistoryVersion version = timeline.versions().get(then.get());
        if (then.get() == timeline.versions().size() - 1) {
            notice.set("The text that stood then, first seen on " + TimelineWords.name(version)
                    + ", is the latest one: no change was seen since."
                    + version.provenance()
                            .lastObservedAt()
                            .map(last -> " It was last seen on " + TimelineWords.day(last)
                                    + "; of the time after that nothing is known.")
                            .orElse(""));
            return false;
        }
        timeline.chooseSince(day, then.get());
        return true;
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip(), DateTimeFormatter.ISO_LOCAL_DATE));
        } catch (DateTimeParseException e) {
            // The form says what a day looks like.
            return Optional.empty();
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** Returns the last version that had been seen by the end of the day in UTC. */
    private Optional<Integer> standingOn(LocalDate day) {
        Optional<Integer> found = Optional.empty();
        for (int i = 0; i < timeline.versions().size(); i++) {
            boolean seen = timeline.versions().get(i).provenance().firstObservedAt().stream()
                    .anyMatch(first -> first.isBefore(start(day.plusDays(1))));
            found = seen ? Optional.of(i) : found;
        }
        return found;
    }

    /** Returns the day as typed: 2024-06-26. */
    public StringProperty dateProperty() {
        return date;
    }

    /** Returns what is missing or to be known, as a sentence; or "". */
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }
}
