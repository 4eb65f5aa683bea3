package org.clausewatch.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Version;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

class DocxTest {
    private static final String LONG = "We keep the drawings that you upload for as long as your account is open.";

    private static Version read(byte[] docx) throws Exception {
        Extraction extraction = new Extractor().extract(Page.ofFile(docx, "policy.docx"));
        assertEquals(PageFormat.DOCX, extraction.format());
        return extraction.version();
    }

    private static ExtractException refused(byte[] docx) {
        return assertThrows(ExtractException.class, () -> read(docx));
    }

    @Test
    void readsHeadingsByTheirStyle() throws Exception {
        try (DocxMaker maker = new DocxMaker()) {
            maker.heading(1, "Privacy");
            maker.heading(2, "Drawings");
            maker.paragraph(LONG);
            Clause clause = read(maker.bytes()).clauses().getLast();
            assertEquals(List.of("Privacy", "Drawings"), clause.path());
            assertEquals(LONG, clause.text());
        }
    }

    @Test
    void countsTheNumbersThatWordPrints() throws Exception {
        try (DocxMaker maker = new DocxMaker()) {
            BigInteger list = maker.list(
                    List.of("%1.", "%1.%2", "(%3)"),
                    List.of(STNumberFormat.DECIMAL, STNumberFormat.DECIMAL, STNumberFormat.LOWER_LETTER));
            maker.item(list, 0, "What we collect");
            maker.item(list, 1, "Your drawings");
            maker.item(list, 2, "in colour");
            maker.item(list, 2, "in black");
            maker.item(list, 1, "Your address");
            maker.item(list, 0, "Why we collect it");
            assertEquals(
                    List.of("1.", "1.1", "(a)", "(b)", "1.2", "2."),
                    read(maker.bytes()).clauses().stream().map(Clause::number).toList());
        }
    }

    @Test
    void readsBulletsAsItems() throws Exception {
        try (DocxMaker maker = new DocxMaker()) {
            BigInteger list = maker.list(List.of("\uf0b7"), List.of(STNumberFormat.BULLET));
            maker.paragraph("We collect the following things about you:");
            maker.item(list, 0, "your drawings;");
            Clause item = read(maker.bytes()).clauses().getLast();
            assertEquals(ClauseKind.LIST_ITEM, item.kind());
            assertEquals("your drawings;", item.text());
            assertEquals("We collect the following things about you:", item.leadIn());
        }
    }

    @Test
    void readsTables() throws Exception {
        try (DocxMaker maker = new DocxMaker()) {
            maker.table(List.of(List.of("What", "Why"), List.of("Your drawings", "To show them")));
            maker.paragraph(LONG);
            Version version = read(maker.bytes());
            assertEquals(
                    List.of("Your drawings", "To show them"),
                    version.clauses().get(1).cells());
        }
    }

    @Test
    void readsLinks() throws Exception {
        try (DocxMaker maker = new DocxMaker()) {
            maker.link(maker.paragraph("More is on our "), "cookie page", "https://zorbly.example/cookies");
            Clause clause = read(maker.bytes()).clauses().getFirst();
            assertEquals("More is on our cookie page", clause.text());
            assertEquals(
                    "https://zorbly.example/cookies", clause.links().getFirst().href());
        }
    }

    @Test
    void leavesOutDeletedText() throws Exception {
        try (DocxMaker maker = new DocxMaker()) {
            maker.deleted(maker.paragraph(LONG), " Not any more.");
            assertEquals(LONG, read(maker.bytes()).clauses().getFirst().text());
        }
    }

    @Test
    void saysThatADocumentIsCutOff() throws Exception {
        try (DocxMaker maker = new DocxMaker()) {
            maker.paragraph(LONG);
            byte[] docx = maker.bytes();
            assertTrue(
                    refused(Arrays.copyOf(docx, docx.length / 3)).getMessage().contains("Get it again"));
        }
    }

    @Test
    void refusesWhatInflatesWithoutEnd() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(new byte[120_000_000]);
        }
        assertTrue(refused(bytes.toByteArray()).getMessage().contains("once decompressed"));
    }

    @Test
    void saysThatADocumentIsOfTheOldKind() {
        byte[] doc = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0, 0, 0};
        assertTrue(refused(doc).getMessage().contains(".docx"));
    }

    @Test
    void printsNothing() throws Exception {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (DocxMaker maker = new DocxMaker();
                PrintStream caught = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            maker.paragraph(LONG);
            System.setOut(caught);
            System.setErr(caught);
            read(maker.bytes());
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertEquals("", printed.toString(StandardCharsets.UTF_8));
    }
}
