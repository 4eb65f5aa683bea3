package org.clausewatch.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.CodePoints;
import org.junit.jupiter.api.Test;

class MarkdownTest {
    static List<Clause> clauses(String markdown) throws ExtractException {
        return new Extractor()
                .extract(Page.ofFile(markdown.getBytes(StandardCharsets.UTF_8), "policy.md"))
                .version()
                .clauses();
    }

    @Test
    void givesHeadingsPathsItemsAndLeadIns() throws ExtractException {
        List<Clause> clauses = clauses("""
                Zorbly Privacy
                ==============

                3\\. Sharing
                -----------

                We share data with:

                *   **partners** that [help us](https://zorbly.example/help), such as:
                    *   banks
                *   researchers

                (a) Nothing else is shared.
                """);
        assertEquals(
                List.of("", "3.", "", "", "", "", "(a)"),
                clauses.stream().map(Clause::number).toList());
        assertEquals("partners that help us, such as:", clauses.get(3).text());
        assertEquals(List.of("Zorbly Privacy", "Sharing"), clauses.get(3).path());
        assertEquals("We share data with:", clauses.get(3).leadIn());
        assertEquals("partners that help us, such as:", clauses.get(4).leadIn());
        assertEquals("We share data with:", clauses.get(5).leadIn());
        assertEquals(ClauseKind.LIST_ITEM, clauses.get(6).kind());
        var link = clauses.get(3).links().getFirst();
        assertEquals("help us", CodePoints.slice(clauses.get(3).text(), link.start(), link.end()));
        assertEquals("https://zorbly.example/help", link.href());
    }

    @Test
    void readsTableRowsWithLiteralBreaks() throws ExtractException {
        List<Clause> clauses = clauses("""
                |     |     |
                | --- | --- |
                | **Data** | **Recipients** |
                | Name<br><br>Age | *   Partners<br>    <br>*   Banks |
                """);
        assertEquals(2, clauses.size());
        assertEquals("Name Age | Partners Banks", clauses.get(1).text());
        assertEquals(List.of("Name Age", "Partners Banks"), clauses.get(1).cells());
        assertEquals("Data | Recipients", clauses.get(1).leadIn());
    }

    @Test
    void keepsThePlaceOfEmptyCellsInARow() throws ExtractException {
        List<Clause> clauses = clauses("""
                |     | **Shared** | **Sold** |
                | --- | --- | --- |
                |     | yes | no |
                | Logs |     | never |
                """);
        assertEquals(
                List.of(" | Shared | Sold", " | yes | no", "Logs |  | never"),
                clauses.stream().map(Clause::text).toList());
        assertEquals(List.of("", "yes", "no"), clauses.get(1).cells());
        assertEquals("Shared | Sold", clauses.get(1).leadIn());
    }

    @Test
    void readsAnEntityOfHalfASignAsAReplacementSign() throws ExtractException {
        Clause clause = clauses("We &#xD800;share [it](x&#xDC00;y) &#x1F469;\n").getFirst();
        assertEquals("We \ufffdshare it \uD83D\uDC69", clause.text());
        assertEquals("x\ufffdy", clause.links().getFirst().href());
    }

    @Test
    void dropsEmphasisThatTheRulesLeaveAsSigns() throws ExtractException {
        List<Clause> clauses = clauses("**Name:**your name, **f****ull** and _Sale_s of 5 \\* 3 snake_case\n");
        assertEquals(
                "Name:your name, full and Sales of 5 * 3 snake_case",
                clauses.getFirst().text());
    }
}
