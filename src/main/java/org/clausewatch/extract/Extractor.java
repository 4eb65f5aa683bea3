package org.clausewatch.extract;

import java.util.ArrayList;
import java.util.List;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Version;

/**
 * Turns a page into a version. Holds no state: one extractor serves any number of pages and threads.
 *
 * <pre>{@code
 * Extraction extraction = new Extractor().extract(Page.ofFile(bytes, "privacy.html"));
 * extraction.version().clauses().forEach(clause -> System.out.println(clause.text()));
 * }</pre>
 */
public final class Extractor {
    /** Changes whenever the same bytes may give other clauses than before. */
    public static final String VERSION = "1";

    /**
     * Reads a page.
     *
     * @return its clauses and whether they are a policy at all
     * @throws ExtractException if nothing can be read; the message says what to do
     */
    public Extraction extract(Page page) throws ExtractException {
        String text = Decoder.decode(page);
        PageFormat format = FormatFinder.of(page, text);
        List<String> limits = new ArrayList<>();
        List<Block> blocks = switch (format) {
            case MARKDOWN -> new MarkdownReader().read(text);
            case TEXT -> new PlainTextReader().read(text);
            case HTML -> HtmlPage.parse(page, text).blocks();
        };
        List<Clause> clauses = new ClauseBuilder(page.url()).build(blocks);
        String language = LanguageFinder.bundled().of(clauses);
        return new Extraction(
                format, new Version(language, StatedDates.of(clauses), clauses, limits), new PageCheck.Policy());
    }
}
