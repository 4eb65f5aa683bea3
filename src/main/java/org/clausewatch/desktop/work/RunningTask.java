package org.clausewatch.desktop.work;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.clausewatch.model.Progress;
import org.jspecify.annotations.Nullable;

/** Work under way: how far it is, and the means to stop it. Its properties change on the thread that draws. */
public final class RunningTask {
    private record Report(String step, double share) {}

    private final String title;
    private final Executor drawing;
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(-1);
    /** The newest report that the window has not seen yet: busy work does not flood the thread that draws. */
    private final AtomicReference<@Nullable Report> unseen = new AtomicReference<>();

    /** Whether its answer is wanted where it was cancelled, too. */
    private final boolean reporting;

    private volatile boolean cancelled;

    RunningTask(String title, Executor drawing, boolean reporting) {
        this.title = title;
        this.drawing = drawing;
        this.reporting = reporting;
    }

    /** Returns what is being done, for the user. */
    public String title() {
        return title;
    }

    /** Returns the step under way, or "". */
    public ReadOnlyStringProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Returns how much is done, from 0 to 1; below 0 where that cannot be told. */
    public ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    /** Asks the work to stop; whatever it still finds is dropped, unless it was started to report. */
    public void cancel() {
        cancelled = true;
    }

    /** Tells whether it was asked to stop. */
    public boolean isCancelled() {
        return cancelled;
    }

    /** Tells whether nobody waits for its answer any more. */
    boolean isDropped() {
        return cancelled && !reporting;
    }

    Progress progress() {
        return new Progress() {
            @Override
            public void report(String reportedStep, double reportedShare) {
                if (unseen.getAndSet(new Report(reportedStep, reportedShare)) == null) {
                    drawing.execute(RunningTask.this::showReport);
                }
            }

            @Override
            public boolean cancelled() {
                return cancelled;
            }
        };
    }

    private void showReport() {
        Report report = unseen.getAndSet(null);
        if (report != null) {
            step.set(report.step());
            share.set(report.share());
        }
    }
}
