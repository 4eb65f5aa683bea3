package org.clausewatch.desktop.work;

import java.util.function.Consumer;
import javafx.collections.ObservableList;
import org.clausewatch.model.Progress;

/**
 * Runs work that takes time. Called on the thread that draws; answers come back on that thread.
 *
 * <p>Exactly one of success, failure and nothing (after {@link RunningTask#cancel()}) follows each
 * start; a start that reports is always followed by one of the first two.
 */
public interface TaskRunner {
    /** Work that takes time. */
    @FunctionalInterface
    interface Task<T> {
        /**
         * Does the work.
         *
         * @param progress where to tell how far it is, and to learn that it should stop
         * @throws Exception with a message that the user is shown
         */
        T run(Progress progress) throws Exception;
    }

    /**
     * Starts work.
     *
     * @param title what is being done, for the user: "Comparing two versions"
     * @param onSuccess receives the result
     * @param onFailure receives what went wrong
     * @return a handle that shows how far it is and can cancel it
     */
    <T> RunningTask start(String title, Task<T> task, Consumer<T> onSuccess, Consumer<Throwable> onFailure);

    /**
     * Starts work that tells what it did even where it was cancelled: it learns that it should stop, ends early, and
     * exactly one of success and failure follows.
     *
     * @param title what is being done, for the user
     * @param onSuccess receives the result, which says that it is not whole
     * @param onFailure receives what went wrong
     */
    <T> RunningTask startReporting(String title, Task<T> task, Consumer<T> onSuccess, Consumer<Throwable> onFailure);

    /** Returns the work under way, oldest first; to be observed on the thread that draws. */
    ObservableList<RunningTask> running();
}
