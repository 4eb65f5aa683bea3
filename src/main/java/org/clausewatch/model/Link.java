package org.clausewatch.model;

/**
 * A link in a clause: its target is kept apart from the text, so that a new target is no new wording.
 *
 * @param start offset of the first linked code point in the clause's text
 * @param end offset after the last one
 * @param href the target, as the page gives it, made absolute where the page's address is known
 */
public record Link(int start, int end, String href) {
    public Link {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("A link from " + start + " to " + end);
        }
    }
}
