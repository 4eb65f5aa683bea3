package org.clausewatch.extract;

import org.clausewatch.model.Reason;

/** Decides whether a page is a policy at all: the one place that does. */
public final class PageCheck {
    private PageCheck() {}

    /** What a page was found to be. */
    public sealed interface Finding {}

    /** The page holds a policy, or at least nothing speaks against it. */
    public record Policy() implements Finding {}

    /**
     * The page is something else.
     *
     * @param reason with one of the codes {@code error-page}, {@code bot-wall}, {@code empty-shell} and
     *     {@code not-a-policy}; its parameter {@code words} holds the words or the header that decided
     */
    public record NotThePolicy(Reason reason) implements Finding {}
}
