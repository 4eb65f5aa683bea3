package org.clausewatch.desktop.imports;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.clausewatch.desktop.work.RunningTask;
import org.clausewatch.desktop.work.TaskRunner;

/** How far an import is: asked for, under way with its step and share, done. One is under way at a time. */
final class ImportProgress {
    private final TaskRunner runner;
    private final ReadOnlyObjectWrapper<ImportState> state = new ReadOnlyObjectWrapper<>(new ImportState.Asking(""));
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(-1);
    private Optional<RunningTask> running = Optional.empty();

    ImportProgress(TaskRunner runner) {
        this.runner = runner;
    }

    /** Starts work, unless some is under way; where it fails, the form is shown again and says why. */
    <T> void run(String title, TaskRunner.Task<T> task, Consumer<T> then) {
        if (isRunning()) {
            return;
        }
        state.set(new ImportState.Running());
        RunningTask started = runner.startReporting(title, task, then, thrown -> ask(ImportTrouble.words(thrown)));
        running = Optional.of(started);
        step.bind(started.stepProperty());
        share.bind(started.shareProperty());
    }

    boolean isRunning() {
        return state.get() instanceof ImportState.Running;
    }

    /** Stops at the next safe point. */
    void stop() {
        running.ifPresent(RunningTask::cancel);
    }

    /** Shows the form, with a sentence on what is missing or went wrong, or "". */
    void ask(String notice) {
        state.set(new ImportState.Asking(notice));
    }

    void set(ImportState now) {
        state.set(now);
    }

    ReadOnlyObjectProperty<ImportState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyStringProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }
}
