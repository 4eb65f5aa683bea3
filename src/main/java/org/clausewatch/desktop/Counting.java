package org.clausewatch.desktop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.clausewatch.desktop.library.LibraryViewModel;
import org.clausewatch.desktop.library.Tally;
import org.clausewatch.desktop.timeline.TimelineViewModel;
import org.clausewatch.desktop.timeline.TimelineWords;
import org.clausewatch.desktop.work.RunningTask;
import org.clausewatch.desktop.work.TaskRunner;
import org.clausewatch.export.HistorySummary;
import org.clausewatch.export.Wording;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.workspace.PairReport;

/**
 * Counts in the background what the documents' histories amount to, then makes the archive ready to be searched.
 * A search that comes before does that itself.
 */
final class Counting {
    private record Counted(Tally tally, HistorySummary summary) {}

    private final WindowData data;
    private final TaskRunner runner;
    private final LibraryViewModel library;
    private final TimelineViewModel timeline;
    private final Consumer<Trouble> onTrouble;
    /** What the documents' histories amount to, as far as that was counted. */
    private final Map<DocumentRef, HistorySummary> summaries = new HashMap<>();

    private final ReadOnlyStringWrapper verdict = new ReadOnlyStringWrapper("");
    private boolean begun;
    private Optional<RunningTask> indexing = Optional.empty();

    Counting(
            WindowData data,
            TaskRunner runner,
            LibraryViewModel library,
            TimelineViewModel timeline,
            Consumer<Trouble> onTrouble) {
        this.data = data;
        this.runner = runner;
        this.library = library;
        this.timeline = timeline;
        this.onTrouble = onTrouble;
        timeline.historyProperty().subscribe(this::tellVerdict);
    }

    /** Counts once an archive's document was asked for: who came for two files does not wait for it. */
    void once() {
        if (!begun) {
            begun = true;
            count(new ArrayList<>(library.documents().stream()
                    .map(LibraryViewModel.Document::ref)
                    .toList()));
        }
    }

    /** Forgets what was counted, as the archive holds more now. */
    void forget() {
        begun = false;
        summaries.clear();
    }

    /** Counts one document after the other. */
    private void count(List<DocumentRef> documents) {
        if (documents.isEmpty()) {
            // Both compare all versions; beside each other they would only take longer.
            refreshIndex();
            return;
        }
        DocumentRef document = documents.removeFirst();
        runner.start(
                "Counting changes of " + document.service(),
                progress -> {
                    DocumentHistory history = data.history(document, progress);
                    List<PairReport> pairs = new ArrayList<>();
                    for (int i = 1; i < history.versions().size() && !progress.cancelled(); i++) {
                        progress.report(
                                document.terms(),
                                (double) i / history.versions().size());
                        pairs.add(data.compare(
                                document,
                                history.versions().get(i - 1),
                                history.versions().get(i),
                                progress));
                    }
                    HistorySummary summary = HistorySummary.of(
                            history, pairs.stream().map(PairReport::log).toList());
                    return new Counted(Tally.of(history.versions().size(), pairs), summary);
                },
                counted -> {
                    library.tally(document, counted.tally());
                    summaries.put(document, counted.summary());
                    tellVerdict();
                    count(documents);
                },
                thrown -> {
                    onTrouble.accept(Trouble.of(
                            "The changes of " + document.service() + " · " + document.terms() + " cannot be counted",
                            thrown));
                    count(documents);
                });
    }

    private void refreshIndex() {
        if (!data.hasArchive()) {
            return;
        }
        indexing.ifPresent(RunningTask::cancel);
        indexing = Optional.of(runner.start(
                "Indexing the archive",
                progress -> {
                    data.refreshIndex(progress);
                    return data;
                },
                done -> {},
                thrown -> onTrouble.accept(Trouble.of("The archive cannot be indexed", thrown))));
    }

    /** Says what the open document's history amounts to; only what was folded, until its changes are counted. */
    private void tellVerdict() {
        verdict.set(timeline.historyProperty()
                .get()
                .map(history -> Optional.ofNullable(summaries.get(history.document()))
                        .map(summary -> summary.text(Wording.english()))
                        .orElse(TimelineWords.folded(history.folds())))
                .orElse(""));
    }

    ReadOnlyStringProperty verdictProperty() {
        return verdict.getReadOnlyProperty();
    }
}
