package org.clausewatch.model;

/** Names a part of an HTML page, as declarations of Open Terms Archive do. */
public sealed interface PageSelector {

    /** All elements that a CSS selector matches. */
    record Css(String selector) implements PageSelector {}

    /** All that stands between two places. */
    record Range(Edge start, Edge end) implements PageSelector {}

    /**
     * A place in a page: beside the first element that a CSS selector matches.
     *
     * @param after whether it is right after that element; else right before it
     */
    record Edge(String selector, boolean after) {}

    /** Returns how a user names it: the CSS selector, or both ends of the range. */
    default String text() {
        return switch (this) {
            case Css(String selector) -> selector;
            case Range(Edge start, Edge end) ->
                "from " + (start.after() ? "after " : "before ") + start.selector() + " to "
                        + (end.after() ? "after " : "before ") + end.selector();
        };
    }
}
