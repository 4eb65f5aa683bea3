package org.clausewatch.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenInputTest {
    private static void refuses(byte[] bytes, String name, String words) {
        ExtractException thrown =
                assertThrows(ExtractException.class, () -> new Extractor().extract(Page.ofFile(bytes, name)));
        assertTrue(thrown.getMessage().contains(words), thrown.getMessage());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void refusesWhatIsNoPage() {
        refuses(new byte[0], "a.html", "empty");
        byte[] noise = new byte[100_000];
        new Random(7).nextBytes(noise);
        refuses(noise, "a.html", "no text");
        refuses(noise, "a.txt", "no text");
        refuses(ascii("%PDF-1.7 and more"), "a.pdf", "PDF");
        refuses(new byte[] {'P', 'K', 3, 4, 20, 0}, "a.docx", "ZIP");
    }

    @Test
    void refusesWhatIsTooLarge() {
        refuses(new byte[50_000_000], "a.html", "50.0 MB");
        refuses(ascii("<div>".repeat(500_001)), "a.html", "HTML tags");
        refuses(ascii("We share.\n".repeat(600_000)), "a.txt", "6.0 MB");
        refuses(ascii("a\n\n".repeat(250_000)), "a.md", "lines");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<div>", "<b>", "<ul><li>", "<font><p>", "<table><tr><td>", "<blockquote>", "<a href=x><i>"})
    void readsHtmlThatIsNestedDeep(String tags) throws ExtractException {
        String page = "<html><body>" + tags.repeat(tags.equals("<div>") ? 100_000 : 20_000) + "We share your data.";
        assertEquals(
                List.of("We share your data."),
                Samples.texts(Samples.extract("a.html", page).version()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "*a **b ", "[", "`", "_a", "![", "<b>"})
    void readsMarkdownThatIsNestedDeep(String sign) throws ExtractException {
        String text = sign.repeat(20_000) + "\n\nWe share your data.\n";
        List<String> texts = Samples.texts(Samples.extract("a.md", text).version());
        assertTrue(texts.getLast().endsWith("We share your data."), texts.getLast());
    }

    @Test
    void readsATableOfTooManyColumns() throws ExtractException {
        String text = "|a".repeat(20_000) + "|\n" + "|-".repeat(20_000) + "|\n\nWe share your data.\n";
        assertTrue(Samples.texts(Samples.extract("a.md", text).version()).contains("We share your data."));
    }

    @Test
    void saysHowManyClausesWereCut() throws ExtractException {
        Extraction extraction = Samples.extract("a.txt", "We share.\n".repeat(50_001));
        assertEquals(50_000, extraction.version().clauses().size());
        assertEquals(
                List.of("Only the first 50,000 of 50,001 clauses were read."),
                extraction.version().limits());
    }
}
