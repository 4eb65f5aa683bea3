package org.clausewatch.export;

import static org.clausewatch.export.ExamplePair.at;
import static org.clausewatch.export.ExamplePair.clause;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.junit.jupiter.api.Test;

class RelocationsTest {
    private static Clause paragraph(int index, String heading) {
        return clause(index, ClauseKind.PARAGRAPH, "", heading, "Paragraph " + index + ".");
    }

    /** Three paragraphs of which the first or the last changes places, below a paragraph that is new. */
    private static ExamplePair turned(boolean firstMovesDown) {
        Clause a = paragraph(0, "Uses");
        Clause b = paragraph(1, "Uses");
        Clause c = paragraph(2, "Uses");
        ExamplePair pair = new ExamplePair().alone("", false, clause(0, ClauseKind.PARAGRAPH, "", "Uses", "New."));
        return firstMovesDown
                ? pair.same(b, at(b, 1, "", "Uses"))
                        .same(c, at(c, 2, "", "Uses"))
                        .editorial("moved", a, at(a, 3, "", "Uses"))
                : pair.editorial("moved", c, at(c, 1, "", "Uses"))
                        .same(a, at(a, 2, "", "Uses"))
                        .same(b, at(b, 3, "", "Uses"));
    }

    private static String from(ExamplePair pair, boolean whole) {
        Relocations relocations = whole ? Relocations.of(pair.log(), pair.comparison()) : Relocations.of(pair.log());
        return relocations.from(pair.changes().getLast().change());
    }

    @Test
    void theWayIsToldFromTheChangesAlone() {
        assertEquals("from further up", from(turned(true), false));
        assertEquals("from further down", from(turned(false), false));
    }

    @Test
    void theNeighbourIsToldWhereTheOldVersionIsKnown() {
        assertEquals("from further up", from(turned(true), true));
        assertEquals("from further down, after “Paragraph 1.”", from(turned(false), true));
    }

    @Test
    void anotherHeadingIsNamed() {
        Clause old = paragraph(0, "Cookies");
        ExamplePair pair = new ExamplePair().editorial("moved", old, at(old, 5, "", "Uses"));
        assertEquals("from “Cookies”", from(pair, true));
    }

    @Test
    void nothingIsSaidOfWhatStayed() {
        Clause old = paragraph(0, "Cookies");
        assertEquals("", from(new ExamplePair().editorial("markup", old, old), true));
    }
}
