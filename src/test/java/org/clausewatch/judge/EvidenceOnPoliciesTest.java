package org.clausewatch.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.Clause;
import org.clausewatch.model.CodePoints;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Evidence;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.Part;
import org.clausewatch.model.Progress;
import org.clausewatch.workspace.Workspace;
import org.clausewatch.workspace.WorkspaceException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What findings show in whole change logs: of the sample archive, and of real policies where those stand beside the checkout. */
class EvidenceOnPoliciesTest {
    private static final Path REAL = Path.of("../shared/eval/changes");
    private static final Path SAMPLE = Path.of("snapshots");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final List<Shown> IN_SAMPLE = new ArrayList<>();
    private static final List<Shown> IN_REAL = new ArrayList<>();

    /** Where change logs come from. */
    enum Source {
        SAMPLE_ARCHIVE,
        REAL_POLICIES
    }

    /** Evidence and the clause in which it stands. */
    record Shown(String pair, String topic, Clause clause, Evidence evidence) {
        String part() {
            return switch (evidence.part()) {
                case TEXT -> clause.text();
                case LEAD_IN -> clause.leadIn();
                case HEADING -> clause.path().get(evidence.heading().orElseThrow());
            };
        }

        boolean slicesExactly() {
            String part = part();
            return evidence.end() <= CodePoints.length(part)
                    && evidence.text().equals(CodePoints.slice(part, evidence.start(), evidence.end()));
        }

        /** Tells whether it shows every word of its clause. */
        boolean isWholeClause() {
            return evidence.part() == Part.TEXT && words(evidence.text()).equals(words(clause.text()));
        }

        boolean speaksForADirection() {
            return evidence.effect().isPresent();
        }

        /**
         * Tells whether it shows a word and leaves out those around it. A word that is a sentence or cell of its own
         * ("… | Consent") has none around it.
         */
        boolean isBareWord() {
            return !evidence.text().strip().contains(" ");
        }
    }

    @BeforeAll
    static void judgeAll() throws IOException, WorkspaceException {
        Workspace workspace = Workspace.open(SAMPLE);
        for (DocumentRef document : workspace.documents()) {
            List<HistoryVersion> versions =
                    workspace.history(document, Progress.UNWATCHED).versions();
            for (int i = 1; i < versions.size(); i++) {
                ChangeLog log = workspace
                        .compare(document, versions.get(i - 1), versions.get(i))
                        .log();
                IN_SAMPLE.addAll(shown(document.service() + " " + (i + 1), log));
            }
        }
        if (Files.isDirectory(REAL)) {
            for (Path pair : pairs()) {
                ChangeLog log = workspace
                        .compareFiles(pair.resolve("old.md"), pair.resolve("new.md"))
                        .log();
                IN_REAL.addAll(shown(pair.getFileName().toString(), log));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void slicesExactlyFromThePartThatItNames(Source source) {
        assertNone(source, shown -> !shown.slicesExactly());
    }

    @ParameterizedTest
    @EnumSource
    void isNeverAWholeClause(Source source) {
        assertNone(source, Shown::isWholeClause);
    }

    @ParameterizedTest
    @EnumSource
    void showsMoreThanAWordForADirection(Source source) {
        assertFalse(shown(source).stream().noneMatch(Shown::speaksForADirection), "No direction is shown in " + source);
        assertNone(source, shown -> shown.speaksForADirection() && shown.isBareWord());
    }

    private static void assertNone(Source source, Predicate<Shown> wrong) {
        List<Shown> shown = shown(source);
        assertFalse(shown.isEmpty(), "Nothing is shown in " + source);
        List<String> found = shown.stream()
                .filter(wrong)
                .map(each -> each.pair() + " " + each.topic() + " " + each.evidence())
                .toList();
        assertEquals(List.of(), found, "of " + shown.size());
    }

    private static List<Shown> shown(Source source) {
        return switch (source) {
            case SAMPLE_ARCHIVE -> IN_SAMPLE;
            case REAL_POLICIES -> {
                Assumptions.assumeTrue(Files.isDirectory(REAL), "No policies to measure against in " + REAL);
                yield IN_REAL;
            }
        };
    }

    private static List<Shown> shown(String pair, ChangeLog log) {
        List<Shown> shown = new ArrayList<>();
        for (JudgedChange judged : log.changes()) {
            judged.judgement()
                    .topics()
                    .forEach(finding -> finding.evidence()
                            .forEach(evidence -> shown.add(new Shown(
                                    pair,
                                    finding.topic(),
                                    judged.change().clauses(evidence.side()).get(evidence.clause()),
                                    evidence))));
        }
        return shown;
    }

    private static List<Path> pairs() throws IOException {
        try (Stream<Path> folders = Files.list(REAL)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static String words(String text) {
        return NO_WORD.matcher(text).replaceAll(" ").strip();
    }
}
