package org.clausewatch.desktop.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.clausewatch.archive.SearchHit;
import org.clausewatch.archive.SearchQuery;
import org.clausewatch.archive.SearchResult;
import org.clausewatch.desktop.work.BackgroundTaskRunner;
import org.clausewatch.desktop.work.SameThreadTaskRunner;
import org.clausewatch.desktop.work.TaskRunner;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Part;
import org.clausewatch.model.TextSpan;
import org.junit.jupiter.api.Test;

class SearchViewModelTest {
    private final List<SearchQuery> queries = new ArrayList<>();
    private final List<SearchHit> opened = new ArrayList<>();
    private SearchResult result = new SearchResult(List.of(), 0, 0);

    private SearchViewModel model(TaskRunner runner) {
        return new SearchViewModel(
                (query, progress) -> {
                    queries.add(query);
                    return result;
                },
                runner,
                List.of("ai-training"),
                opened::add);
    }

    private static SearchHit hit(String service, String text, boolean current, TextSpan... marks) {
        return new SearchHit(
                new DocumentRef(service, "Privacy Policy", ""),
                text,
                List.of(marks),
                List.of("Your posts"),
                "2.",
                "abc",
                3,
                1,
                Instant.parse("2024-03-01T06:00:00Z"),
                Instant.parse("2024-06-26T06:00:00Z"),
                current,
                List.of("ai-training"),
                false);
    }

    @Test
    void asksOnceMoreForTheNewestWordsOnly() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        SearchViewModel model = model(new BackgroundTaskRunner(waiting::add, Runnable::run));
        for (String typed : List.of("t", "tr", "tra", "train")) {
            model.wordsProperty().set(typed);
        }
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }

        assertEquals(
                List.of("t", "train"), queries.stream().map(SearchQuery::words).toList());
    }

    @Test
    void groupsHitsByDocumentAndMarksTheWords() {
        result = new SearchResult(
                List.of(
                        hit(
                                "Quillmoor",
                                "𝕎e train models.",
                                true,
                                new TextSpan(Part.TEXT, OptionalInt.empty(), 3, 8, "")),
                        hit("Natterwick", "They train.", true, new TextSpan(Part.TEXT, OptionalInt.empty(), 5, 10, "")),
                        hit("Quillmoor", "We train.", false, new TextSpan(Part.TEXT, OptionalInt.empty(), 3, 8, ""))),
                3,
                2);
        SearchViewModel model = model(new SameThreadTaskRunner());
        model.wordsProperty().set("train");

        assertEquals(
                List.of("Quillmoor · Privacy Policy", "Natterwick · Privacy Policy"),
                model.entries().stream()
                        .filter(SearchEntry.Group.class::isInstance)
                        .map(SearchEntry::spoken)
                        .toList());
        SearchEntry.Clause first = (SearchEntry.Clause) model.entries().get(1);
        assertEquals(
                List.of(
                        new SearchEntry.Piece("𝕎e ", false),
                        new SearchEntry.Piece("train", true),
                        new SearchEntry.Piece(" models.", false)),
                first.quote());
        assertEquals("Your posts › 2.", first.place());
        assertEquals(
                new SearchState.Found("3 clauses in 2 documents"),
                model.stateProperty().get());
    }

    @Test
    void tellsWhatIsNotThereAnyMore() {
        assertEquals(
                "From 1 Mar 2024 to 26 Jun 2024, not any more",
                SearchEntry.Clause.of(hit("Quillmoor", "We train.", false)).when());
        assertEquals(
                "Since 1 Mar 2024, still there on 26 Jun 2024",
                SearchEntry.Clause.of(hit("Quillmoor", "We train.", true)).when());
    }

    @Test
    void cutsALongClauseAroundTheWords() {
        String text = "word ".repeat(200) + "train" + " word".repeat(200);
        SearchEntry.Clause clause = SearchEntry.Clause.of(
                hit("Quillmoor", text, true, new TextSpan(Part.TEXT, OptionalInt.empty(), 1000, 1005, "")));

        assertEquals(new SearchEntry.Piece("train", true), clause.quote().get(2));
        assertEquals("…", clause.quote().getFirst().text());
        assertEquals("…", clause.quote().getLast().text());
    }

    @Test
    void saysWhatToTryWhereNothingIsFound() {
        SearchViewModel model = model(new SameThreadTaskRunner());
        model.currentOnlyProperty().set(true);
        model.wordsProperty().set("models trains");

        SearchState.Nothing nothing = assertInstanceOf(
                SearchState.Nothing.class, model.stateProperty().get());
        assertEquals(
                "No clause has these words.\n"
                        + "Switch “Current wording only” off to search what stood earlier, too.\n"
                        + "All words must stand in one clause; try fewer.\n"
                        + "A star finds all words that begin so: trains*",
                nothing.words());
    }

    @Test
    void forgetsHitsWhereNothingIsAsked() {
        result = new SearchResult(List.of(hit("Quillmoor", "We train.", true)), 1, 1);
        SearchViewModel model = model(new SameThreadTaskRunner());
        model.wordsProperty().set("train");
        model.wordsProperty().set(" ");

        assertEquals(List.of(), model.entries());
        assertInstanceOf(SearchState.NothingAsked.class, model.stateProperty().get());
    }

    @Test
    void saysWhyItCannotSearch() {
        SearchViewModel model = new SearchViewModel(
                (query, progress) -> {
                    throw new IOException("The index cannot be written. Make room on the disk.");
                },
                new SameThreadTaskRunner(),
                List.of(),
                opened::add);
        model.wordsProperty().set("train");

        assertEquals(
                new SearchState.Failed("The index cannot be written. Make room on the disk."),
                model.stateProperty().get());
    }

    @Test
    void asksForTheTopicChosen() {
        SearchViewModel model = model(new SameThreadTaskRunner());
        model.wordsProperty().set("train");
        model.topicProperty().set(model.topics().getLast());

        assertEquals(Optional.of("ai-training"), queries.getLast().topic());
        assertTrue(queries.getFirst().topic().isEmpty());
    }

    @Test
    void opensClausesAndNoHeadings() {
        result = new SearchResult(List.of(hit("Quillmoor", "We train.", true)), 1, 1);
        SearchViewModel model = model(new SameThreadTaskRunner());
        model.wordsProperty().set("train");
        model.entries().forEach(model::open);

        assertEquals(result.hits(), opened);
    }
}
