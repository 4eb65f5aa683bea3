package org.clausewatch.model;

import java.util.List;

/**
 * How to get a document: its pages, one as a rule; the text of several is joined in their order.
 *
 * @param pages at least one
 */
public record Declaration(List<PageDeclaration> pages) {
    public Declaration {
        pages = List.copyOf(pages);
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("A declaration needs a page");
        }
    }

    /** Tells whether the document is spread over several pages. */
    public boolean isCombined() {
        return pages.size() > 1;
    }
}
