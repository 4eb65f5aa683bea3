package org.clausewatch.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.history.LineageEvent;
import org.clausewatch.history.Lineages;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseIdentity;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Progress;
import org.clausewatch.model.Version;
import org.clausewatch.workspace.Workspace;
import org.clausewatch.workspace.WorkspaceException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Clauses of the sample archive's invented services, followed from the first version to the last. */
class SampleLineageTest {
    private static final Map<String, DocumentHistory> HISTORIES = new TreeMap<>();
    private static final Map<String, Lineages> LINEAGES = new TreeMap<>();

    @BeforeAll
    static void readHistories() throws WorkspaceException {
        Workspace workspace = Workspace.open(SampleArchiveBuilder.SNAPSHOTS);
        for (DocumentRef document : workspace.documents()) {
            DocumentHistory history = workspace.history(document, Progress.UNWATCHED);
            HISTORIES.put(document.service(), history);
            LINEAGES.put(document.service(), Lineages.of(history.versions()));
        }
    }

    private static DocumentHistory history(String service) {
        return Optional.ofNullable(HISTORIES.get(service)).orElseThrow();
    }

    private static Lineages lineages(String service) {
        return Optional.ofNullable(LINEAGES.get(service)).orElseThrow();
    }

    private static Version version(String service, int number) {
        return history(service).versions().get(number - 1).version();
    }

    private static ClauseIdentity identity(String service, int number, String beginning) {
        int clause = version(service, number).clauses().stream()
                .filter(candidate -> candidate.text().startsWith(beginning))
                .map(Clause::index)
                .findFirst()
                .orElseThrow(() -> new AssertionError(service + " " + number + " has no clause " + beginning));
        return lineages(service).identities(number - 1).get(clause);
    }

    @Test
    void aClauseRewordedTwoYearsLaterIsTheSame() {
        ClauseIdentity first = identity("Emberlatch", 1, "When a period ends, we delete");
        ClauseIdentity last = identity("Emberlatch", 6, "Once a period has ended, we delete");

        assertEquals(first.lineage(), last.lineage());
        assertEquals(Instant.parse("2023-01-21T16:05:13Z"), first.firstSeenAt());
        assertEquals(Instant.parse("2024-11-16T16:05:28Z"), last.firstSeenAt());
    }

    @Test
    void aSectionThatMovedUpKeepsItsIdentityAndItsAge() {
        assertEquals(
                identity("Natterwick", 1, "Natterwick is not meant for children"),
                identity("Natterwick", 7, "Natterwick is not meant for children"));
    }

    @Test
    void renumberedSectionsKeepTheirIdentities() {
        List<String> before = identities("Mootgarth", 4);
        List<String> after = identities("Mootgarth", 5);

        // The version takes the number of the first section away and moves all others up by one.
        assertEquals(before, after);
    }

    @Test
    void mostOfAPolicyLivesThroughAllOfItsVersions() {
        for (String service : HISTORIES.keySet()) {
            int versions = history(service).versions().size();
            long throughout = lineages(service).all().stream()
                    .filter(lineage -> lineage.steps().stream()
                                    .filter(step -> step.event() != LineageEvent.GONE)
                                    .count()
                            == versions)
                    .count();
            long least = version(service, 1).clauses().size() * 9L / 10;
            assertTrue(throughout >= least, service + ": " + throughout + " of at least " + least);
        }
    }

    private static List<String> identities(String service, int number) {
        return lineages(service).identities(number - 1).stream()
                .map(ClauseIdentity::lineage)
                .toList();
    }
}
