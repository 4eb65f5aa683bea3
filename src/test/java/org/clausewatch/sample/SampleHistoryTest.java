package org.clausewatch.sample;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.history.Fold;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Direction;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.Progress;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Significance;
import org.clausewatch.model.Summary;
import org.clausewatch.sample.ExpectedHistory.ExpectedVersion;
import org.clausewatch.sample.ExpectedHistory.KeyChange;
import org.clausewatch.workspace.PairReport;
import org.clausewatch.workspace.Workspace;
import org.clausewatch.workspace.WorkspaceException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The whole way from bytes to verdicts, on the stories of the sample archive. */
class SampleHistoryTest {
    private static final List<String> TOPICS = List.of("ai-training", "data-sharing");

    private static final List<ExpectedHistory> EXPECTED = new ArrayList<>();
    private static final Map<String, DocumentHistory> HISTORIES = new HashMap<>();

    /** What changed with a version, by service and number. */
    private static final Map<String, PairReport> REPORTS = new HashMap<>();

    @BeforeAll
    static void readHistories() throws IOException, WorkspaceException {
        EXPECTED.addAll(ExpectedHistory.read());
        Workspace workspace = Workspace.open(SampleArchiveBuilder.SNAPSHOTS);
        for (DocumentRef document : workspace.documents()) {
            HISTORIES.put(document.service(), workspace.history(document, Progress.UNWATCHED));
        }
        for (ExpectedHistory expected : EXPECTED) {
            DocumentRef document = history(expected).document();
            for (ExpectedVersion version :
                    expected.versions().subList(1, expected.versions().size())) {
                HistoryVersion before = version(expected, version.number() - 1);
                HistoryVersion after = version(expected, version.number());
                REPORTS.put(name(expected, version), workspace.compare(document, before, after));
            }
        }
    }

    @Test
    void observationsFoldIntoTheVersionsOfTheStory() {
        List<Executable> checks = new ArrayList<>();
        for (ExpectedHistory expected : EXPECTED) {
            Map<String, String> outcomes = outcomes(history(expected));
            checks.add(() -> assertEquals(
                    expected.observations().stream()
                            .map(seen -> seen.at() + " " + seen.outcome())
                            .collect(Collectors.joining("\n")),
                    expected.observations().stream()
                            .map(seen -> seen.at() + " " + outcomes.get(seen.at()))
                            .collect(Collectors.joining("\n")),
                    expected.service()));
            checks.add(() -> assertEquals(expected.observations().size(), outcomes.size(), expected.service()));
        }
        assertAll(checks);
    }

    @Test
    void versionsStateTheDateOfTheStory() {
        List<Executable> checks = new ArrayList<>();
        forEachVersion((expected, version) -> {
            HistoryVersion read = version(expected, version.number());
            checks.add(() -> assertEquals(
                    List.of(version.stated()),
                    read.version().statedDates().stream()
                            .map(date -> date.date())
                            .toList(),
                    name(expected, version)));
            checks.add(() -> assertTrue(read.version().words() >= 1_200, name(expected, version)));
        });
        assertAll(checks);
    }

    @Test
    void changeLogsHaveTheVerdictOfTheStory() {
        List<Executable> checks = new ArrayList<>();
        forEachChangedVersion((expected, version) -> {
            Summary summary = report(expected, version).log().summary();
            if (!version.open()) {
                checks.add(
                        () -> assertEquals(version.verdict(), summary.verdict().code(), name(expected, version)));
            }
            checks.add(() -> assertEquals(
                    version.notices(),
                    summary.notices().stream().map(Reason::code).toList(),
                    name(expected, version)));
        });
        assertAll(checks);
    }

    @Test
    void editorialVersionsHaveNoRelevantChange() {
        List<Executable> checks = new ArrayList<>();
        forEachChangedVersion((expected, version) -> {
            if (version.verdict().equals("editorial-only")) {
                checks.add(() -> assertEquals(
                        List.of(), changes(expected, version, SampleHistoryTest::isRelevant), name(expected, version)));
            }
        });
        assertAll(checks);
    }

