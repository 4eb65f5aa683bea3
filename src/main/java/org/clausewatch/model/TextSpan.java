package org.clausewatch.model;

import java.util.OptionalInt;

/**
 * A stretch of a clause's text, of its lead-in or of a heading above it.
 *
 * @param part where in the clause
 * @param heading index into the clause's path, present exactly where the part is a heading
 * @param start code-point offset in that part
 * @param end code-point offset after the span
 * @param text what stands there
 */
public record TextSpan(Part part, OptionalInt heading, int start, int end, String text) {
    public TextSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("Span " + start + "-" + end);
        }
        if (heading.isPresent() != (part == Part.HEADING)) {
            throw new IllegalArgumentException("A heading index belongs to a span in a heading, and there it must be");
        }
    }
}
