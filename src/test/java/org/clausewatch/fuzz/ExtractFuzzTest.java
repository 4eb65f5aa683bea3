package org.clausewatch.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clausewatch.extract.ExtractException;
import org.clausewatch.extract.Extraction;
import org.clausewatch.extract.Extractor;
import org.clausewatch.extract.Page;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.CodePoints;
import org.clausewatch.model.Link;

/** Any bytes can be read as a page, or are refused with a sentence for the user. */
class ExtractFuzzTest {
    private static final List<String> NAMES = List.of("a.html", "a.md", "a.txt", "");
    private static final List<String> CONTENT_TYPES =
            List.of("", "text/html; charset=utf-8", "text/html; charset=windows-1251", "text/html; charset=shift_jis");

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    /**
     * Reads a page.
     *
     * @param data the page, after a byte that says how it comes: "0" as HTML, "1" as Markdown, "2" as text,
     *     "3" as nobody knows what, and the same with other content types further on
     */
    @DictionaryFile(resourcePath = "/org/clausewatch/fuzz/page.dict")
    @FuzzTest
    void readsAnyPage(byte[] data) {
        if (data.length == 0) {
            return;
        }
        Page page = new Page(
                Arrays.copyOfRange(data, 1, data.length),
                NAMES.get(data[0] & 3),
                CONTENT_TYPES.get(data[0] >> 2 & 3),
                "https://zorbly.example/privacy",
                200,
                List.of(),
                List.of());
        Optional<Extraction> extraction = WorkLimit.within(() -> read(page));
        assertEquals(extraction, read(page), "The same page read twice");
        extraction.ifPresent(read -> read.version().clauses().forEach(ExtractFuzzTest::check));
    }

    private static Optional<Extraction> read(Page page) {
        try {
            return Optional.of(new Extractor().extract(page));
        } catch (ExtractException refused) {
            assertFalse(refused.getMessage().isBlank(), "A refusal says what to do");
            return Optional.empty();
        }
    }

    private static void check(Clause clause) {
        String text = clause.text();
        assertFalse(text.isEmpty() && clause.number().isEmpty(), () -> "A clause of nothing: " + clause);
        assertFalse(LINE_BREAK.matcher(text).find(), () -> "Not on one line: " + clause);
        assertTrue(Unicode.isWellFormed(text + clause.leadIn() + clause.number()), () -> "Half a sign: " + clause);
        if (clause.kind() == ClauseKind.TABLE_ROW) {
            assertEquals(String.join(" | ", clause.cells()), text, () -> "A row is its cells: " + clause);
        } else {
            assertTrue(clause.cells().isEmpty(), () -> "Cells outside of a table: " + clause);
            assertEquals(text.strip(), text, () -> "Space at an end: " + clause);
        }
        int before = 0;
        for (Link link : clause.links()) {
            assertTrue(link.start() >= before && link.start() < link.end(), () -> "Links out of order: " + clause);
            assertTrue(
                    Unicode.isWellFormed(CodePoints.slice(text, link.start(), link.end())),
                    () -> "A link cuts a sign: " + clause);
            assertTrue(Unicode.isWellFormed(link.href()), () -> "Half a sign in a link: " + clause);
            before = link.end();
        }
    }
}
