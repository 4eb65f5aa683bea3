package org.clausewatch.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.clausewatch.desktop.changes.ChangesViewModel;
import org.clausewatch.desktop.compare.CompareViewModel;
import org.clausewatch.desktop.compare.VersionTextViewModel;
import org.clausewatch.desktop.explain.ExplainViewModel;
import org.clausewatch.desktop.library.LibraryViewModel;
import org.clausewatch.desktop.search.SearchViewModel;
import org.clausewatch.desktop.standing.StandingViewModel;
import org.clausewatch.desktop.timeline.TimelineViewModel;
import org.clausewatch.desktop.work.RunningTask;
import org.clausewatch.desktop.work.TaskRunner;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.workspace.PairReport;

/** The whole window: what is open, what its middle shows, what went wrong. */
public final class MainViewModel {
    private record Opened(DocumentHistory history, List<String> damages) {}

    private static final String PROGRAM = "Clausewatch";

    private final WindowData data;
    private final TaskRunner runner;
    private final LibraryViewModel library = new LibraryViewModel();
    private final TimelineViewModel timeline = new TimelineViewModel();
    private final ChangesViewModel changes = new ChangesViewModel();
    private final CompareViewModel compare = new CompareViewModel(changes);
    private final VersionTextViewModel text = new VersionTextViewModel();
    private final SoughtClause sought = new SoughtClause(this);
    private final Counting counting;
    private final Selection selection;
    private final Arrivals arrivals;
    private final ExplainViewModel explain;
    private final StandingViewModel standing;
    private final SearchViewModel search;
    private final ReadOnlyObjectWrapper<Centre> centre = new ReadOnlyObjectWrapper<>(new Centre.Starting());
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(PROGRAM);
    private final ReadOnlyStringWrapper subject = new ReadOnlyStringWrapper("");
    private final ObservableList<Trouble> troubles = FXCollections.observableArrayList();
    /** What is being loaded for the middle; something newer takes its place. */
    private Optional<RunningTask> loading = Optional.empty();
    /** The change to select once a pair is there, counted from 1 in the list; 0: the first, if there is one. */
    private int startAt;

    private final ReadOnlyObjectWrapper<Optional<FilePair>> files = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** Creates the state of a window in which nothing is open. */
    public MainViewModel(WindowData data, TaskRunner runner) {
        this.data = data;
        this.runner = runner;
        counting = new Counting(data, runner, library, timeline, this::report);
        selection = new Selection(data, runner, timeline, compare, this::report);
        arrivals = new Arrivals(this, data, runner);
        explain = new ExplainViewModel(
                compare,
                data::explain,
                runner,
                data::ruleExplanation,
                thrown -> report(Trouble.of("The verdict cannot be explained", thrown)));
        standing = new StandingViewModel(
                data,
                runner,
                timeline,
                compare,
                text,
                data::ruleExplanation,
                thrown -> report(Trouble.of("This version cannot be read", thrown)));
        search = new SearchViewModel(data::search, runner, data.topics(), sought::open);
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

    /** Reads the archive again after something came into it, and counts anew once that is asked for. */
    void readAnew(Consumer<List<DocumentRef>> then) {
        counting.forget();
        readDocuments(then);
    }

    /** Counts in the background what the documents' histories amount to, unless that was done. */
    void count() {
        counting.once();
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

    /** Returns what the open document's history amounts to, as a sentence without its stop; or "". */
    public ReadOnlyStringProperty verdictProperty() {
        return counting.verdictProperty();
    }

    /** Opens a document of the archive on its newest two versions. */
    public void openDocument(DocumentRef document) {
        sought.forget();
        openDocument(document, Optional.empty());
    }

    /** Opens a document on two of its versions, or on its newest where none are named. */
    void openDocument(DocumentRef document, Optional<TimelineViewModel.Choice> versions) {
        clearPair();
        files.set(Optional.empty());
        timeline.clear();
        library.markOpen(Optional.of(document));
        name(document.service() + " · " + document.terms());
        TaskRunner.Task<Opened> read =
                progress -> new Opened(data.history(document, progress), data.damages(document, progress));
        load("Reading the versions of " + subject.get(), read, opened -> {
            Trouble.ofDamages(document, opened.damages())
                    .filter(trouble -> !troubles.contains(trouble))
                    .ifPresent(troubles::add);
            DocumentHistory history = opened.history();
            if (history.versions().size() < 2) {
                centre.set(
                        history.versions().isEmpty()
                                ? new Centre.NoVersion(history)
                                : new Centre.OneVersion(
                                        history, opened.damages().size()));
            }
            timeline.show(history, versions);
            if (history.versions().size() == 1) {
                text.show(history.versions().getFirst().version());
            }
            sought.reveal();
            count();
        });
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
        sought.reveal();
    }

    private void clearPair() {
        changes.clear();
        compare.clear();
        text.clear();
    }

    private void name(String what) {
        subject.set(what);
        title.set(what.isEmpty() ? PROGRAM : what + " – " + PROGRAM);
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

    /** Returns the text of a document that has one version. */
    public VersionTextViewModel text() {
        return text;
    }

    /** Returns what is opened for the row or change that is selected. */
    public Selection selection() {
        return selection;
    }

    /** Returns the forms by which something comes into the archive. */
    public Arrivals arrivals() {
        return arrivals;
    }

    /** Returns how the verdict on the selected change came about. */
    public ExplainViewModel explain() {
        return explain;
    }

    /** Returns where one version stands on a topic. */
    public StandingViewModel standing() {
        return standing;
    }

    /** Returns the search in all versions of all documents. */
    public SearchViewModel search() {
        return search;
    }

    /** Returns the door to background work. */
    public TaskRunner runner() {
        return runner;
    }
}
