package org.clausewatch.export;

import static org.clausewatch.export.Goldens.assertGolden;
import static org.clausewatch.export.Goldens.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.clausewatch.model.Clause;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.TopicFinding;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClauseListingTest {
    private static ClauseListing listing(boolean judged) {
        List<ClauseListing.Item> items = ExampleLogs.everything().changes().stream()
                .filter(change -> !change.change().newClauses().isEmpty())
                .map(ClauseListingTest::item)
                .toList();
        return new ClauseListing("zorbly.html", judged ? "en" : "de", judged, judged ? items : List.of());
    }

    private static ClauseListing.Item item(JudgedChange judged) {
        Clause clause = judged.change().newClauses().getFirst();
        List<TopicFinding> topics = judged.judgement().topics();
        return new ClauseListing.Item(clause, topics);
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
        assertEquals(5, object.get("clauses").size());
        assertTrue(object.get("clauses").get(2).get("topics").isEmpty());
    }
}
