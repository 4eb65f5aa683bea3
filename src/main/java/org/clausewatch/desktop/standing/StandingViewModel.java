package org.clausewatch.desktop.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.clausewatch.desktop.changes.ChangeFilter;
import org.clausewatch.desktop.changes.Chip;
import org.clausewatch.desktop.compare.CompareViewModel;
import org.clausewatch.desktop.compare.VersionTextViewModel;
import org.clausewatch.desktop.timeline.TimelineViewModel;
import org.clausewatch.desktop.timeline.TimelineWords;
import org.clausewatch.desktop.work.RunningTask;
import org.clausewatch.desktop.work.TaskRunner;
import org.clausewatch.export.Standing;
import org.clausewatch.export.Wording;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.model.ClauseStatements;
import org.clausewatch.model.Side;
import org.clausewatch.model.Stance;
import org.clausewatch.model.Version;
import org.clausewatch.workspace.PairReport;

/** Where one version stands on a topic: the newer one of the pair that is shown, or any that the reader picks. */
public final class StandingViewModel {
    /** Takes a version apart; takes time. */
    public interface Source {
        /** Tells whether there are rules for a language. Quick. */
        boolean judges(String language);

        /**
         * Returns a version's clauses with what they state.
         *
         * @throws Exception with a message for the user
         */
        List<ClauseStatements> statements(Version version) throws Exception;
    }

    /**
     * A version that can be looked at.
     *
     * @param name for the reader
     * @param inHistory its place in the document's history, for a version of the archive
     */
    public record Choice(String name, Version version, OptionalInt inHistory) {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * A topic that can be looked for.
     *
     * @param statements how many there are on it
     */
    public record Topic(String id, String name, int statements) {
        @Override
        public String toString() {
            return name + " (" + statements + ")";
        }
    }

    private static final Wording WORDING = Wording.english();
    /** The stances in the order in which their statements are listed. */
    private static final List<Stance> ORDER =
            List.of(Stance.PERMITS, Stance.LIMITS, Stance.DENIES, Stance.CHOICE, Stance.NO_CHOICE, Stance.MENTIONS);

    private final Source source;
    private final TaskRunner runner;
    private final TimelineViewModel timeline;
    private final CompareViewModel compare;
    private final VersionTextViewModel text;
    private final Function<String, String> rules;
    private final Consumer<Throwable> onFailure;
    private final BooleanProperty shown = new SimpleBooleanProperty(false);
    private final ObservableList<Choice> versions = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Choice>> version = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<Topic> topics = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Topic>> topic = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<StandingEntry> entries = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<StandingState> state =
            new ReadOnlyObjectWrapper<>(new StandingState.NoVersion());
    private Optional<RunningTask> reading = Optional.empty();
    /** The version that was read last, and what it says. */
    private Optional<Version> read = Optional.empty();

    private List<ClauseStatements> clauses = List.of();
    /** The topic that the reader chose, whatever version is shown; empty: one that the version speaks of. */
    private Optional<String> wanted = Optional.empty();
    /** Set while the lists are filled, which is no choice of the reader's. */
    private boolean filling;
    /** Where to go as soon as its version stands in the comparison. */
    private Optional<Place> pending = Optional.empty();

    /** A clause of a version. */
    private record Place(Version version, int clause) {
        boolean isIn(PairReport pair) {
            return version == pair.newVersion() || version == pair.oldVersion();
        }
    }

    /**
     * Creates it.
     *
     * @param text the version that stands alone, where there is no pair
     * @param rules gives the sentence that explains a rule, or ""
     * @param onFailure told what went wrong
     */
    public StandingViewModel(
            Source source,
            TaskRunner runner,
            TimelineViewModel timeline,
            CompareViewModel compare,
            VersionTextViewModel text,
            Function<String, String> rules,
            Consumer<Throwable> onFailure) {
        this.source = source;
        this.runner = runner;
        this.timeline = timeline;
        this.compare = compare;
        this.text = text;
        this.rules = rules;
        this.onFailure = onFailure;
        compare.reportProperty().subscribe((before, now) -> offerVersions());
        text.versionProperty().subscribe((before, now) -> offerVersions());
        shown.subscribe((before, now) -> readVersion());
        version.subscribe((before, now) -> {
            if (!filling) {
                readVersion();
            }
        });
        topic.subscribe((before, now) -> {
            if (!filling) {
                wanted = now.map(Topic::id);
                list();
            }
        });
    }

    private void offerVersions() {
        Optional<PairReport> report = compare.reportProperty().get();
        List<Choice> offered = new ArrayList<>();
        List<HistoryVersion> history = timeline.versions();
        for (int i = history.size() - 1; i >= 0; i--) {
            offered.add(new Choice(
                    TimelineWords.name(history.get(i)), history.get(i).version(), OptionalInt.of(i)));
        }
        if (offered.isEmpty() && report.isPresent()) {
            PairReport pair = report.get();
            offered.add(new Choice(
                    "New: " + TimelineWords.name(pair.log().to().provenance()),
                    pair.newVersion(),
                    OptionalInt.empty()));
            offered.add(new Choice(
                    "Old: " + TimelineWords.name(pair.log().from().provenance()),
                    pair.oldVersion(),
                    OptionalInt.empty()));
        }
        Optional<Version> alone = text.versionProperty().get();
        // A reader who looks at a version and goes to one of its clauses goes on looking at it.
        Optional<Version> looked = report.flatMap(pair -> pending.filter(place -> place.isIn(pair))
                        .map(Place::version)
                        .or(() -> Optional.of(pair.newVersion())))
                .or(() -> alone);
        Optional<Choice> chosen = looked.flatMap(wished -> offered.stream()
                .filter(each -> each.version() == wished)
                .findFirst()
                .or(() -> offered.stream().findFirst()));
        filling = true;
        versions.setAll(looked.isEmpty() ? List.of() : offered);
        version.set(chosen);
        filling = false;
        readVersion();
    }

