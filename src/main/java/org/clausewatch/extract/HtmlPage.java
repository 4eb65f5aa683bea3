package org.clausewatch.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clausewatch.model.PageSelector;
import org.clausewatch.model.Reason;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;

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

    /** Makes every link absolute, so that the page may be read together with others. */
    void resolveLinks() {
        for (Element link : document.select("a[href]")) {
            String absolute = link.absUrl("href");
            if (!absolute.isEmpty()) {
                link.attr("href", absolute);
            }
        }
    }

    /** Takes parameters out of the addresses of all links. */
    void removeQueryParams(List<String> names) {
        if (!names.isEmpty()) {
            Set<String> removed = Set.copyOf(names);
            for (Element link : document.select("a[href]")) {
                link.attr("href", LinkTargets.without(removed, link.attr("href")));
            }
        }
    }

    /**
     * Takes out all that any of some selectors matches.
     *
     * @throws ExtractException if one of them is no CSS selector, or an end of a range is not there
     */
    void remove(List<PageSelector> selectors) throws ExtractException {
        for (PageSelector selector : selectors) {
            switch (selector) {
                case PageSelector.Css(String css) ->
                    Css.select(document, css).stream()
                            .filter(element -> element != document.body())
                            .forEach(Element::remove);
                case PageSelector.Range range ->
                    PageRange.of(document, range)
                            .orElseThrow(() -> matchesNothing(List.of(range)))
                            .remove();
            }
        }
    }

    /**
     * Returns the blocks of all that some selectors match, selector by selector, nothing twice.
     *
     * @throws ExtractException if one of them is no CSS selector, or an end of a range is not there
     */
    List<Block> selected(List<PageSelector> selectors) throws ExtractException {
        Set<Element> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        HtmlReader reader = new HtmlReader(Set.of());
        List<Block> blocks = new ArrayList<>();
        for (PageSelector selector : selectors) {
            switch (selector) {
                case PageSelector.Css(String css) -> {
                    for (Element element : Css.select(document, css)) {
                        if (!isWithin(element, taken)) {
                            taken.add(element);
                            blocks = reader.read(element);
                        }
                    }
                }
                case PageSelector.Range range -> {
                    Document copy = document.clone();
                    PageRange.of(copy, range)
                            .orElseThrow(() -> matchesNothing(List.of(range)))
                            .keepOnly();
                    blocks = reader.read(copy.body());
                }
            }
        }
        return blocks;
    }

    /** Says that selectors match nothing. */
    static ExtractException matchesNothing(List<PageSelector> selectors) {
        String which = selectors.stream().map(PageSelector::text).collect(Collectors.joining(", ", "[", "]"));
        return new ExtractException(
                "No text on the page matches the selectors " + which
                        + ". The page may have changed: correct the selectors, or leave them out.",
                Reason.of("selector-matches-nothing", "selectors", which));
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
