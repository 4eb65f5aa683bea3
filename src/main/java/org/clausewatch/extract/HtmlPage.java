package org.clausewatch.extract;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** An HTML page as a tree, and the policy in it. */
final class HtmlPage {
    private static final int MAX_DEPTH = 400;
    private final Document document;

    private HtmlPage(Document document) {
        this.document = document;
    }

    static HtmlPage parse(Page page, String html) throws ExtractException {
        Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
        return new HtmlPage(parser.parseInput(html, page.url()));
    }

    List<Block> blocks() throws ExtractException {
        return new PolicyFinder(document.body()).find();
    }
}
