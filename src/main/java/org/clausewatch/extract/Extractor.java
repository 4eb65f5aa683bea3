package org.clausewatch.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clausewatch.model.Clause;
import org.clausewatch.model.PageDeclaration;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Version;

/**
 * Turns a page into a version. Holds no state: one extractor serves any number of pages and threads.
 *
 * <pre>{@code
 * Extraction extraction = new Extractor().extract(Page.ofFile(bytes, "privacy.html"));
 * extraction.version().clauses().forEach(clause -> System.out.println(clause.text()));
 * }</pre>
 *
 * <p>Bounds: 20 MB of HTML with 500,000 tags, 5 MB or 400,000 lines of Markdown or text, 20 MB of PDF or Word
 * (100 MB decompressed), beyond which a page is refused; 600 pages and 4,000,000 signs of a PDF, 50,000 clauses,
 * beyond which the rest is cut and the version's limits say so.
 */
public final class Extractor {
    /** Changes whenever the same bytes may give other clauses than before. */
    public static final String VERSION = "2";

    private static final int MEGABYTE = 1_000_000;
    private static final int MAX_BYTES = 20 * MEGABYTE;
    private static final int MAX_BYTES_OF_TEXT = 5 * MEGABYTE;
    private static final int MAX_LINES = 400_000;
    private static final int MAX_CLAUSES = 50_000;

    /**
     * Reads a page.
     *
     * @return its clauses and whether they are a policy at all
     * @throws ExtractException if nothing can be read; the message says what to do
     */
    public Extraction extract(Page page) throws ExtractException {
        refuseBeyond(MAX_BYTES, page);
        if (PdfReader.isPdf(page.bytes())) {
            PdfReader.Read read = PdfReader.read(page.bytes());
            return extraction(page, PageFormat.PDF, read.blocks(), PageCheck.PageSigns.NONE, read.limits());
        }
        if (DocxReader.isZip(page.bytes())) {
            return extraction(
                    page, PageFormat.DOCX, DocxReader.read(page.bytes()), PageCheck.PageSigns.NONE, List.of());
        }
        if (DocxReader.isOle(page.bytes())) {
            throw new ExtractException("The page is a Word document of the old kind (.doc), or one with a password."
                    + " Save it as .docx without a password, or as PDF, and give that.");
        }
        String text = Decoder.decode(page);
        PageFormat format = FormatFinder.of(page, text);
        if (format == PageFormat.HTML) {
            return html(page, text);
        }
        refuseBeyond(MAX_BYTES_OF_TEXT, page);
        refuseManyLines(text);
        List<Block> blocks =
                format == PageFormat.MARKDOWN ? new MarkdownReader().read(text) : new PlainTextReader().read(text);
        return extraction(page, format, blocks, PageCheck.PageSigns.NONE, List.of());
    }

    /**
     * Reads several pages as one text, in their order.
     *
     * @param pages one or more
     * @return its clauses and whether they are a policy at all; a page that is none is none of the whole
     * @throws ExtractException if one of them cannot be read; the message says what to do
     */
    public Extraction extract(List<Page> pages) throws ExtractException {
        if (pages.size() == 1) {
            return extract(pages.getFirst());
        }
        List<Block> blocks = new ArrayList<>();
        List<String> limits = new ArrayList<>();
        PageFormat format = PageFormat.HTML;
        for (Page page : pages) {
            Extraction alone = extract(page);
            if (alone.finding() instanceof PageCheck.NotThePolicy(Reason reason)
                    && !reason.code().equals(PageCheck.NOT_A_POLICY)) {
                // Without this page the text would seem to have lost its part.
                return alone;
            }
            format = alone.format();
            limits.addAll(alone.version().limits());
            blocks.addAll(blocks(page));
        }
        Page whole = new Page(new byte[0], "", "", "", 0, PageDeclaration.NONE);
        return extraction(whole, format, blocks, PageCheck.PageSigns.NONE, limits);
    }