    /** Goes to the clause that the reader asked for, now that its version stands in the comparison. */
    public void goOn() {
        Optional<Place> place = pending;
        pending = Optional.empty();
        compare.reportProperty()
                .get()
                .ifPresent(pair -> place.filter(asked -> asked.isIn(pair)).ifPresent(asked -> reveal(asked.clause())));
    }

    private void readVersion() {
        // Beside a version that stands alone there is nothing else to show.
        if (!shown.get() && text.versionProperty().get().isEmpty()) {
            return;
        }
        if (version.get().isEmpty()) {
            forget(new StandingState.NoVersion());
            return;
        }
        Version chosen = version.get().get().version();
        if (read.filter(known -> known == chosen).isPresent()) {
            list();
            return;
        }
        if (!source.judges(chosen.language())) {
            forget(new StandingState.NotJudged("Not judged: " + Wording.languageName(chosen.language())
                    + ". Clausewatch has no rules for this language, so it cannot be said where the text stands."));
            return;
        }
        forget(new StandingState.Reading());
        reading = Optional.of(runner.start(
                "Reading where a version stands",
                progress -> source.statements(chosen),
                found -> {
                    read = Optional.of(chosen);
                    clauses = found;
                    offerTopics();
                    list();
                },
                thrown -> {
                    forget(new StandingState.Failed("This version could not be read."));
                    onFailure.accept(thrown);
                }));
    }

    private void forget(StandingState instead) {
        reading.ifPresent(RunningTask::cancel);
        reading = Optional.empty();
        read = Optional.empty();
        clauses = List.of();
        offerTopics();
        entries.clear();
        state.set(instead);
    }

    private void offerTopics() {
        Map<String, Integer> counts = Standing.counts(clauses);
        List<Topic> offered = new ArrayList<>();
        if (read.isPresent()) {
            for (String main : ChangeFilter.MAIN_TOPICS) {
                offered.add(new Topic(main, Chip.topicName(main), counts.getOrDefault(main, 0)));
            }
            counts.forEach((id, count) -> {
                if (!ChangeFilter.MAIN_TOPICS.contains(id)) {
                    offered.add(new Topic(id, Chip.topicName(id), count));
                }
            });
        }
        filling = true;
        topics.setAll(offered);
        topic.set(offered.stream()
                .filter(each -> wanted.isPresent() ? each.id().equals(wanted.get()) : each.statements() > 0)
                .findFirst()
                .or(() -> offered.stream().findFirst()));
        filling = false;
    }

    private void list() {
        if (read.isEmpty() || topic.get().isEmpty()) {
            return;
        }
        Standing standing = Standing.of(topic.get().get().id(), clauses);
        List<StandingEntry> listed = new ArrayList<>();
        for (Stance stance : ORDER) {
            List<Standing.Statement> group = standing.statements().stream()
                    .filter(statement -> statement.frame().stance() == stance)
                    .toList();
            if (!group.isEmpty()) {
                listed.add(new StandingEntry.Group(capitalised(WORDING.stance(stance)) + " (" + group.size() + ")"));
                group.forEach(statement -> listed.add(entry(statement)));
            }
        }
        entries.setAll(listed);
        String note = Standing.notJudged(clauses).stream().map(WORDING::notice).collect(Collectors.joining(" "));
        state.set(new StandingState.Known(
                standing.summary(WORDING), note, standing.statements().isEmpty()));
    }

    private StandingEntry entry(Standing.Statement statement) {
        return new StandingEntry.Statement(
                statement.frame().topic(),
                statement.clause().index(),
                "“" + statement.quote() + "”",
                statement.slots(WORDING),
                statement.place(),
                statement.frame().rules().stream()
                        .map(rule -> rule + ": " + rules.apply(rule))
                        .collect(Collectors.joining("\n")));
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /**
     * Shows a clause of the chosen version in its text. Where that version does not stand in the comparison, it is
     * compared with the one before it first.
     *
     * @param clause its index
     */
    public void reveal(int clause) {
        if (text.versionProperty().get().isPresent()) {
            text.reveal(clause);
            return;
        }
        Optional<PairReport> report = compare.reportProperty().get();
        if (version.get().isEmpty() || report.isEmpty()) {
            return;
        }
        Choice chosen = version.get().get();
        if (chosen.version() == report.get().newVersion()) {
            compare.reveal(Side.NEW, clause);
        } else if (chosen.version() == report.get().oldVersion()) {
            compare.reveal(Side.OLD, clause);
        } else if (chosen.inHistory().isPresent()) {
            pending = Optional.of(new Place(chosen.version(), clause));
            timeline.chooseWithPrevious(chosen.inHistory().getAsInt());
        }
    }

    /** Returns whether it is shown; the reader sets it. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** Returns the versions to choose from, the newest first. */
    public ObservableList<Choice> versions() {
        return versions;
    }

    /** Returns the version that is looked at; the reader sets it. */
    public ObjectProperty<Optional<Choice>> versionProperty() {
        return version;
    }

    /** Returns the topics to choose from: the main ones, then all others that the version makes statements on. */
    public ObservableList<Topic> topics() {
        return topics;
    }

    /** Returns the topic that is looked for; the reader sets it. */
    public ObjectProperty<Optional<Topic>> topicProperty() {
        return topic;
    }

    /** Returns the statements, grouped by what they amount to. */
    public ObservableList<StandingEntry> entries() {
        return entries;
    }

    /** Returns what is known. */
    public ReadOnlyObjectProperty<StandingState> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
