package org.clausewatch.desktop;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.clausewatch.desktop.changes.ChangesViewModel;
import org.clausewatch.desktop.compare.CompareViewModel;
import org.clausewatch.desktop.lineage.LineageViewModel;
import org.clausewatch.desktop.note.NoteViewModel;
import org.clausewatch.desktop.timeline.TimelineViewModel;
import org.clausewatch.desktop.work.TaskRunner;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseIdentity;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.Row;
import org.clausewatch.model.VersionSummary;
import org.clausewatch.workspace.PairReport;

/** What is opened for the row or the change that is selected: its lineage, the note on it. */
public final class Selection {
    private final WindowData data;
    private final TaskRunner runner;
    private final TimelineViewModel timeline;
    private final CompareViewModel compare;
    private final ChangesViewModel changes;
    private final Consumer<Trouble> onTrouble;

    Selection(
            WindowData data,
            TaskRunner runner,
            TimelineViewModel timeline,
            CompareViewModel compare,
            Consumer<Trouble> onTrouble) {
        this.data = data;
        this.runner = runner;
        this.timeline = timeline;
        this.compare = compare;
        this.changes = compare.changes();
        this.onTrouble = onTrouble;
    }

    /** Begins to read the history of the selected clause; where none can be told, the answer says why. */
    public LineageViewModel lineage() {
        Optional<Row> row = compare.selectedRowProperty().get();
        if (row.isEmpty()) {
            return new LineageViewModel("Select a clause first: a row of the two versions, or a change in the list.");
        }
        Optional<DocumentHistory> history = timeline.historyProperty().get();
        Optional<PairReport> report = compare.reportProperty().get();
        if (history.isEmpty() || report.isEmpty()) {
            return new LineageViewModel("Two files have no history. Open a document of the archive.");
        }
        boolean now = !row.get().newClauses().isEmpty();
        Clause clause = (now ? row.get().newClauses() : row.get().oldClauses()).getFirst();
        VersionSummary side = now ? report.get().log().to() : report.get().log().from();
        return new LineageViewModel(
                data::lineages,
                runner,
                history.get(),
                () -> side.identities().of(clause).map(ClauseIdentity::lineage));
    }

    /**
     * Opens the note on the selected change.
     *
     * @param onDone told when a note was kept or removed; the window then shows it
     * @return empty where no change of an archive's document is selected
     */
    public Optional<NoteViewModel> note(Runnable onDone) {
        Optional<PairReport> report = compare.reportProperty().get();
        Optional<JudgedChange> change = changes.selectedChange();
        if (report.isEmpty() || change.isEmpty() || !notable().get()) {
            return Optional.empty();
        }
        return Optional.of(new NoteViewModel(report.get(), change.get().change(), data, runner, () -> {
            onDone.run();
            timeline.choiceProperty().get().ifPresent(this::readAgain);
        }));
    }

    /** Returns whether a note can be written: a change of an archive's document is selected. */
    public BooleanBinding notable() {
        return Bindings.createBooleanBinding(
                () -> changes.selectedProperty().get() != ChangesViewModel.NONE
                        && timeline.choiceProperty().get().isPresent(),
                changes.selectedProperty(),
                timeline.choiceProperty());
    }

    /** Shows the same pair with what was written on it, where the reader is. */
    private void readAgain(TimelineViewModel.Choice choice) {
        DocumentHistory history = timeline.historyProperty().get().orElseThrow();
        runner.start(
                "Reading notes",
                progress -> data.compare(
                        history.document(),
                        history.versions().get(choice.old()),
                        history.versions().get(choice.now()),
                        progress),
                report -> {
                    // The reader may have gone elsewhere meanwhile.
                    if (timeline.choiceProperty().get().equals(Optional.of(choice))) {
                        int selected = changes.selectedProperty().get();
                        compare.show(report);
                        changes.show(report);
                        changes.select(selected);
                    }
                },
                thrown -> onTrouble.accept(Trouble.of("The note was kept, but cannot be shown", thrown)));
    }
}
