package org.clausewatch.desktop.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clausewatch.desktop.Invented;
import org.clausewatch.desktop.work.SameThreadTaskRunner;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.history.Lineages;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Origin;
import org.clausewatch.model.Provenance;
import org.clausewatch.model.Version;
import org.junit.jupiter.api.Test;

class LineageViewModelTest {
    private static final DocumentHistory HISTORY = new DocumentHistory(
            Invented.DOCUMENT,
            List.of(
                    version("2024-01-05", "2024-05-03", "We keep your drawings for ten days on our own machines."),
                    version("2024-05-09", "2024-12-20", "We keep your drawings for thirty days on our own machines.")),
            List.of());

    private static HistoryVersion version(String first, String last, String text) {
        return new HistoryVersion(
                new Version("en", List.of(), List.of(Clause.of(0, ClauseKind.PARAGRAPH, text)), List.of()),
                new Provenance(
                        first,
                        Origin.FETCHED,
                        "",
                        Optional.of(Instant.parse(first + "T08:00:00Z")),
                        Optional.of(Instant.parse(last + "T08:00:00Z")),
                        2,
                        Optional.empty(),
                        ""));
    }

    @Test
    void tellsWhatBecameOfAClauseWithItsWords() {
        Lineages lineages = Lineages.of(HISTORY.versions());
        LineageViewModel model = new LineageViewModel(
                (document, progress) -> lineages,
                new SameThreadTaskRunner(),
                HISTORY,
                () -> Optional.of(lineages.all().getFirst().id()));

        assertEquals("", model.messageProperty().get());
        assertEquals(
                List.of("First seen, 5 Jan 2024 or before", "Edited, between 3 May 2024 and 9 May 2024"),
                model.steps().stream()
                        .map(step -> step.event() + ", " + step.when())
                        .toList());
        assertTrue(
                model.steps().getLast().spoken().contains("[removed: ten]"),
                model.steps().getLast()::spoken);
        assertEquals(1, model.steps().getLast().version());
    }

    @Test
    void saysThatAClauseCouldNotBeFollowed() {
        LineageViewModel model = new LineageViewModel(
                (document, progress) -> Lineages.of(HISTORY.versions()),
                new SameThreadTaskRunner(),
                HISTORY,
                Optional::empty);

        assertEquals(
                "This clause could not be followed through the versions.",
                model.messageProperty().get());
    }

    @Test
    void saysWhyTheArchiveCannotBeRead() {
        LineageViewModel model = new LineageViewModel(
                (document, progress) -> {
                    throw new IOException("The archive is gone. Plug the disk in.");
                },
                new SameThreadTaskRunner(),
                HISTORY,
                Optional::empty);

        assertEquals(
                "This clause cannot be followed. The archive is gone. Plug the disk in.",
                model.messageProperty().get());
    }
}
