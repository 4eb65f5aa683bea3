package org.clausewatch.desktop.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;

/**
 * The columns of a table: what stands in each, over all its rows, so that the cells of every row get the
 * same widths. A column that is empty throughout takes no room.
 *
 * @param words the longest word of each column
 * @param cells the longest cell of each column
 */
record TableColumns(List<String> words, List<String> cells) {
    /** Those of a clause that is no table row. */
    static final TableColumns NONE = new TableColumns(List.of(), List.of());

    /** A column of text is not made narrower than this, in pixels, or the cells go below each other. */
    private static final double READABLE = 96;
    /** A word longer than this, in pixels, is an address or the like, and may break. */
    private static final double LONG_WORD = 240;
    /** A cell that would be more lines high than this goes below its neighbours instead. */
    private static final double MOST_LINES = 24;

    TableColumns {
        words = List.copyOf(words);
        cells = List.copyOf(cells);
    }

    /** Returns the columns of each table row among clauses, by the clause's index. */
    static Map<Integer, TableColumns> of(List<Clause> clauses) {
        Map<Integer, TableColumns> byClause = new HashMap<>();
        List<Clause> table = new ArrayList<>();
        for (Clause clause : clauses) {
            boolean row = clause.kind() == ClauseKind.TABLE_ROW;
            if (!table.isEmpty()
                    && (!row || clause.cells().size() != table.getLast().cells().size())) {
                add(table, byClause);
                table.clear();
            }
            if (row) {
                table.add(clause);
            }
        }
        add(table, byClause);
        return byClause;
    }

    private static void add(List<Clause> table, Map<Integer, TableColumns> byClause) {
        if (!table.isEmpty()) {
            TableColumns columns = ofRows(table);
            table.forEach(row -> byClause.put(row.index(), columns));
        }
    }

    /** Returns the columns of rows that have the same number of cells. */
    static TableColumns ofRows(List<Clause> rows) {
        List<String> words = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < rows.getFirst().cells().size(); i++) {
            String word = "";
            String cell = "";
            for (Clause row : rows) {
                String text = row.cells().get(i);
                cell = text.length() > cell.length() ? text : cell;
                for (String each : text.split("\\s+")) {
                    word = each.length() > word.length() ? each : word;
                }
            }
            words.add(word);
            cells.add(cell);
        }
        return new TableColumns(words, cells);
    }

    /**
     * Deals out the room there is. Every column gets its longest word; what is left goes to the columns
     * that need more, in proportion.
     *
     * @param room for all columns and the gaps between them
     * @param measure the width of a text on one line
     * @return the width of each column, 0 for an empty one; an empty list where the cells must stand below
     *     each other to be readable
     */
    List<Double> widths(double room, double gap, ToDoubleFunction<String> measure) {
        double[] least = new double[cells.size()];
        double[] whole = new double[cells.size()];
        double given = -gap;
        double wanted = 0;
        for (int i = 0; i < least.length; i++) {
            if (cells.get(i).isEmpty()) {
                continue;
            }
            // A little more than measured: a mark or a bold word may be wider.
            whole[i] = Math.ceil(measure.applyAsDouble(cells.get(i)) * 1.04) + 2;
            double word = Math.min(LONG_WORD, Math.ceil(measure.applyAsDouble(words.get(i)) * 1.04) + 2);
            least[i] = Math.max(word, Math.min(whole[i], READABLE));
            given += least[i] + gap;
            wanted += whole[i] - least[i];
        }
        if (given > room) {
            return List.of();
        }
        // Where all fits on one line, no column is made wider than it needs.
        double share = wanted <= 0 ? 0 : Math.min(1, (room - given) / wanted);
        List<Double> widths = new ArrayList<>();
        for (int i = 0; i < least.length; i++) {
            double width = Math.floor(least[i] + share * (whole[i] - least[i]));
            if (width > 0 && whole[i] > MOST_LINES * width) {
                return List.of();
            }
            widths.add(width);
        }
        return widths;
    }
}
