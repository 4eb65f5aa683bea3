package org.clausewatch.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.clausewatch.desktop.add.AddOutcome;
import org.clausewatch.desktop.add.AddPolicyViewModel;
import org.clausewatch.desktop.changes.ChangesViewModel;
import org.clausewatch.desktop.compare.CompareViewModel;
import org.clausewatch.desktop.explain.ExplainViewModel;
import org.clausewatch.desktop.library.LibraryViewModel;
import org.clausewatch.desktop.library.Tally;
import org.clausewatch.desktop.note.NoteViewModel;
import org.clausewatch.desktop.standing.StandingViewModel;
import org.clausewatch.desktop.timeline.TimelineViewModel;
import org.clausewatch.desktop.work.RunningTask;
import org.clausewatch.desktop.work.TaskRunner;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.model.ClauseStatements;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.Version;
import org.clausewatch.workspace.PairReport;

/** The whole window: what is open, what its middle shows, what went wrong. */
public final class MainViewModel {
    /** What a version states, asked of the window's data. */
    private record Statements(WindowData data) implements StandingViewModel.Source {
        @Override
        public boolean judges(String language) {
            return data.judges(language);
        }

        @Override
        public List<ClauseStatements> statements(Version version) throws Exception {
            return data.statements(version);
        }
    }

    private record Opened(DocumentHistory history, List<String> damages) {}

    private static final String PROGRAM = "Clausewatch";
    /** So many damaged snapshots are told of at once: more would leave no room for the texts. */
    private static final int TOLD_DAMAGES = 3;

    private final WindowData data;
    private final TaskRunner runner;
    private final LibraryViewModel library = new LibraryViewModel();
    private final TimelineViewModel timeline = new TimelineViewModel();
    private final ChangesViewModel changes = new ChangesViewModel();
    private final CompareViewModel compare = new CompareViewModel(changes);
    private final ExplainViewModel explain;
    private final StandingViewModel standing;
    private final ReadOnlyObjectWrapper<Centre> centre = new ReadOnlyObjectWrapper<>(new Centre.Starting());
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(PROGRAM);
    private final ReadOnlyStringWrapper subject = new ReadOnlyStringWrapper("");
    private final ObservableList<Trouble> troubles = FXCollections.observableArrayList();
    /** What is being loaded for the middle; something newer takes its place. */
    private Optional<RunningTask> loading = Optional.empty();
    /** The change to select once a pair is there, counted from 1 in the list; 0: the first, if there is one. */
    private int startAt;

    private boolean tallied;
    private final ReadOnlyObjectWrapper<Optional<FilePair>> files = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** Creates the state of a window in which nothing is open. */
    public MainViewModel(WindowData data, TaskRunner runner) {
        this.data = data;
        this.runner = runner;
        explain = new ExplainViewModel(
                compare,
                data::explain,
                runner,
                data::ruleExplanation,
                thrown -> report(Trouble.of("The verdict cannot be explained", thrown)));
        standing = new StandingViewModel(
                new Statements(data),
                runner,
                timeline,
                compare,
                data::ruleExplanation,
                thrown -> report(Trouble.of("This version cannot be read", thrown)));
        library.setOnOpen(this::openDocument);
        timeline.setOnChoice(this::compareVersions);
    }

    /** Opens what the window was started for. */
    public void open(WindowContent content) {
        startAt = content.change();
        switch (content) {
            case WindowContent.Files files -> {
                openFiles(files.files());
                readDocuments(documents -> {});
            }
            case WindowContent.OfVersions pair -> {
                centre.set(new Centre.Loading("Opening the archive"));
                readDocuments(documents -> openDocument(pair.document(), Optional.of(pair.versions())));
            }
            case WindowContent.OfArchive archive -> {
                centre.set(new Centre.Loading("Opening the archive"));
                readDocuments(documents -> {
                    Optional<DocumentRef> wanted = archive.document().isPresent()
                            ? archive.document()
                            : documents.stream().findFirst();
                    wanted.ifPresentOrElse(this::openDocument, () -> centre.set(nothingThere()));
                });
            }
        }
    }

