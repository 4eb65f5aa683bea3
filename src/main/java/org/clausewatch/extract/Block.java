package org.clausewatch.extract;

import java.util.List;
import org.clausewatch.model.ClauseKind;

/**
 * A block of a page, in the form that HTML, Markdown and text share.
 *
 * @param kind what it is
 * @param level of a heading, 1 to 6, or 0
 * @param depth how many lists it stands in
 * @param list which list its item stands in; each list has another number; 0 outside of lists
 * @param number of an item of an ordered list, with its dot, or ""
 * @param table which table a row stands in; each table has another number; 0 outside of tables
 * @param header whether a row is its table's header
 * @param inline the text, on one line, or a row's cells joined
 * @param cells of a row
 */
record Block(
        ClauseKind kind,
        int level,
        int depth,
        int list,
        String number,
        int table,
        boolean header,
        Inline inline,
        List<Inline> cells) {

    static Block heading(int level, Inline inline, int depth, int list, String number) {
        return new Block(ClauseKind.HEADING, level, depth, list, number, 0, false, inline, List.of());
    }

    static Block text(ClauseKind kind, Inline inline, int depth, int list, String number) {
        return new Block(kind, 0, depth, list, number, 0, false, inline, List.of());
    }

    static Block row(int table, boolean header, List<Inline> cells, int depth, int list) {
        return new Block(
                ClauseKind.TABLE_ROW, 0, depth, list, "", table, header, Inline.join(cells, " | "), List.copyOf(cells));
    }

    Block withInline(Inline other) {
        return new Block(kind, level, depth, list, number, table, header, other, cells);
    }

    Block as(ClauseKind other, int otherLevel) {
        return new Block(other, otherLevel, depth, list, number, table, header, inline, cells);
    }
}
