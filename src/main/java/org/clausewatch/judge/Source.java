package org.clausewatch.judge;

import java.util.OptionalInt;
import org.clausewatch.model.Part;

/**
 * A text that words are read from.
 *
 * @param heading index into the clause's path, present exactly where the part is a heading
 */
record Source(Part part, OptionalInt heading, String text) {
    /** Returns a clause's own text. */
    static Source ofText(String text) {
        return new Source(Part.TEXT, OptionalInt.empty(), text);
    }

    static Source ofLeadIn(String text) {
        return new Source(Part.LEAD_IN, OptionalInt.empty(), text);
    }

    static Source ofHeading(int index, String text) {
        return new Source(Part.HEADING, OptionalInt.of(index), text);
    }
}
