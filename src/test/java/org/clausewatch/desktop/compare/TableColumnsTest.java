package org.clausewatch.desktop.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableColumnsTest {
    private static List<Double> widths(TableColumns columns, double room) {
        return columns.widths(room, 10, text -> 7 * text.length());
    }

    @Test
    void givesAnEmptyColumnNoRoomAndALongOneTheMost() {
        TableColumns columns = new TableColumns(
                List.of("", "Information", "", "communicated"),
                List.of("", "Information we hold", "", "What you communicated to us. ".repeat(8)));
        List<Double> widths = widths(columns, 420);

        assertEquals(0, widths.get(0));
        assertEquals(0, widths.get(2));
        assertTrue(widths.get(1) >= 7 * "Information".length());
        assertTrue(widths.get(3) > widths.get(1));
        assertTrue(widths.get(1) + 10 + widths.get(3) <= 420);
    }

    @Test
    void neverMakesAColumnNarrowerThanItsLongestWord() {
        TableColumns columns = new TableColumns(
                List.of("Identification", "a"),
                List.of("Identification", "all of what you have ever sent us ".repeat(9)));

        assertTrue(widths(columns, 300).getFirst() >= 7 * "Identification".length());
    }

    @Test
    void putsCellsBelowEachOtherWhereTheyWouldBeTooNarrow() {
        String cell = "Name, address, telephone number";
        TableColumns four = new TableColumns(
                List.of("telephone", "telephone", "telephone", "telephone"), List.of(cell, cell, cell, cell));

        assertEquals(List.of(), widths(four, 400));
        assertEquals(4, widths(four, 700).size());
    }

    @Test
    void putsCellsBelowEachOtherWhereOneWouldBeVeryHigh() {
        TableColumns columns = new TableColumns(List.of("Use", "permitted"), List.of("Use", "permitted ".repeat(3000)));

        assertEquals(List.of(), widths(columns, 400));
    }
}
