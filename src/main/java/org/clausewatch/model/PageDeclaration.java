package org.clausewatch.model;

import java.util.List;
import java.util.Optional;

/**
 * How to get one page of a document and what of it is the document.
 *
 * @param fetch the page's address, or "" if not known
 * @param select what to keep; empty: the whole page, in which the policy is looked for
 * @param remove what to take out before that
 * @param removedQueryParams names of parameters that are taken out of the page's links
 * @param unsupportedFilters names of filters that are programs; they are never run
 * @param clientScripts whether the page needs a browser; empty: not said
 */
public record PageDeclaration(
        String fetch,
        List<PageSelector> select,
        List<PageSelector> remove,
        List<String> removedQueryParams,
        List<String> unsupportedFilters,
        Optional<Boolean> clientScripts) {
    /** Says nothing: the policy is looked for in the whole page. */
    public static final PageDeclaration NONE =
            new PageDeclaration("", List.of(), List.of(), List.of(), List.of(), Optional.empty());

    public PageDeclaration {
        select = List.copyOf(select);
        remove = List.copyOf(remove);
        removedQueryParams = List.copyOf(removedQueryParams);
        unsupportedFilters = List.copyOf(unsupportedFilters);
    }

    /** Returns one that keeps and removes what CSS selectors match. */
    public static PageDeclaration ofSelectors(List<String> select, List<String> remove) {
        return new PageDeclaration("", css(select), css(remove), List.of(), List.of(), Optional.empty());
    }

    private static List<PageSelector> css(List<String> selectors) {
        return selectors.stream().<PageSelector>map(PageSelector.Css::new).toList();
    }
}
