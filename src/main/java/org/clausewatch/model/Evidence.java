package org.clausewatch.model;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The span of text and the rule that led to a finding.
 *
 * @param rule id of the rule
 * @param side the side of the change on which the text stands
 * @param clause index into that side's clauses of the change
 * @param part where in that clause
 * @param heading index into the clause's path, present exactly where the part is a heading
 * @param start code-point offset in that part
 * @param end code-point offset after the span
 * @param text what stands there
 * @param slot what the span says within its statement
 * @param effect what the span's coming or going does
 * @param weight what a statistical rule gave it
 */
public record Evidence(
        String rule,
        Side side,
        int clause,
        Part part,
        OptionalInt heading,
        int start,
        int end,
        String text,
        Optional<Slot> slot,
        Optional<Effect> effect,
        OptionalDouble weight) {
    public Evidence {
        if (clause < 0 || start < 0 || end < start) {
            throw new IllegalArgumentException("Evidence at " + clause + ":" + start + "-" + end);
        }
        if (heading.isPresent() != (part == Part.HEADING)) {
            throw new IllegalArgumentException(
                    "A heading index belongs to evidence in a heading, and there it must be");
        }
    }
}
