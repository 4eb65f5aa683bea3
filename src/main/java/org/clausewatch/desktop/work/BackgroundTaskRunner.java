package org.clausewatch.desktop.work;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Runs work on other threads and brings its answers back to the thread that draws. */
public final class BackgroundTaskRunner implements TaskRunner {
    private final Executor working;
    private final Executor drawing;
    private final ObservableList<RunningTask> running = FXCollections.observableArrayList();

    /**
     * Creates a runner.
     *
     * @param working where work is done
     * @param drawing brings a call to the thread that draws
     */
    public BackgroundTaskRunner(Executor working, Executor drawing) {
        this.working = working;
        this.drawing = drawing;
    }

    @Override
    public <T> RunningTask start(String title, Task<T> task, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
        return start(new RunningTask(title, drawing, false), task, onSuccess, onFailure);
    }

    @Override
    public <T> RunningTask startReporting(
            String title, Task<T> task, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
        return start(new RunningTask(title, drawing, true), task, onSuccess, onFailure);
    }

    private <T> RunningTask start(
            RunningTask handle, Task<T> task, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
        running.add(handle);
        working.execute(() -> work(handle, task, onSuccess, onFailure));
        return handle;
    }

    private <T> void work(RunningTask handle, Task<T> task, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
        if (handle.isDropped()) {
            finish(handle, () -> {});
            return;
        }
        try {
            T result = task.run(handle.progress());
            finish(handle, () -> onSuccess.accept(result));
        } catch (Exception | Error e) {
            // Errors too: a window that waits for an answer that never comes is worse than what happened.
            finish(handle, () -> onFailure.accept(e));
        }
    }

    private void finish(RunningTask handle, Runnable answer) {
        drawing.execute(() -> {
            running.remove(handle);
            if (!handle.isDropped()) {
                answer.run();
            }
        });
    }

    @Override
    public ObservableList<RunningTask> running() {
        return running;
    }
}
