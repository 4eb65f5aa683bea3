package org.clausewatch.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.clausewatch.model.Clause;
import org.clausewatch.model.CodePoints;
import org.clausewatch.model.DateKind;
import org.clausewatch.model.StatedDate;
import org.clausewatch.model.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The seam between an imported past and a live page: a page and its Markdown rendering are one. */
class SamePageTest {
    @ParameterizedTest
    @ValueSource(strings = {"zorbly.html", "zorbly.md"})
    void givesTheClausesOfThePolicyAlone(String name) throws Exception {
        Extraction extraction = new Extractor().extract(Page.ofFile(Samples.bytes(name), name));
        String golden = new String(Samples.bytes("zorbly.clauses"), StandardCharsets.UTF_8);
        assertEquals(golden, Samples.listing(extraction.version()));
        assertEquals("en", extraction.version().language());
        assertEquals(new PageCheck.Policy(), extraction.finding());
        assertEquals(
                List.of(new StatedDate(DateKind.UPDATED, LocalDate.of(2025, 3, 2), "2 March 2025")),
                extraction.version().statedDates());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zorbly.html", "zorbly.md"})
    void countsLinkOffsetsInCodePoints(String name) throws Exception {
        Page page = new Page(
                Samples.bytes(name), name, "", "https://zorbly.example/legal/privacy", 200, List.of(), List.of());
        Version version = new Extractor().extract(page).version();
        Clause clause = version.clauses().stream()
                .filter(each -> each.text().startsWith("This policy says"))
                .findFirst()
                .orElseThrow();
        var link = clause.links().getFirst();
        assertEquals("where to ask", CodePoints.slice(clause.text(), link.start(), link.end()));
        assertEquals("https://zorbly.example/help", link.href());
    }

    @Test
    void readsTheSameBlocksAlike() throws Exception {
        String[][] pairs = {
            {"<p>One line<br>and its wrap</p>", "One line  \nand its wrap"},
            {"<p>Title.<br>Another sentence.</p>", "Title.  \nAnother sentence."},
            {"<p><b>Name:</b>your name</p>", "**Name:**your name"},
            {"<ol start=4><li>four<p>more</p></li><li>five</li></ol>", "4.  four\n    \n    more\n    \n5.  five"},
            {"<ul><li><h3>Why</h3><p>Because.</p></li></ul>", "*   ### Why\n    \n    Because."},
            {"<p>5 * 3 &lt;4&gt; a_b [x]</p>", "5 \\* 3 <4> a\\_b \\[x\\]"},
            {"<a href='/x'><p>All of it is a link</p></a>", "[\n\nAll of it is a link\n\n](/x)"},
            {
                "<table><tr><th>A</th><th colspan=2>B</th></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>",
                "| A | B |\n| --- | --- |\n| 1 | 2 | 3 |"
            },
            {
                "<p>\u00a0</p><p>Soft\u00adhyphen and\u200b zero width</p>",
                "\u00a0\n\nSoft\u00adhyphen and\u200b zero width"
            },
        };
        for (String[] pair : pairs) {
            assertEquals(
                    Samples.listing(Samples.extract("a.md", pair[1]).version()),
                    Samples.listing(Samples.html(pair[0])),
                    pair[1]);
        }
    }
}
