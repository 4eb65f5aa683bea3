package org.clausewatch.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.clausewatch.compare.Comparer;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdfTest {
    private static final String LONG =
            "We keep the drawings that you upload for as long as your account is open, and we"
                    + " delete them within thirty days after you close it, unless a law asks us to keep them for longer.";

    private static Version read(byte[] pdf) throws Exception {
        Extraction extraction =
                new Extractor().extract(new Page(pdf, "", "application/pdf", "", 200, List.of(), List.of()));
        assertEquals(PageFormat.PDF, extraction.format());
        return extraction.version();
    }

    private static List<String> texts(Version version) {
        return version.clauses().stream().map(Clause::text).toList();
    }

    private static ExtractException refused(byte[] pdf) {
        return assertThrows(ExtractException.class, () -> read(pdf));
    }

    @Test
    void joinsLinesToParagraphsUnderHeadings() throws Exception {
        try (PdfMaker maker = new PdfMaker(1, false)) {
            maker.heading(0, "Privacy");
            maker.heading(1, "Drawings");
            maker.paragraph(LONG);
            maker.paragraph(LONG);
            Version version = read(maker.bytes());
            assertEquals(List.of("Privacy", "Drawings", LONG, LONG), texts(version));
            assertEquals(
                    List.of("Privacy", "Drawings"), version.clauses().get(2).path());
        }
    }

    @Test
    void readsItemsOfLists() throws Exception {
        try (PdfMaker maker = new PdfMaker(1, false)) {
            maker.paragraph("We collect the following things about you and about your drawings:");
            maker.item("•", LONG);
            maker.item("•", "your name;");
            maker.item("1.", "your address.");
            Version version = read(maker.bytes());
            assertEquals(
                    List.of(ClauseKind.PARAGRAPH, ClauseKind.LIST_ITEM, ClauseKind.LIST_ITEM, ClauseKind.LIST_ITEM),
                    version.clauses().stream().map(Clause::kind).toList());
            assertEquals(LONG, version.clauses().get(1).text());
            assertEquals("1.", version.clauses().get(3).number());
            assertTrue(version.clauses().get(2).leadIn().startsWith("We collect"));
        }
    }

    @Test
    void leavesOutRunningTitlesAndPageNumbers() throws Exception {
        try (PdfMaker maker = new PdfMaker(1, false)) {
            List<String> paragraphs = new ArrayList<>();
            for (char letter = 'a'; letter <= 'z'; letter++) {
                // No two lines of it are the same, as those of a policy are not.
                paragraphs.add(
                        "We keep " + ("every" + letter + " drawing" + letter + letter + " ").repeat(30) + "too.");
                maker.paragraph(paragraphs.getLast());
            }
            assertEquals(paragraphs, texts(read(maker.bytes())));
        }
    }

    @Test
    void readsColumnsOneAfterTheOther() throws Exception {
        try (PdfMaker maker = new PdfMaker(2, false)) {
            for (int i = 0; i < 26; i++) {
                maker.paragraph("Drawing " + (char) ('a' + i) + ". " + LONG);
            }
            List<String> texts = texts(read(maker.bytes()));
            assertEquals(26, texts.size());
            for (int i = 0; i < 26; i++) {
                assertEquals("Drawing " + (char) ('a' + i) + ". " + LONG, texts.get(i));
            }
        }
    }

    @Test
    void readsTablesRowByRow() throws Exception {
        try (PdfMaker maker = new PdfMaker(1, false)) {
            maker.paragraph(LONG);
            maker.tableOf(List.of(
                    List.of("What", "Why", "How long"),
                    List.of(
                            "Your drawings",
                            "To show them to the people whom you choose, and to nobody else",
                            "30 days"),
                    List.of("Your address and the name under which you signed up", "To write to you", "One year")));
            maker.paragraph(LONG);
            Version version = read(maker.bytes());
            List<List<String>> rows = version.clauses().stream()
                    .filter(clause -> clause.kind() == ClauseKind.TABLE_ROW)
                    .map(Clause::cells)
                    .toList();
            assertEquals(
                    List.of(
                            "Your drawings",
                            "To show them to the people whom you choose, and to nobody else",
                            "30 days"),
                    rows.get(1));
            assertEquals(3, rows.size());
            assertEquals(LONG, version.clauses().getLast().text());
        }
    }

    @Test
    void joinsWordsThatWereDividedAndKeepsCompounds() throws Exception {
        String text = "We share information with third-party advertisers. A third party gets information when you agree"
                + " to its conditions, and we keep the documentation of that agreement for administrative purposes.";
        try (PdfMaker maker = new PdfMaker(2, true)) {
            maker.paragraph(text);
            assertEquals(List.of(text), texts(read(maker.bytes())));
        }
    }

    @Test
    void readsLinks() throws Exception {
        try (PdfMaker maker = new PdfMaker(1, false)) {
            maker.link("Our cookie page has more.", "https://zorbly.example/cookies");
            maker.paragraph(LONG);
            Clause clause = read(maker.bytes()).clauses().getFirst();
            assertEquals(
                    "https://zorbly.example/cookies", clause.links().getFirst().href());
        }
    }

    /** The user's seam: a policy that was a page and becomes a PDF. */
    @ParameterizedTest
    @CsvSource({
        "natterwick, 1, false",
        "natterwick, 2, true",
        "emberlatch, 1, true",
        "mootgarth, 1, false",
        "mootgarth, 2, true",
        "pennybracken, 1, true"
    })
    void theSameTextAsPageAndAsPdfIsTheSame(String sample, int columns, boolean hyphens) throws Exception {
        byte[] page = Files.readAllBytes(Path.of("src/test/resources/sample", sample, "page.html"));
        Version html = new Extractor().extract(Page.ofFile(page, "page.html")).version();
        Version pdf = read(PdfMaker.of(html, columns, hyphens));
        List<String> differences = new Comparer()
                .compare(html, pdf).changes().stream()
                        .filter(change -> !clauses(change.oldClauses()).equals(clauses(change.newClauses())))
                        .map(change -> clauses(change.oldClauses()) + " > " + clauses(change.newClauses()))
                        .toList();
        assertEquals(List.of(), differences);
    }

    /** What clauses say, whatever their links: a PDF made from text alone has none. */
    private static String clauses(List<Clause> clauses) {
        return clauses.stream()
                .map(clause -> clause.kind() + " " + clause.number() + " " + clause.text())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void saysThatAPdfIsEncrypted() throws Exception {
        try (PdfMaker maker = new PdfMaker(1, false)) {
            maker.paragraph(LONG);
            maker.bytes();
            maker.document().protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
            assertTrue(refused(maker.bytes()).getMessage().contains("password"));
        }
    }

    @Test
    void saysThatAPdfIsAPicture() throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                BufferedImage picture = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
                out.drawImage(LosslessFactory.createFromImage(document, picture), 10, 10);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            assertTrue(refused(bytes.toByteArray()).getMessage().contains("pictures of pages and no text"));
        }
    }

    @Test
    void saysThatAPdfIsCutOff() throws Exception {
        try (PdfMaker maker = new PdfMaker(1, false)) {
            maker.paragraph(LONG);
            byte[] pdf = maker.bytes();
            assertTrue(refused(Arrays.copyOf(pdf, pdf.length / 2)).getMessage().contains("cut off"));
        }
    }

    @Test
    void saysThatAPdfIsDamaged() throws Exception {
        byte[] pdf = "%PDF-1.7\n1 0 obj << /Type /Nonsense >>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        assertFalse(refused(pdf).getMessage().isBlank());
    }
}
