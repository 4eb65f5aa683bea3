package org.clausewatch.desktop.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clausewatch.desktop.Invented;
import org.clausewatch.desktop.InventedStatements;
import org.clausewatch.desktop.changes.ChangesViewModel;
import org.clausewatch.desktop.compare.CompareViewModel;
import org.clausewatch.desktop.compare.RowItem;
import org.clausewatch.desktop.compare.VersionTextViewModel;
import org.clausewatch.desktop.timeline.TimelineViewModel;
import org.clausewatch.desktop.work.SameThreadTaskRunner;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseStatements;
import org.clausewatch.model.Row;
import org.clausewatch.model.Stance;
import org.clausewatch.model.Version;
import org.clausewatch.workspace.PairReport;
import org.junit.jupiter.api.Test;

class StandingViewModelTest {
    private final ChangesViewModel changes = new ChangesViewModel();
    private final CompareViewModel compare = new CompareViewModel(changes);
    private final TimelineViewModel timeline = new TimelineViewModel();
    private final VersionTextViewModel text = new VersionTextViewModel();
    private final List<Version> read = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();

    /** What a version states: of the clauses that speak of training, sharing or a password. */
    private static List<ClauseStatements> statements(Version version) {
        List<ClauseStatements> statements = new ArrayList<>();
        for (Clause clause : version.clauses()) {
            String text = clause.text();
            if (text.contains("train our models")) {
                statements.add(InventedStatements.clause(clause, "ai-training", Stance.PERMITS, "train", "posts"));
            } else if (text.contains("share your password")) {
                statements.add(InventedStatements.clause(clause, "data-sharing", Stance.DENIES, "share", "password"));
            } else if (text.contains("share your address")) {
                statements.add(InventedStatements.clause(clause, "data-sharing", Stance.PERMITS, "share", "address"));
            }
        }
        return statements;
    }

    private StandingViewModel model() {
        return new StandingViewModel(
                new StandingViewModel.Source() {
                    @Override
                    public boolean judges(String language) {
                        return language.equals("en");
                    }

                    @Override
                    public List<ClauseStatements> statements(Version version) {
                        read.add(version);
                        return StandingViewModelTest.statements(version);
                    }
                },
                new SameThreadTaskRunner(),
                timeline,
                compare,
                text,
                rule -> "An invented rule.",
                failures::add);
    }

    private StandingViewModel showing(PairReport pair) {
        StandingViewModel model = model();
        model.shownProperty().set(true);
        compare.show(pair);
        changes.show(pair);
        return model;
    }

    private static void choose(StandingViewModel model, String topic) {
        model.topicProperty()
                .set(model.topics().stream()
                        .filter(each -> each.id().equals(topic))
                        .findFirst());
    }

    private static List<String> spoken(StandingViewModel model) {
        return model.entries().stream().map(StandingEntry::spoken).toList();
    }

    @Test
    void readsNothingWhileItIsNotShown() {
        StandingViewModel model = model();
        compare.show(Invented.pair());
        assertEquals(List.of(), read);
        model.shownProperty().set(true);
        assertEquals(1, read.size());
    }

    @Test
    void tellsWhereTheNewerVersionStands() {
        StandingViewModel model = showing(Invented.pair());
        assertEquals(
                "AI training, 1 statement: 1 permits it.",
                assertInstanceOf(
                                StandingState.Known.class, model.stateProperty().get())
                        .summary());
        choose(model, "data-sharing");
        assertEquals(
                List.of("Permits it (1)", "Says that it is not done (1)"),
                spoken(model).stream().filter(words -> words.endsWith(")")).toList());
        assertTrue(
                spoken(model).get(1).startsWith("“We share your address with advertisers.”"),
                spoken(model).toString());
        assertEquals(1, read.size(), "another topic needs no reading");
    }

    @Test
    void sayingNothingIsNoProof() {
        StandingViewModel model = showing(Invented.pair());
        model.versionProperty().set(Optional.of(model.versions().getLast()));
        choose(model, "ai-training");
        StandingState.Known known = assertInstanceOf(
                StandingState.Known.class, model.stateProperty().get());
        assertTrue(known.silent());
        assertTrue(known.summary().contains("that is no proof"), known.summary());
        assertEquals(List.of(), model.entries());
    }

    @Test
    void aLanguageWithoutRulesIsNotJudged() {
        StandingViewModel model =
                showing(new Invented().unjudged("de").same("Wir schweigen.").report());
        StandingState.NotJudged state = assertInstanceOf(
                StandingState.NotJudged.class, model.stateProperty().get());
        assertTrue(state.words().startsWith("Not judged: German."), state.words());
        assertEquals(List.of(), read);
    }

    @Test
    void aClauseThatDidNotChangeIsUnfoldedAndSelected() {
        StandingViewModel model = showing(Invented.pair());
        choose(model, "data-sharing");
        StandingEntry.Statement denial = model.entries().stream()
                .flatMap(entry ->
                        entry instanceof StandingEntry.Statement statement ? Stream.of(statement) : Stream.empty())
                .filter(statement -> statement.quote().contains("password"))
                .findFirst()
                .orElseThrow();
        model.reveal(denial.clause());
        Row row = compare.selectedRowProperty().get().orElseThrow();
        assertEquals(
                "We never share your password.", row.newClauses().getFirst().text());
        assertTrue(compare.items().stream()
                .anyMatch(item -> item instanceof RowItem.Clauses clauses
                        && clauses.index() == compare.revealedProperty().get()));
        assertEquals(ChangesViewModel.NONE, changes.selectedProperty().get());
    }

    @Test
    void aClauseThatChangedIsSelectedWithItsChange() {
        StandingViewModel model = showing(Invented.pair());
        StandingEntry.Statement training =
                assertInstanceOf(StandingEntry.Statement.class, model.entries().getLast());
        model.reveal(training.clause());
        assertEquals(0, changes.selectedProperty().get());
    }

    @Test
    void aFailureIsToldAndNotShownAsSilence() {
        StandingViewModel model = new StandingViewModel(
                new StandingViewModel.Source() {
                    @Override
                    public boolean judges(String language) {
                        return true;
                    }

                    @Override
                    public List<ClauseStatements> statements(Version version) throws IOException {
                        throw new IOException("The rules are gone.");
                    }
                },
                new SameThreadTaskRunner(),
                timeline,
                compare,
                text,
                rule -> "",
                failures::add);
        model.shownProperty().set(true);
        compare.show(Invented.pair());
        assertInstanceOf(StandingState.Failed.class, model.stateProperty().get());
        assertEquals(1, failures.size());
    }
}