    /** Returns the blocks of a page whose links do not depend on where it stands. */
    private static List<Block> blocks(Page page) throws ExtractException {
        if (PdfReader.isPdf(page.bytes())) {
            return PdfReader.read(page.bytes()).blocks();
        }
        if (DocxReader.isZip(page.bytes())) {
            return DocxReader.read(page.bytes());
        }
        String text = Decoder.decode(page);
        return switch (FormatFinder.of(page, text)) {
            case PDF, DOCX -> throw new IllegalStateException("Known by their bytes, not by their text");
            case MARKDOWN -> new MarkdownReader().read(text);
            case TEXT -> new PlainTextReader().read(text);
            case HTML -> {
                HtmlPage html = HtmlPage.parse(text, page.url());
                html.removeQueryParams(page.declaration().removedQueryParams());
                html.resolveLinks();
                html.remove(page.declaration().remove());
                yield page.declaration().select().isEmpty()
                        ? html.policy()
                        : html.selected(page.declaration().select());
            }
        };
    }

    private static Extraction html(Page page, String text) throws ExtractException {
        HtmlPage html = HtmlPage.parse(text, page.url());
        PageCheck.PageSigns signs = html.signs();
        List<String> limits = html.flattened()
                ? List.of("The page nests its parts more than " + HtmlPage.MAX_DEPTH
                        + " deep; the innermost were read side by side.")
                : List.of();
        PageDeclaration declaration = page.declaration();
        html.removeQueryParams(declaration.removedQueryParams());
        try {
            html.remove(declaration.remove());
            if (declaration.select().isEmpty()) {
                return extraction(page, PageFormat.HTML, html.policy(), signs, limits);
            }
            List<Block> selected = html.selected(declaration.select());
            if (!selected.isEmpty()) {
                return extraction(page, PageFormat.HTML, selected, signs, limits);
            }
            throw HtmlPage.matchesNothing(declaration.select());
        } catch (ExtractException e) {
            if (e.reason().isEmpty()) {
                throw e;
            }
            // Selectors that match nothing are wrong only if the page is the policy.
            Extraction whole = extraction(page, PageFormat.HTML, html.policy(), signs, limits);
            if (whole.finding() instanceof PageCheck.NotThePolicy) {
                return whole;
            }
            throw e;
        }
    }

    private static Extraction extraction(
            Page page, PageFormat format, List<Block> blocks, PageCheck.PageSigns signs, List<String> reached) {
        List<String> limits = new ArrayList<>(reached);
        List<Block> read = blocks;
        if (blocks.size() > MAX_CLAUSES) {
            limits.add(String.format(
                    Locale.ROOT, "Only the first %,d of %,d clauses were read.", MAX_CLAUSES, blocks.size()));
            read = blocks.subList(0, MAX_CLAUSES);
        }
        List<Clause> clauses = new ClauseBuilder(page.url()).build(read);
        String language = LanguageFinder.bundled().of(clauses);
        Version version = new Version(language, StatedDates.of(clauses), clauses, limits);
        return new Extraction(format, version, PageCheck.of(page.status(), signs, version));
    }

    private static void refuseBeyond(int bytes, Page page) throws ExtractException {
        if (page.bytes().length > bytes) {
            throw new ExtractException(String.format(
                    Locale.ROOT,
                    "The page has %.1f MB; at most %d MB are read. Save the part of it that holds the policy, and give that.",
                    page.bytes().length / (double) MEGABYTE,
                    bytes / MEGABYTE));
        }
    }

    private static void refuseManyLines(String text) throws ExtractException {
        int lines = 0;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            lines++;
        }
        if (lines > MAX_LINES) {
            throw new ExtractException(String.format(
                    Locale.ROOT,
                    "The text has %,d lines; at most %,d are read. Save the part of it that holds the policy, and give that.",
                    lines,
                    MAX_LINES));
        }
    }
}
