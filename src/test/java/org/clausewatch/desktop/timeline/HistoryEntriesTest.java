package org.clausewatch.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.clausewatch.desktop.Invented;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.history.Fold;
import org.clausewatch.history.Gap;
import org.clausewatch.history.Observation;
import org.clausewatch.model.Origin;
import org.clausewatch.model.Reason;
import org.junit.jupiter.api.Test;

class HistoryEntriesTest {
    private static List<HistoryEntry> entries(Reason reason, Gap... gaps) {
        Fold fold = new Fold(
                new Observation(
                        "x",
                        Instant.parse("2024-03-01T00:00:00Z"),
                        Origin.FETCHED,
                        "",
                        "",
                        new Observation.NotThePolicy(reason)),
                reason);
        return HistoryEntries.of(new DocumentHistory(
                Invented.DOCUMENT,
                List.of(Invented.seen("2024-01-05", "2024-05-03"), Invented.seen("2024-05-09", "2024-12-20")),
                List.of(fold),
                List.of(),
                List.of(gaps),
                List.of()));
    }

    @Test
    void listsVersionsAndFoldsInOrderOfTime() {
        List<HistoryEntry> entries = entries(Reason.of("error-page"));

        assertEquals(
                List.of("5 Jan 2024", "1 Mar 2024", "9 May 2024"),
                entries.stream().map(HistoryEntry::day).toList());
        assertEquals(OptionalInt.of(1), entries.getLast().version());
        assertEquals("Folded: an error page, not the policy", entries.get(1).words());
    }

    @Test
    void showsTheEvidenceOfAFold() {
        Reason reason = new Reason(
                "reverted",
                Map.of(
                        "from", "2024-02-20T08:00:00Z",
                        "to", "2024-03-04T08:00:00Z",
                        "gained-words", "We sell your drawings.",
                        "lost-words", "We never sell.",
                        "substance", "true"),
                List.of());
        List<HistoryEntry> entries = entries(reason);

        HistoryEntry fold = entries.stream()
                .filter(entry -> entry.kind() == HistoryEntry.Kind.FOLD)
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of(
                        new HistoryEntry.Detail("It said", "“We sell your drawings.”"),
                        new HistoryEntry.Detail("It lacked", "“We never sell.”"),
                        new HistoryEntry.Detail(
                                "The text around it", "seen until 20 Feb 2024, and again from 4 Mar 2024")),
                fold.details());
        assertEquals(HistoryEntry.Kind.NOTE, entries.getFirst().kind());
        assertTrue(entries.getFirst().words().startsWith("Published and withdrawn: seen once"), entries::toString);
    }

    @Test
    void beginsWithTimesInWhichNobodyLooked() {
        HistoryEntry first = entries(
                        Reason.of("identical"),
                        new Gap(Instant.parse("2024-05-09T00:00:00Z"), Instant.parse("2024-09-09T00:00:00Z"), false))
                .getFirst();

        assertEquals("Not observed from 2024-05-09 to 2024-09-09 (123 days).", first.words());
    }
}
