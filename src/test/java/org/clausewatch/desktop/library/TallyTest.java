package org.clausewatch.desktop.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.clausewatch.desktop.Invented;
import org.clausewatch.model.Direction;
import org.clausewatch.workspace.PairReport;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final PairReport UNJUDGED = new Invented()
            .unjudged("de")
            .reworded("", Direction.UNCLEAR, "Wir ", "zeigen", "teilen", " Daten.")
            .report();

    @Test
    void countsChangesOfTheMainTopics() {
        Tally tally = Tally.of(3, List.of(Invented.pair(), Invented.pair()));

        assertEquals("4", tally.badge());
        assertEquals("4 changes concern AI training or data sharing over all 3 versions", tally.words());
    }

    @Test
    void neverLooksCompleteWhereSomethingWasNotJudged() {
        assertEquals("2 + ?", Tally.of(3, List.of(Invented.pair(), UNJUDGED)).badge());
        assertEquals("not judged", Tally.of(2, List.of(UNJUDGED)).badge());
    }

    @Test
    void givesNoFigureForOneVersion() {
        assertEquals("", Tally.of(1, List.of()).badge());
    }
}
