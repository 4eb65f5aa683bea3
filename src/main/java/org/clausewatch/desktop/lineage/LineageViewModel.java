package org.clausewatch.desktop.lineage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.clausewatch.desktop.compare.Segment;
import org.clausewatch.desktop.timeline.TimelineWords;
import org.clausewatch.desktop.work.TaskRunner;
import org.clausewatch.export.Wording;
import org.clausewatch.history.ClauseStory;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.history.Lineage;
import org.clausewatch.history.Lineages;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Edit;
import org.clausewatch.model.Progress;

/** The story of one clause. */
public final class LineageViewModel {
    /** Follows the clauses of a document. */
    @FunctionalInterface
    public interface Source {
        /**
         * Follows them.
         *
         * @throws Exception with a message for the user, if the archive cannot be read
         */
        Lineages lineages(DocumentRef document, Progress progress) throws Exception;
    }

    /** Says which clause of the history is meant; found out off the thread that draws, as it takes time. */
    @FunctionalInterface
    public interface Wanted {
        /** Returns the id of its lineage; empty where it has none. */
        Optional<String> lineage();
    }

    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
    private final ObservableList<LineageStepEntry> steps = FXCollections.observableArrayList();

    /** Creates a story that says why there is none. */
    public LineageViewModel(String why) {
        message.set(why);
    }

    /** Creates a story and starts to read it. */
    public LineageViewModel(Source source, TaskRunner runner, DocumentHistory history, Wanted wanted) {
        message.set("Reading…");
        runner.start(
                "Following a clause",
                progress -> {
                    Lineages all = source.lineages(history.document(), progress);
                    Optional<Lineage> found = wanted.lineage().flatMap(all::lineage);
                    return found.map(lineage -> ClauseStory.of(history.versions(), lineage));
                },
                found -> found.ifPresentOrElse(
                        story -> show(story, history.versions()),
                        () -> message.set("This clause could not be followed through the versions.")),
                thrown -> message.set("This clause cannot be followed. " + thrown.getMessage()));
    }

    private void show(ClauseStory story, List<HistoryVersion> versions) {
        message.set("");
        List<String> path = story.events().getLast().clause().path();
        place.set(String.join(" › ", path));
        steps.setAll(story.events().stream()
                .map(event -> new LineageStepEntry(
                        Wording.english().lineageEvent(event.event()),
                        when(event),
                        words(event),
                        versions.indexOf(event.version())))
                .toList());
    }

    private static String when(ClauseStory.Event event) {
        String first = event.version()
                .provenance()
                .firstObservedAt()
                .map(TimelineWords::day)
                .orElse("on a day not known");
        Optional<Instant> last =
                event.before().flatMap(before -> before.provenance().lastObservedAt());
        return last.isEmpty()
                ? first + " or before"
                : TimelineWords.day(last.get()).equals(first)
                        ? "on " + first
                        : "between " + TimelineWords.day(last.get()) + " and " + first;
    }

    private static List<Segment> words(ClauseStory.Event event) {
        List<Segment> words = new ArrayList<>();
        for (Edit edit : event.edits()) {
            words.add(new Segment(
                    edit.text(),
                    switch (edit.op()) {
                        case EQUAL -> Segment.Mark.KEPT;
                        case DELETE -> Segment.Mark.DELETED;
                        case INSERT -> Segment.Mark.INSERTED;
                    },
                    List.of()));
        }
        return words.isEmpty() ? List.of(new Segment(event.clause().text(), Segment.Mark.KEPT, List.of())) : words;
    }

    /** Returns what is said where there are no steps, or "". */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Returns the headings above the clause as it was last seen, or "". */
    public ReadOnlyStringProperty placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** Returns what became of the clause, in order of time. */
    public ObservableList<LineageStepEntry> steps() {
        return steps;
    }
}
