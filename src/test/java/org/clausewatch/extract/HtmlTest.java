package org.clausewatch.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clausewatch.model.ClauseKind;
import org.junit.jupiter.api.Test;

class HtmlTest {
    private static final String POLICY =
            "<h1>Quibly Terms</h1><p>These terms apply to you, and to all who use Quibly.</p>"
                    + "<p>We may end your account if you break them, after a warning.</p><ul><li>Spam</li><li>Fraud</li></ul>";
    private static final List<String> TEXTS = List.of(
            "Quibly Terms",
            "These terms apply to you, and to all who use Quibly.",
            "We may end your account if you break them, after a warning.",
            "Spam",
            "Fraud");

    private static String menu(int links) {
        StringBuilder menu = new StringBuilder("<ul>");
        for (int i = 0; i < links; i++) {
            menu.append("<li><a href='/p")
                    .append(i)
                    .append("'>Product ")
                    .append(i)
                    .append("</a></li>");
        }
        return menu.append("</ul>").toString();
    }

    @Test
    void findsThePolicyInAPageOfNamelessBoxes() throws Exception {
        String page = "<div><div><a href='/'>Quibly</a></div>" + menu(9) + "</div><div><div>" + POLICY + "</div></div>"
                + "<div><div><h4>Company</h4>" + menu(5) + "</div></div>";
        assertEquals(TEXTS, Samples.texts(Samples.html(page)));
    }

    @Test
    void findsThePolicyInALayoutTable() throws Exception {
        String page = "<table><tr><td>" + menu(4) + "</td><td>" + POLICY
                + "<table><tr><td>a</td><td>b</td></tr></table></td></tr></table>";
        List<String> texts = Samples.texts(Samples.html(page));
        assertEquals(TEXTS, texts.subList(0, 5));
        assertEquals("a | b", texts.get(5));
    }

    @Test
    void keepsATitleAndDateInThePagesHeader() throws Exception {
        String page =
                "<header><nav>" + menu(3) + "</nav><h1>Quibly Cookies</h1><p>Effective 2024-05-01</p></header><main>"
                        + POLICY.replace("h1", "h2") + "</main>";
        assertEquals(
                List.of("Quibly Cookies", "Effective 2024-05-01"),
                Samples.texts(Samples.html(page)).subList(0, 2));
    }

    @Test
    void keepsSectionsWhoseIdsAreWordsOfFurniture() throws Exception {
        String page = POLICY + "<section id='sharing'><h2 id='social'>Sharing</h2><ul><li>Banks</li></ul></section>"
                + "<section id='feedback'><h2>Feedback</h2><p>Yours is welcome, and is used without payment.</p></section>";
        List<String> texts = Samples.texts(Samples.html(page));
        assertTrue(texts.containsAll(List.of("Sharing", "Banks", "Feedback")), texts.toString());
    }

    @Test
    void keepsLinksAmidTheTextButNotATableOfContents() throws Exception {
        String page =
                "<ul><li><a href='#a'>Scope</a></li><li><a href='#b'>Use</a></li><li><a href='#c'>End</a></li></ul>"
                        + POLICY
                        + "<p>Your browser can do so too, see these pages:</p><ul><li><a href='https://a.example'>Fox</a></li>"
                        + "<li><a href='https://b.example'>Bear</a></li><li><a href='https://c.example'>Crow</a></li></ul>";
        List<String> texts = Samples.texts(Samples.html(page));
        assertEquals("Quibly Terms", texts.getFirst());
        assertEquals(List.of("Fox", "Bear", "Crow"), texts.subList(texts.size() - 3, texts.size()));
    }

    @Test
    void leavesOutASecondCopyForNarrowWindows() throws Exception {
        assertEquals(TEXTS, Samples.texts(Samples.html("<div>" + POLICY + "</div><div>" + POLICY + "</div>")));
    }

    @Test
    void takesSelectors() throws Exception {
        byte[] bytes = ("<div class=a>First, a paragraph.<i>Not this</i></div><div class=b>Second.</div>" + POLICY)
                .getBytes(StandardCharsets.UTF_8);
        Page page = new Page(bytes, "p.html", "text/html", "", 200, List.of(".b", ".a"), List.of("i"));
        assertEquals(
                List.of("Second.", "First, a paragraph."),
                Samples.texts(new Extractor().extract(page).version()));
    }

    @Test
    void namesASelectorThatIsNone() {
        Page page =
                new Page("<p>a</p>".getBytes(StandardCharsets.UTF_8), "p.html", "", "", 0, List.of("p[["), List.of());
        ExtractException thrown = assertThrows(ExtractException.class, () -> new Extractor().extract(page));
        assertTrue(thrown.getMessage().contains("\"p[[\""), thrown.getMessage());
    }

    @Test
    void saysThatSelectorsMatchNothingOnAPolicyAlone() throws Exception {
        List<String> select = List.of("#gone");
        byte[] policy = POLICY.getBytes(StandardCharsets.UTF_8);
        ExtractException thrown = assertThrows(
                ExtractException.class,
                () -> new Extractor().extract(new Page(policy, "p.html", "", "", 200, select, List.of())));
        assertTrue(thrown.getMessage().contains("#gone"), thrown.getMessage());
        byte[] error = "<h1>Page not found</h1>".getBytes(StandardCharsets.UTF_8);
        Extraction extraction = new Extractor().extract(new Page(error, "p.html", "", "", 200, select, List.of()));
        assertEquals(PageCheck.NotThePolicy.class, extraction.finding().getClass());
    }

    @Test
    void readsRightToLeftAndEastAsianText() throws Exception {
        var arabic =
                Samples.html("<h1>سياسة الخصوصية</h1><p>نحن نجمع البيانات الشخصية التي تقدمها إلينا، ولا نبيعها.</p>");
        assertEquals("ar", arabic.language());
        assertEquals("سياسة الخصوصية", arabic.clauses().getFirst().text());
        var chinese = Samples.html("<h2>第三条 信息共享</h2><p>我们不会与任何第三方共享您的个人信息，但获得您同意的除外。</p><p>（一）法律要求</p>");
        assertEquals("zh", chinese.language());
        assertEquals("第三条", chinese.clauses().getFirst().number());
        assertEquals("（一）", chinese.clauses().getLast().number());
        assertEquals(ClauseKind.HEADING, chinese.clauses().getFirst().kind());
    }
}