    @Test
    void keyChangesStandOnceUnderTheirHeading() {
        List<Executable> checks = new ArrayList<>();
        forEachKeyChange((expected, version, key) -> checks.add(() -> {
            List<JudgedChange> found = changes(expected, version, judged -> holds(judged, key));
            assertEquals(1, found.size(), key::toString);
            List<String> path = side(found.getFirst(), key).getFirst().path();
            assertEquals(key.heading(), path.isEmpty() ? "" : path.getLast(), key::toString);
        }));
        assertAll(checks);
    }

    @Test
    void keyChangesAreJudgedAsAReaderWould() {
        List<Executable> checks = new ArrayList<>();
        forEachKeyChange((expected, version, key) -> {
            if (!key.open()) {
                checks.add(() -> {
                    JudgedChange found = changes(expected, version, judged -> holds(judged, key))
                            .getFirst();
                    assertEquals(Significance.SUBSTANTIVE, found.judgement().significance(), key::toString);
                    key.topic()
                            .ifPresent(topic -> assertTrue(
                                    topics(found)
                                            .contains(topic + " "
                                                    + key.direction().orElse("")),
                                    () -> key + " was judged " + topics(found)));
                });
            }
        });
        assertAll(checks);
    }

    private interface VersionCheck {
        void of(ExpectedHistory expected, ExpectedVersion version);
    }

    private interface KeyCheck {
        void of(ExpectedHistory expected, ExpectedVersion version, KeyChange key);
    }

    private static void forEachVersion(VersionCheck check) {
        EXPECTED.forEach(expected -> expected.versions().forEach(version -> check.of(expected, version)));
    }

    private static void forEachChangedVersion(VersionCheck check) {
        forEachVersion((expected, version) -> {
            if (version.number() > 1) {
                check.of(expected, version);
            }
        });
    }

    private static void forEachKeyChange(KeyCheck check) {
        forEachVersion((expected, version) -> version.changes().forEach(key -> check.of(expected, version, key)));
    }

    private static List<JudgedChange> changes(
            ExpectedHistory expected, ExpectedVersion version, Predicate<JudgedChange> which) {
        return report(expected, version).log().changes().stream().filter(which).toList();
    }

    private static boolean isRelevant(JudgedChange judged) {
        return TOPICS.stream().anyMatch(judged.judgement()::isRelevantTo);
    }

    private static boolean holds(JudgedChange judged, KeyChange key) {
        return side(judged, key).stream().anyMatch(clause -> clause.text().contains(key.words()));
    }

    private static List<Clause> side(JudgedChange judged, KeyChange key) {
        return key.old() ? judged.change().oldClauses() : judged.change().newClauses();
    }

    private static List<String> topics(JudgedChange judged) {
        return judged.judgement().topics().stream()
                .map(topic -> topic.topic() + " "
                        + topic.direction().map(Direction::code).orElse(""))
                .toList();
    }

    private static Map<String, String> outcomes(DocumentHistory history) {
        Map<String, String> outcomes = new HashMap<>();
        for (int i = 0; i < history.versions().size(); i++) {
            Instant first =
                    history.versions().get(i).provenance().firstObservedAt().orElseThrow();
            outcomes.put(first.toString(), "version " + (i + 1));
        }
        for (Fold fold : history.folds()) {
            outcomes.put(fold.observation().at().toString(), fold.reason().code());
        }
        return outcomes;
    }

    /** Finds a version by its first observation, so that one wrong fold spoils one check and not all. */
    private static HistoryVersion version(ExpectedHistory expected, int number) {
        Instant first = expected.observations().stream()
                .filter(seen -> seen.outcome().equals("version " + number))
                .map(seen -> Instant.parse(seen.at()))
                .findFirst()
                .orElseThrow();
        return history(expected).versions().stream()
                .filter(version -> version.provenance().firstObservedAt().equals(Optional.of(first)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(expected.service() + " has no version first seen at " + first));
    }

    private static DocumentHistory history(ExpectedHistory expected) {
        return Optional.ofNullable(HISTORIES.get(expected.service())).orElseThrow();
    }

    private static PairReport report(ExpectedHistory expected, ExpectedVersion version) {
        return Optional.ofNullable(REPORTS.get(name(expected, version))).orElseThrow();
    }

    private static String name(ExpectedHistory expected, ExpectedVersion version) {
        return expected.service() + " " + version.number();
    }
}
