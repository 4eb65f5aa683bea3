package org.clausewatch.desktop.explain;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.clausewatch.desktop.compare.CompareViewModel;
import org.clausewatch.desktop.work.RunningTask;
import org.clausewatch.desktop.work.TaskRunner;
import org.clausewatch.model.Change;
import org.clausewatch.model.Explanation;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.workspace.PairReport;

/** The explanation of the selected change, asked for only while it is shown. */
public final class ExplainViewModel {
    /** Explains a change of a pair; takes time. */
    @FunctionalInterface
    public interface Source {
        /**
         * Explains a change.
         *
         * @throws Exception with a message for the user
         */
        Optional<Explanation> explain(PairReport report, Change change) throws Exception;
    }

    private static final String NOTHING = "Select a change to see how its verdict came about.";

    private final CompareViewModel compare;
    private final Source source;
    private final TaskRunner runner;
    private final Function<String, String> rules;
    private final Consumer<Throwable> onFailure;
    private final BooleanProperty shown = new SimpleBooleanProperty(false);
    private final ObservableList<ExplainLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper instead = new ReadOnlyStringWrapper(NOTHING);
    private Optional<RunningTask> asking = Optional.empty();

    /**
     * Creates the explanation of whatever change is selected.
     *
     * @param rules gives the sentence that explains a rule, or ""
     * @param onFailure told what went wrong
     */
    public ExplainViewModel(
            CompareViewModel compare,
            Source source,
            TaskRunner runner,
            Function<String, String> rules,
            Consumer<Throwable> onFailure) {
        this.compare = compare;
        this.source = source;
        this.runner = runner;
        this.rules = rules;
        this.onFailure = onFailure;
        shown.subscribe((before, now) -> follow());
        compare.changes().selectedProperty().subscribe((before, now) -> follow());
        compare.reportProperty().subscribe((before, now) -> follow());
    }

    private void follow() {
        asking.ifPresent(RunningTask::cancel);
        asking = Optional.empty();
        lines.clear();
        Optional<PairReport> report = compare.reportProperty().get();
        Optional<JudgedChange> change = compare.changes().selectedChange();
        if (!shown.get() || report.isEmpty() || change.isEmpty()) {
            instead.set(NOTHING);
            return;
        }
        PairReport pair = report.get();
        JudgedChange judged = change.get();
        instead.set("Explaining…");
        asking = Optional.of(runner.start(
                "Explaining a verdict",
                progress -> source.explain(pair, judged.change()),
                explanation -> lines.setAll(
                        ExplainLines.of(judged, explanation, pair.newVersion().language(), rules)),
                thrown -> {
                    instead.set("The verdict could not be explained.");
                    onFailure.accept(thrown);
                }));
    }

    /** Returns whether the explanation is shown; the reader sets it. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** Returns the lines of the explanation; none while there is none. */
    public ObservableList<ExplainLine> lines() {
        return lines;
    }

    /** Returns what to say while there are no lines. */
    public ReadOnlyStringProperty insteadProperty() {
        return instead.getReadOnlyProperty();
    }
}
