package org.clausewatch.desktop.note;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.clausewatch.archive.Note;
import org.clausewatch.desktop.work.TaskRunner;
import org.clausewatch.model.Change;
import org.clausewatch.model.ReviewVerdict;
import org.clausewatch.workspace.PairReport;

/** What the user writes on one change. The last note that is on it already is edited. */
public final class NoteViewModel {
    /** Keeps notes; all calls take time, and throw with a message for the user. */
    public interface Source {
        /**
         * Returns the notes on a change, in order of time.
         *
         * @throws Exception if they cannot be read
         */
        List<Note> notes(PairReport report, Change change) throws Exception;

        /**
         * Keeps what the user wrote.
         *
         * @param before the note that it stands for; empty for a new one
         * @throws Exception if it cannot be kept
         */
        Note keepNote(PairReport report, Change change, Optional<Note> before, ReviewVerdict verdict, String text)
                throws Exception;

        /**
         * Takes a note back.
         *
         * @throws Exception if that cannot be kept
         */
        void removeNote(Note note) throws Exception;
    }

    private final PairReport report;
    private final Change change;
    private final Source source;
    private final TaskRunner runner;
    private final Runnable onDone;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<ReviewVerdict> verdict = new SimpleObjectProperty<>(ReviewVerdict.NOTE);
    private final ReadOnlyObjectWrapper<Optional<Note>> before = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");

    /**
     * Reads the note that is on a change.
     *
     * @param onDone told when a note was kept or removed
     */
    public NoteViewModel(PairReport report, Change change, Source source, TaskRunner runner, Runnable onDone) {
        this.report = report;
        this.change = change;
        this.source = source;
        this.runner = runner;
        this.onDone = onDone;
        work("Reading notes", () -> source.notes(report, change), notes -> {
            before.set(notes.reversed().stream().findFirst());
            before.get().ifPresent(note -> {
                text.set(note.text());
                verdict.set(note.verdict());
            });
        });
    }

    /** Something that takes time. */
    private interface Work<T> {
        T done() throws Exception;
    }

    private <T> void work(String title, Work<T> work, Consumer<T> then) {
        busy.set(true);
        notice.set("");
        runner.start(
                title,
                progress -> work.done(),
                result -> {
                    busy.set(false);
                    then.accept(result);
                },
                thrown -> {
                    busy.set(false);
                    notice.set(String.valueOf(thrown.getMessage()));
                });
    }

    /** Keeps the note; where that fails, the notice says why and nothing that was written is lost. */
    public void save() {
        if (busy.get()) {
            return;
        }
        Optional<Note> stood = before.get();
        ReviewVerdict said = verdict.get();
        String words = text.get();
        work("Keeping the note", () -> source.keepNote(report, change, stood, said, words), note -> onDone.run());
    }

    /** Takes the note back that was on the change. */
    public void remove() {
        Optional<Note> stood = before.get();
        if (busy.get() || stood.isEmpty()) {
            return;
        }
        work(
                "Removing the note",
                () -> {
                    source.removeNote(stood.get());
                    return stood;
                },
                note -> onDone.run());
    }

    /** Returns the change that the note is on. */
    public Change change() {
        return change;
    }

    /** Returns the user's words. */
    public StringProperty textProperty() {
        return text;
    }

    /** Returns what the user says of the verdict. */
    public ObjectProperty<ReviewVerdict> verdictProperty() {
        return verdict;
    }

    /** Returns the note that is edited. */
    public ReadOnlyObjectProperty<Optional<Note>> beforeProperty() {
        return before.getReadOnlyProperty();
    }

    /** Returns whether the archive is being read or written. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Returns what went wrong, or "". */
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }
}
