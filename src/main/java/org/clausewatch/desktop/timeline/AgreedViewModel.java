package org.clausewatch.desktop.timeline;

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

/** What changed since a day on which the reader agreed: the text that stood then against the latest one. */
public final class AgreedViewModel {
    private final TimelineViewModel timeline;
    private final StringProperty date = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");

    /** Creates an empty form. */
    public AgreedViewModel(TimelineViewModel timeline) {
        this.timeline = timeline;
        date.subscribe((before, now) -> notice.set(""));
    }

    /**
     * Compares the text of the day with the latest one.
     *
     * @return whether that was possible; where not, the notice says why
     */
    public boolean submit() {
        LocalDate day;
        try {
            day = LocalDate.parse(date.get().strip(), DateTimeFormatter.ISO_LOCAL_DATE);
        } catch (DateTimeParseException e) {
            notice.set("Type a day as year, month and day: 2024-06-26.");
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

    /** Returns the last version that had been seen by the end of the day in UTC. */
    private Optional<Integer> standingOn(LocalDate day) {
        Optional<Integer> found = Optional.empty();
        for (int i = 0; i < timeline.versions().size(); i++) {
            boolean seen = timeline.versions().get(i).provenance().firstObservedAt().stream()
                    .anyMatch(first ->
                            first.isBefore(day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)));
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
