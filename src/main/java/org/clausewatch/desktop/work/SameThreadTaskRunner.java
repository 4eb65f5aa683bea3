package org.clausewatch.desktop.work;

import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Does work at once, on the calling thread: the twin of {@link BackgroundTaskRunner} for tests. */
public final class SameThreadTaskRunner implements TaskRunner {
    private final BackgroundTaskRunner runner = new BackgroundTaskRunner(Runnable::run, Runnable::run);

    /** Creates a runner. */
    public SameThreadTaskRunner() {}

    @Override
    public <T> RunningTask start(String title, Task<T> task, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
        return runner.start(title, task, onSuccess, onFailure);
    }

    @Override
    public <T> RunningTask startReporting(
            String title, Task<T> task, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
        return runner.startReporting(title, task, onSuccess, onFailure);
    }

    @Override
    public ObservableList<RunningTask> running() {
        return FXCollections.unmodifiableObservableList(runner.running());
    }
}
