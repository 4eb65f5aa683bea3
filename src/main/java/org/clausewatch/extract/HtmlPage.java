package org.clausewatch.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.jsoup.select.Selector;

/** An HTML page as a tree, and the policy in it. */
final class HtmlPage {
    /** Elements nested deeper than this are read as if they stood at this depth. */
    static final int MAX_DEPTH = 400;

    /** A page with more tags than this is refused, as its tree would not fit into memory. */
    static final int MAX_TAGS = 500_000;

    private final Document document;

    private HtmlPage(Document document) {
        this.document = document;
    }

    /**
     * Parses a page.
     *
     * @throws ExtractException if it has too many tags
     */
    static HtmlPage parse(String html, String url) throws ExtractException {
        int tags = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            tags++;
        }
        if (tags > MAX_TAGS) {
            throw new ExtractException("The page has " + tags + " HTML tags; at most " + MAX_TAGS
                    + " are read. Save the part of the page that holds the policy, and give that.");
        }
        return new HtmlPage(Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(html, url));
    }

    /** Tells whether elements were nested so deeply that the innermost had to be read side by side. */
    boolean flattened() {
        int[] deepest = {0};
        document.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth));
        return deepest[0] >= MAX_DEPTH - 1;
    }

    /** Returns what the page shows beside its text. */
    PageCheck.PageSigns signs() {
        Elements scripts = document.select("script");
        StringBuilder noScript = new StringBuilder();
        for (Element element : document.select("noscript")) {
            noScript.append(element.wholeText()).append(' ');
        }
        return new PageCheck.PageSigns(document.title(), noScript.toString(), scripts.size());
    }

    /** Returns the blocks of the policy, which is looked for. */
    List<Block> policy() {
        return new PolicyFinder(document.body(), document.title()).find();
    }

    /**
     * Takes out all that any of some selectors matches.
     *
     * @throws ExtractException if one of them is no CSS selector
     */
    void remove(List<String> selectors) throws ExtractException {
        for (String selector : selectors) {
            select(selector).stream()
                    .filter(element -> element != document.body())
                    .forEach(Element::remove);
        }
    }

    /**
     * Returns the blocks of all that some selectors match, selector by selector, nothing twice.
     *
     * @throws ExtractException if one of them is no CSS selector
     */
    List<Block> selected(List<String> selectors) throws ExtractException {
        Set<Element> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        HtmlReader reader = new HtmlReader(Set.of());
        List<Block> blocks = new ArrayList<>();
        for (String selector : selectors) {
            for (Element element : select(selector)) {
                if (!isWithin(element, taken)) {
                    taken.add(element);
                    blocks = reader.read(element);
                }
            }
        }
        return blocks;
    }

    private Elements select(String selector) throws ExtractException {
        try {
            return document.select(selector);
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            throw new ExtractException(
                    "\"" + selector + "\" is no CSS selector: " + e.getMessage() + ". Correct it and try again.", e);
        }
    }

    private static boolean isWithin(Element element, Set<Element> taken) {
        for (Element at = element; at != null; at = at.parent()) {
            if (taken.contains(at)) {
                return true;
            }
        }
        return false;
    }
}
