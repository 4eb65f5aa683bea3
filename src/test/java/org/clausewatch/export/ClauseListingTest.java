package org.clausewatch.export;

import static org.clausewatch.export.Goldens.assertGolden;
import static org.clausewatch.export.Goldens.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.ClauseStatements;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.Provenance;
import org.clausewatch.model.Review;
import org.clausewatch.model.ReviewVerdict;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClauseListingTest {
    /** The index of the only clause that has it. */
    private static final int SHARING = 9;

    private static ClauseListing listing(boolean judged) {
        List<ClauseStatements> clauses = new ArrayList<>();
        for (JudgedChange change : ExampleLogs.everything().changes()) {
            if (!change.change().newClauses().isEmpty()) {
                Clause clause = change.change().newClauses().getFirst();
                clauses.add(new ClauseStatements(clause, change.judgement().topics(), List.of(), Optional.empty()));
            }
        }
        clauses.add(new ClauseStatements(
                ExampleExplanation.newClause(),
                ExampleExplanation.judgement().topics(),
                List.of(
                        ExampleExplanation.permission().frame(),
                        ExampleExplanation.choice().frame()),
                Optional.empty()));
        clauses.add(new ClauseStatements(
                ExampleExplanation.oldClause(),
                List.of(),
                List.of(ExampleExplanation.denial().frame()),
                Optional.empty()));
        clauses.add(new ClauseStatements(
                Clause.of(0, ClauseKind.PARAGRAPH, "Wir geben Ihre Zeichnungen weiter."),
                List.of(),
                List.of(),
                Optional.of("de")));
        return new ClauseListing(
                "zorbly.html",
                judged ? "en" : "de",
                judged,
                Provenance.ofFile("zorbly.html", ""),
                judged ? clauses : List.of(),
                judged
                        ? Map.of(
                                SHARING,
                                new Review(ReviewVerdict.NOTE, "Ask them.", Instant.parse("2024-05-10T10:00:00Z")))
                        : Map.of());
    }

    @Test
    void looksLikeTheGoldens() throws IOException {
        assertGolden("clauses.jsonl", listing(true)::writeJsonLine);
        assertGolden(
                "clauses.txt",
                out -> listing(true).writeText(Selection.DEFAULT_TOPICS, Wording.english(), 80, false, out));
        assertGolden(
                "clauses-not-judged.txt",
                out -> listing(false).writeText(Selection.DEFAULT_TOPICS, Wording.english(), 80, false, out));
    }

    @Test
    void jsonHoldsAllClausesOnOneLine() throws IOException {
        String line = written(listing(true)::writeJsonLine);
        assertEquals(line.length() - 1, line.indexOf('\n'));
        JsonNode object = JsonMapper.shared().readTree(line);
        assertEquals("zorbly.html", object.get("file").stringValue());
        assertEquals(8, object.get("clauses").size());
        assertEquals(2, object.get("clauses").get(5).get("statements").size());
        assertEquals("de", object.get("clauses").get(7).get("notJudged").stringValue());
        assertTrue(object.get("clauses").get(2).get("topics").isEmpty());
    }
}