    private void readDocuments(Consumer<List<DocumentRef>> then) {
        runner.start(
                "Opening the archive",
                progress -> data.hasArchive() ? data.documents() : List.<DocumentRef>of(),
                documents -> {
                    library.show(documents);
                    library.markRead(data.hasArchive());
                    then.accept(documents);
                },
                thrown -> {
                    Trouble trouble = Trouble.of("The archive cannot be opened", thrown);
                    if (centre.get() instanceof Centre.Loading && subject.get().isEmpty()) {
                        centre.set(new Centre.Failed(trouble));
                    } else {
                        troubles.add(trouble);
                    }
                });
    }

    private Centre nothingThere() {
        return data.hasArchive() ? new Centre.EmptyArchive() : new Centre.NoArchive();
    }

    /** Counts once an archive's document was asked for: who came for two files does not wait for it. */
    private void tallyOnce() {
        if (!tallied) {
            tallied = true;
            tally(new ArrayList<>(library.documents().stream()
                    .map(LibraryViewModel.Document::ref)
                    .toList()));
        }
    }

    /** Counts, one document after the other, what their histories amount to. */
    private void tally(List<DocumentRef> documents) {
        if (documents.isEmpty()) {
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
                    return Tally.of(history.versions().size(), pairs);
                },
                tally -> {
                    library.tally(document, tally);
                    tally(documents);
                },
                thrown -> {
                    troubles.add(Trouble.of(
                            "The changes of " + document.service() + " · " + document.terms() + " cannot be counted",
                            thrown));
                    tally(documents);
                });
    }

    /** Opens a document of the archive on its newest two versions. */
    public void openDocument(DocumentRef document) {
        openDocument(document, Optional.empty());
    }

    private void openDocument(DocumentRef document, Optional<TimelineViewModel.Choice> versions) {
        clearPair();
        files.set(Optional.empty());
        timeline.clear();
        library.markOpen(Optional.of(document));
        name(document.service() + " · " + document.terms());
        TaskRunner.Task<Opened> read =
                progress -> new Opened(data.history(document, progress), data.damages(document, progress));
        load("Reading the versions of " + subject.get(), read, opened -> {
            tellDamages(document, opened.damages());
            DocumentHistory history = opened.history();
            if (history.versions().size() < 2) {
                centre.set(
                        history.versions().isEmpty()
                                ? new Centre.NoVersion(history)
                                : new Centre.OneVersion(
                                        history, opened.damages().size()));
            }
            timeline.show(history, versions);
            tallyOnce();
        });
    }

    /** Without that, a history that lacks what could not be read would look complete. */
    private void tellDamages(DocumentRef document, List<String> damages) {
        if (!damages.isEmpty()) {
            Trouble trouble = new Trouble(
                    damages.size() + (damages.size() == 1 ? " snapshot of " : " snapshots of ") + document.service()
                            + " · " + document.terms() + " cannot be read",
                    String.join("\n", damages.subList(0, Math.min(TOLD_DAMAGES, damages.size())))
                            + (damages.size() > TOLD_DAMAGES ? "\nThe details list all of them." : ""),
                    damages.size() > TOLD_DAMAGES ? String.join("\n", damages) : "");
            if (!troubles.contains(trouble)) {
                troubles.add(trouble);
            }
        }
    }

    private void compareVersions(TimelineViewModel.Choice choice) {
        DocumentHistory history = timeline.historyProperty().get().orElseThrow();
        HistoryVersion old = history.versions().get(choice.old());
        HistoryVersion now = history.versions().get(choice.now());
        load(
                "Comparing two versions of " + subject.get(),
                progress -> data.compare(history.document(), old, now, progress),
                this::show);
    }

    /** Opens two files beside each other. */
    public void openFiles(FilePair files) {
        clearPair();
        this.files.set(Optional.of(files));
        timeline.clear();
        library.markOpen(Optional.empty());
        name(nameOf(files.older()) + " → " + nameOf(files.newer()));
        load(
                "Comparing " + nameOf(files.older()) + " with " + nameOf(files.newer()),
                progress -> data.compareFiles(files.older(), files.newer(), progress),
                this::show);
    }

    /** Takes the older of two files for the newer one; does nothing where no files are open. */
    public void exchangeFiles() {
        files.get().ifPresent(pair -> openFiles(new FilePair(pair.newer(), pair.older())));
    }

    /** Returns the two files that are open. */
    public ReadOnlyObjectProperty<Optional<FilePair>> filesProperty() {
        return files.getReadOnlyProperty();
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }

    private <T> void load(String what, TaskRunner.Task<T> task, Consumer<T> then) {
        loading.ifPresent(RunningTask::cancel);
        centre.set(new Centre.Loading(what));
        loading = Optional.of(runner.start(
                what, task, then, thrown -> centre.set(new Centre.Failed(Trouble.of(what + " failed", thrown)))));
    }

    /** Stops what is being loaded; the middle says so. */
    public void cancelLoading() {
        loading.ifPresent(RunningTask::cancel);
        loading = Optional.empty();
        centre.set(library.services().isEmpty() ? nothingThere() : new Centre.NoDocument());
        library.markOpen(Optional.empty());
        timeline.clear();
        name("");
    }

    private void show(PairReport report) {
        changes.clear();
        compare.show(report);
        changes.show(report);
        centre.set(new Centre.Pair(report));
        // The first change is selected from the start, so that a verdict's evidence is seen without a click.
        for (int i = 0; i < Math.max(1, startAt); i++) {
            changes.next();
        }
        startAt = 0;
        standing.goOn();
    }

    private void clearPair() {
        changes.clear();
        compare.clear();
    }

    private void name(String what) {
        subject.set(what);
        title.set(what.isEmpty() ? PROGRAM : what + " – " + PROGRAM);
    }

    /**
     * Creates the form for adding a policy.
     *
     * @param onAdded told when something was added; the window then shows it
     */
    public AddPolicyViewModel addPolicy(Consumer<AddOutcome.Added> onAdded) {
        return new AddPolicyViewModel(data::add, runner, added -> {
            tallied = false;
            // The archive knows a document by its latest address, which may be another than the one asked for.
            readDocuments(documents -> openDocument(documents.stream()
                    .filter(each -> each.service().equals(added.document().service())
                            && each.terms().equals(added.document().terms()))
                    .findFirst()
                    .orElse(added.document())));
            onAdded.accept(added);
        });
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
                thrown -> report(Trouble.of("The note was kept, but cannot be shown", thrown)));
    }

    /** Shows that something went wrong outside of any work. */
    public void report(Trouble trouble) {
        troubles.add(trouble);
    }

    /** Returns the sentence that explains a rule, or "". */
    public String ruleExplanation(String rule) {
        return data.ruleExplanation(rule);
    }

    /** Returns what went wrong and was not put away yet. */
    public ObservableList<Trouble> troubles() {
        return troubles;
    }

    /** Returns what the middle shows. */
    public ReadOnlyObjectProperty<Centre> centreProperty() {
        return centre.getReadOnlyProperty();
    }

    /** Returns the window's title. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** Returns what is open: "Zorbly · Privacy Policy", or "". */
    public ReadOnlyStringProperty subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    /** Returns the services and documents. */
    public LibraryViewModel library() {
        return library;
    }

    /** Returns the versions over time. */
    public TimelineViewModel timeline() {
        return timeline;
    }

    /** Returns the list of changes. */
    public ChangesViewModel changes() {
        return changes;
    }

    /** Returns the two versions side by side. */
    public CompareViewModel compare() {
        return compare;
    }

    /** Returns how the verdict on the selected change came about. */
    public ExplainViewModel explain() {
        return explain;
    }

    /** Returns where one version stands on a topic. */
    public StandingViewModel standing() {
        return standing;
    }

    /** Returns the door to background work. */
    public TaskRunner runner() {
        return runner;
    }
}
