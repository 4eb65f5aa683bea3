package org.clausewatch.extract;

import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.jsoup.select.Selector;

/** CSS selectors that a user wrote. */
final class Css {
    private Css() {}

    /**
     * Returns what a selector matches, in the page's order.
     *
     * @throws ExtractException if it is no CSS selector
     */
    static Elements select(Document document, String selector) throws ExtractException {
        try {
            return document.select(selector);
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            throw new ExtractException(
                    "\"" + selector + "\" is no CSS selector: " + e.getMessage() + ". Correct it and try again.", e);
        }
    }
}
