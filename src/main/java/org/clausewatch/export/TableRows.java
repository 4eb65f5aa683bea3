package org.clausewatch.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.clausewatch.model.Change;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Edit;
import org.clausewatch.model.EditOp;

/** Table rows cell by cell, so that the signs between cells are not read as text. */
public final class TableRows {
    private final List<List<Edit>> cells = new ArrayList<>();
    private List<Edit> cell = new ArrayList<>();

    private TableRows() {}

    /**
     * Returns the edits of each cell that is not empty; a cell that another replaced stands before it.
     *
     * @return all as one cell where the change is not one of a table row or its cells are not found; none where it
     *     is of several clauses
     */
    static List<List<Edit>> edits(Change change) {
        if (change.oldClauses().size() > 1 || change.newClauses().size() > 1) {
            return List.of();
        }
        boolean[] oldWithin = within(change.oldClauses());
        boolean[] newWithin = within(change.newClauses());
        TableRows row = new TableRows();
        int old = 0;
        int now = 0;
        for (Edit edit : change.edits()) {
            int length = edit.text().length();
            switch (edit.op()) {
                case EQUAL -> {
                    row.deal(edit, newWithin, now);
                    old += length;
                    now += length;
                }
                case DELETE -> {
                    row.deal(edit, oldWithin, old);
                    old += length;
                }
                case INSERT -> {
                    row.deal(edit, newWithin, now);
                    now += length;
                }
            }
        }
        row.endCell();
        return row.cells;
    }

    /** Returns the edits of the first cell that was edited; all edits of a change where there are no cells. */
    public static List<Edit> editedCell(Change change) {
        return edits(change).stream()
                .filter(cell -> cell.stream().anyMatch(edit -> edit.op() != EditOp.EQUAL))
                .findFirst()
                .orElse(change.edits());
    }

    /** Returns a clause's text; the cells of a table row without the signs between them. */
    public static String text(Clause clause) {
        return clause.cells().size() < 2
                ? clause.text()
                : clause.cells().stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining(", "));
    }

    private void deal(Edit edit, boolean[] within, int offset) {
        String text = edit.text();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !within[offset + i]) {
                if (i > from) {
                    cell.add(new Edit(edit.op(), text.substring(from, i)));
                }
                if (i < text.length()) {
                    endCell();
                }
                from = i + 1;
            }
        }
    }

    private void endCell() {
        if (!cell.isEmpty()) {
            cells.add(cell);
            cell = new ArrayList<>();
        }
    }

    /** Tells of each character of a side whether it stands in a cell; all do where there are no cells. */
    private static boolean[] within(List<Clause> side) {
        if (side.isEmpty()) {
            return new boolean[0];
        }
        Clause clause = side.getFirst();
        boolean[] within = new boolean[clause.text().length()];
        int at = 0;
        // Cells are looked for, not counted off: at the ends of a text the signs between empty cells may lack.
        for (String words : clause.cells()) {
            int start = clause.text().indexOf(words, at);
            if (start < 0) {
                at = 0;
                break;
            }
            at = start + words.length();
            Arrays.fill(within, start, at, true);
        }
        if (at == 0) {
            Arrays.fill(within, true);
        }
        return within;
    }
}
