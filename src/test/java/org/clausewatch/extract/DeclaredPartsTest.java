package org.clausewatch.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.clausewatch.model.Link;
import org.clausewatch.model.PageDeclaration;
import org.clausewatch.model.PageSelector;
import org.junit.jupiter.api.Test;

/** What declarations keep of a page and take out of it. */
class DeclaredPartsTest {
    private static final String PAGE = """
            <html><body>
            <nav>Menu of Zorbly</nav>
            <div class=top><p>Before the start.</p><h1 id=start>Privacy</h1><p>We collect your posts.</p></div>
            <section><ul><li>First item.</li><li id=middle>Second item.</li><li>Third item.</li></ul></section>
            <div><p>We share nothing.</p><p id=end>Last words.</p><p>After the end.</p></div>
            <footer>Imprint</footer>
            </body></html>
            """;

    private static PageSelector.Range range(String start, boolean afterStart, String end, boolean afterEnd) {
        return new PageSelector.Range(new PageSelector.Edge(start, afterStart), new PageSelector.Edge(end, afterEnd));
    }

    private static PageDeclaration declaration(List<PageSelector> select, List<PageSelector> remove) {
        return new PageDeclaration("", select, remove, List.of(), List.of(), Optional.empty());
    }

    private static Page page(String html, PageDeclaration declaration) {
        return new Page(
                html.getBytes(StandardCharsets.UTF_8),
                "p.html",
                "text/html",
                "https://zorbly.example/privacy",
                200,
                declaration);
    }

    private static List<String> texts(PageDeclaration declaration) throws ExtractException {
        return Samples.texts(new Extractor().extract(page(PAGE, declaration)).version());
    }

    private static List<String> selecting(PageSelector... select) throws ExtractException {
        return texts(declaration(List.of(select), List.of()));
    }

    @Test
    void aRangeKeepsWhatStandsBetweenItsEnds() throws Exception {
        assertEquals(
                List.of(
                        "Privacy",
                        "We collect your posts.",
                        "First item.",
                        "Second item.",
                        "Third item.",
                        "We share nothing."),
                selecting(range("#start", false, "#end", false)));
    }

    @Test
    void aRangeMayLeaveOutItsFirstElementAndKeepItsLast() throws Exception {
        assertEquals(
                List.of("We collect your posts.", "First item.", "Second item."),
                selecting(range("#start", true, "#middle", true)));
    }

    @Test
    void aRangeMayEndWithinTheElementThatItStartsWith() throws Exception {
        assertEquals(List.of("First item."), selecting(range("section", false, "#middle", false)));
    }

    @Test
    void aRangeMayStartWithinTheElementThatItEndsWith() throws Exception {
        assertEquals(List.of("Third item."), selecting(range("#middle", true, "section", true)));
    }

    @Test
    void partsStandInTheOrderOfTheirSelectors() throws Exception {
        assertEquals(
                List.of("Last words.", "Before the start."),
                selecting(new PageSelector.Css("#end"), range(".top", false, "#start", false)));
    }

    @Test
    void anEndThatIsMissingIsSaidWithItsCode() {
        ExtractException thrown = assertThrows(ExtractException.class, () -> texts(page("#start", "#gone")));
        assertEquals("selector-matches-nothing", thrown.reason().orElseThrow().code());
    }

    private static PageDeclaration page(String start, String end) {
        return declaration(List.of(range(start, false, end, false)), List.of());
    }

    @Test
    void anEndBeforeTheStartKeepsNothing() {
        ExtractException thrown = assertThrows(ExtractException.class, () -> texts(page("#end", "#start")));
        assertEquals("selector-matches-nothing", thrown.reason().orElseThrow().code());
    }

    @Test
    void aRangeIsTakenOutBeforeTheRestIsSelected() throws Exception {
        PageDeclaration declaration = declaration(
                List.of(new PageSelector.Css("div"), new PageSelector.Css("section")),
                List.of(range("#start", true, "#middle", false), range("#end", false, "#end", true)));
        assertEquals(
                List.of(
                        "Before the start.",
                        "Privacy",
                        "We share nothing.",
                        "After the end.",
                        "Second item.",
                        "Third item."),
                texts(declaration));
    }

    @Test
    void aRemovedRangeMayBeginOutsideOfTheElementThatItEndsWith() throws Exception {
        PageDeclaration declaration = declaration(
                List.of(new PageSelector.Css("body")), List.of(range("#start", false, "div + footer", true)));
        assertEquals(List.of("Menu of Zorbly", "Before the start."), texts(declaration));
    }

    @Test
    void aMissingEndOfARemovedRangeIsSaidToo() {
        PageDeclaration declaration =
                declaration(List.of(new PageSelector.Css("div")), List.of(range("#start", false, "#gone", true)));
        ExtractException thrown = assertThrows(ExtractException.class, () -> texts(declaration));
        assertEquals("selector-matches-nothing", thrown.reason().orElseThrow().code());
    }

    @Test
    void parametersAreTakenOutOfLinks() throws Exception {
        PageDeclaration declaration = new PageDeclaration(
                "",
                List.of(new PageSelector.Css("p")),
                List.of(),
                List.of("ref", "utm_source"),
                List.of(),
                Optional.empty());
        String html = "<p>See <a href='/terms?ref=7&amp;page=2&amp;utm_source=x#top'>our terms</a> and"
                + " <a href='/help?ref=1'>help</a>.</p>";
        List<String> targets = new Extractor()
                .extract(page(html, declaration)).version().clauses().getFirst().links().stream()
                        .map(Link::href)
                        .toList();
        assertEquals(List.of("https://zorbly.example/terms?page=2#top", "https://zorbly.example/help"), targets);
    }

    @Test
    void severalPagesAreOneTextWithLinksOfTheirOwn() throws Exception {
        Page first = page(
                "<main><h1>Developer terms</h1><p>You may use <a href='api'>the interface</a>.</p></main><nav>Menu</nav>",
                PageDeclaration.ofSelectors(List.of("main"), List.of()));
        Page second = new Page(
                "<main><p>You may use <a href='kit'>the kit</a>.</p></main>".getBytes(StandardCharsets.UTF_8),
                "",
                "text/html",
                "https://other.example/sdk/",
                0,
                PageDeclaration.ofSelectors(List.of("main"), List.of()));
        Extraction extraction = new Extractor().extract(List.of(first, second));
        assertEquals(
                List.of("Developer terms", "You may use the interface.", "You may use the kit."),
                Samples.texts(extraction.version()));
        assertEquals(
                List.of("https://zorbly.example/api", "https://other.example/sdk/kit"),
                extraction.version().clauses().stream()
                        .flatMap(clause -> clause.links().stream())
                        .map(Link::href)
                        .toList());
    }
}
