package org.clausewatch.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausewatch.history.ClauseStory;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.history.Histories;
import org.clausewatch.history.Lineages;
import org.clausewatch.history.Observation;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Origin;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Version;
import org.junit.jupiter.api.Test;

class JsonHistoryTest {
    private static final DocumentRef DOCUMENT =
            new DocumentRef("Zorbly", "Privacy Policy", "https://zorbly.example/privacy");
    private static final HistorySummary SUMMARY = new HistorySummary(1, 0, 0, 0, Map.of("identical", 1));

    /** A month of a policy: a variant for some visitors, an error, a slip, a re-extraction, a gap, an edit. */
    static DocumentHistory history() {
        List<Observation> observations = new ArrayList<>();
        String[] shown = {"a", "b", "a", "b", "a", "!", "w", "a", "r", "r"};
        for (int i = 0; i < shown.length; i++) {
            observations.add(observation(i, i, shown[i]));
        }
        observations.add(observation(shown.length, 60, "n"));
        return Histories.of(DOCUMENT, observations);
    }

    private static Observation observation(int number, int day, String shown) {
        List<String> texts = switch (shown) {
            case "b" -> List.of("We keep your notes.", "Where you live we ask for consent first.");
            case "w" -> List.of("We sell your notes.", "Write to us.");
            case "r" -> List.of("We keep your notes.", "Write to us.", "Our address is in Mootgarth.");
            case "n" -> List.of("We keep your notes for a year.", "Write to us.", "Our address is in Mootgarth.");
            default -> List.of("We keep your notes.", "Write to us.");
        };
        List<Clause> clauses = new ArrayList<>();
        texts.forEach(text -> clauses.add(Clause.of(clauses.size(), ClauseKind.PARAGRAPH, text)));
        return new Observation(
                "snapshot " + number,
                Instant.parse("2024-01-01T08:00:00Z").plusSeconds(86_400L * day),
                Origin.FETCHED,
                DOCUMENT.url(),
                "",
                Optional.empty(),
                shown.equals("r"),
                shown.equals("!")
                        ? new Observation.NotThePolicy(Reason.of("error-page", "words", "HTTP status 503"))
                        : new Observation.Readable(new Version("en", List.of(), clauses, List.of())));
    }

    private static ClauseStory story() {
        DocumentHistory history = history();
        Lineages lineages = Lineages.of(history.versions());
        return ClauseStory.of(
                history.versions(),
                lineages.lineage(lineages.identities(0).getFirst().lineage()).orElseThrow());
    }

    private static List<Error> violations(String json) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Goldens.text("/history.schema.json"));
        return schema.validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    @Test
    void historiesHoldToTheSchema() throws IOException {
        assertEquals(
                List.of(), violations(Goldens.written(out -> JsonHistory.write(history(), SUMMARY, List.of(), out))));
        assertEquals(
                List.of(),
                violations(Goldens.written(out -> JsonHistory.writeLine(history(), SUMMARY, List.of(), out))));
    }

    @Test
    void lineagesHoldToTheSchema() throws IOException {
        assertEquals(List.of(), violations(Goldens.written(out -> JsonHistory.write(DOCUMENT, story(), out))));
    }

    @Test
    void schemaRefusesWhatIsNoHistory() throws IOException {
        String json = Goldens.written(out -> JsonHistory.write(history(), SUMMARY, List.of(), out));
        assertFalse(violations(json.replace("\"alternates\"", "\"varies\"")).isEmpty());
        assertFalse(violations(json.replace("\"observations\"", "\"seen\"")).isEmpty());
    }

    @Test
    void writesAHistory() throws IOException {
        Goldens.assertGolden("history.json", out -> JsonHistory.write(history(), SUMMARY, List.of(), out));
    }

    @Test
    void writesALineage() throws IOException {
        Goldens.assertGolden("lineage.json", out -> JsonHistory.write(DOCUMENT, story(), out));
    }

    @Test
    void tellsAHistoryAsText() throws IOException {
        Goldens.assertGolden(
                "history.txt",
                out -> new TextHistory(Wording.english(), 100, false).write(history(), SUMMARY, List.of(), out));
    }

    @Test
    void tellsALineageAsText() throws IOException {
        Goldens.assertGolden(
                "lineage.txt",
                out -> new TextHistory(Wording.english(), 100, false)
                        .write(story(), history().versions().getLast(), out));
    }
}
