package org.clausewatch.desktop.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.clausewatch.archive.SearchHit;
import org.clausewatch.archive.SearchQuery;
import org.clausewatch.archive.SearchResult;
import org.clausewatch.desktop.work.TaskRunner;
import org.clausewatch.export.Wording;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Progress;

/**
 * The search in all versions of all documents. It follows what the reader types: one search at a time is under way,
 * and the newest wish is the next, so that typing never waits and no older answer comes after a newer one.
 */
public final class SearchViewModel {
    /** Searches. */
    @FunctionalInterface
    public interface Source {
        /**
         * Searches; makes the archive ready for it first, where that was not done.
         *
         * @throws Exception with a message for the user, if there is nothing to search for or it cannot be searched
         */
        SearchResult search(SearchQuery query, Progress progress) throws Exception;
    }

    /**
     * A topic to choose.
     *
     * @param id of the topic; empty: any
     */
    public record Topic(Optional<String> id) {
        @Override
        public String toString() {
            return id.map(Wording.english()::topicFirst).orElse("Any topic");
        }
    }

    /** What is shown at most; beyond that another word helps more than a longer list. */
    static final int MOST = 200;

    private final Source source;
    private final TaskRunner runner;
    private final Consumer<SearchHit> onOpen;
    private final StringProperty words = new SimpleStringProperty("");
    private final BooleanProperty currentOnly = new SimpleBooleanProperty(false);
    private final ObjectProperty<Topic> topic = new SimpleObjectProperty<>(new Topic(Optional.empty()));
    private final BooleanProperty shown = new SimpleBooleanProperty(false);
    private final List<Topic> topics = new ArrayList<>();
    private final ObservableList<SearchEntry> entries = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<SearchState> state =
            new ReadOnlyObjectWrapper<>(new SearchState.NothingAsked());
    private boolean busy;
    private boolean asked;

    /**
     * Creates a search for nothing.
     *
     * @param topics ids of those to choose from
     * @param onOpen opens a hit
     */
    public SearchViewModel(Source source, TaskRunner runner, List<String> topics, Consumer<SearchHit> onOpen) {
        this.source = source;
        this.runner = runner;
        this.onOpen = onOpen;
        this.topics.add(topic.get());
        topics.stream().map(id -> new Topic(Optional.of(id))).forEach(this.topics::add);
        words.subscribe((before, now) -> search());
        currentOnly.subscribe((before, now) -> search());
        topic.subscribe((before, now) -> search());
    }

    /** Searches anew for what is asked: after the archive changed, or after a failure. */
    public void search() {
        if (busy) {
            asked = true;
            return;
        }
        asked = false;
        if (words.get().isBlank()) {
            entries.clear();
            state.set(new SearchState.NothingAsked());
            return;
        }
        busy = true;
        if (entries.isEmpty()) {
            state.set(new SearchState.Searching());
        }
        SearchQuery query = new SearchQuery(
                words.get(), currentOnly.get(), topic.get().id(), Optional.empty(), Optional.empty(), MOST);
        runner.startReporting(
                "Searching",
                progress -> source.search(query, progress),
                result -> finish(() -> show(query, result)),
                thrown -> finish(() -> fail(thrown)));
    }

    private void finish(Runnable answer) {
        busy = false;
        if (asked) {
            search();
        } else {
            answer.run();
        }
    }

    private void show(SearchQuery query, SearchResult result) {
        // The document with the best hit stands first, and has all its hits below.
        Map<DocumentRef, List<SearchHit>> byDocument = new LinkedHashMap<>();
        result.hits()
                .forEach(hit -> byDocument
                        .computeIfAbsent(hit.document(), _ -> new ArrayList<>())
                        .add(hit));
        List<SearchEntry> lines = new ArrayList<>();
        byDocument.forEach((document, hits) -> {
            lines.add(new SearchEntry.Group(document.service() + " · " + document.terms()));
            hits.stream().map(SearchEntry.Clause::of).forEach(lines::add);
        });
        entries.setAll(lines);
        state.set(result.hits().isEmpty() ? nothing(query) : new SearchState.Found(found(result)));
    }

    private static String found(SearchResult result) {
        String all = count(result.total(), "clause") + " in " + count(result.documents(), "document");
        int left = result.total() - result.hits().size();
        return left == 0 ? all : all + ". The best " + result.hits().size() + " are shown; another word finds fewer";
    }

    private static String count(int number, String what) {
        return String.format(Locale.ENGLISH, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }

    private static SearchState nothing(SearchQuery query) {
        List<String> advice = new ArrayList<>();
        if (query.currentOnly()) {
            advice.add("Switch “Current wording only” off to search what stood earlier, too.");
        }
        if (query.topic().isPresent()) {
            advice.add("Choose “Any topic” to search all clauses.");
        }
        boolean several = query.words().strip().contains(" ");
        if (several) {
            advice.add("All words must stand in one clause; try fewer.");
        }
        if (!query.words().contains("*")) {
            String last = query.words().strip().replaceAll(".*[\\s\"“”„]", "");
            advice.add("A star finds all words that begin so: " + (last.isEmpty() ? "train" : last) + "*");
        }
        return new SearchState.Nothing(
                "No clause has " + (several ? "these words" : "this word") + ".\n" + String.join("\n", advice));
    }

    private void fail(Throwable thrown) {
        entries.clear();
        String said = Objects.requireNonNullElse(
                thrown.getMessage(), thrown.getClass().getSimpleName());
        state.set(new SearchState.Failed(
                thrown instanceof RuntimeException || thrown instanceof Error
                        ? "This is a fault in Clausewatch, not in your archive. Please report it: " + said
                        : said));
    }

    /** Opens a hit: its document, at the last version that has the wording. */
    public void open(SearchEntry entry) {
        if (entry instanceof SearchEntry.Clause clause) {
            onOpen.accept(clause.hit());
        }
    }

    /** Returns the words to search for; the reader sets them. */
    public StringProperty wordsProperty() {
        return words;
    }

    /** Returns whether only the latest versions count; the reader sets it. */
    public BooleanProperty currentOnlyProperty() {
        return currentOnly;
    }

    /** Returns the topic that a clause must concern; the reader sets it. */
    public ObjectProperty<Topic> topicProperty() {
        return topic;
    }

    /** Returns the topics to choose from, any topic first. */
    public List<Topic> topics() {
        return List.copyOf(topics);
    }

    /** Returns whether it is shown; the reader sets it. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** Returns the hits, grouped by document. */
    public ObservableList<SearchEntry> entries() {
        return entries;
    }

    /** Returns what is said beside the hits. */
    public ReadOnlyObjectProperty<SearchState> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
