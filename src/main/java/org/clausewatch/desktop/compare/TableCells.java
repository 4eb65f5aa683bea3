package org.clausewatch.desktop.compare;

import java.util.ArrayList;
import java.util.List;

/** Deals a table row's marked text out to its cells. */
final class TableCells {
    private TableCells() {}

    /**
     * Splits segments at the ends of cells.
     *
     * @param segments of the whole text
     * @param cells of a table row, joined by {@code " | "} in the text; fewer than two leave it whole
     */
    static List<List<Segment>> split(List<Segment> segments, List<String> cells) {
        if (cells.size() < 2) {
            return List.of(segments);
        }
        // Cells are looked for, not counted off: at the ends of a text the signs between empty cells may lack.
        StringBuilder text = new StringBuilder();
        segments.forEach(segment -> text.append(segment.text()));
        List<List<Segment>> split = new ArrayList<>();
        int at = 0;
        for (String cell : cells) {
            int start = text.indexOf(cell, at);
            if (start < 0) {
                return List.of(segments);
            }
            split.add(slice(segments, start, start + cell.length()));
            at = start + cell.length();
        }
        return split;
    }

    private static List<Segment> slice(List<Segment> segments, int start, int end) {
        List<Segment> slice = new ArrayList<>();
        int at = 0;
        for (Segment segment : segments) {
            int from = Math.max(start, at);
            int to = Math.min(end, at + segment.text().length());
            if (from < to) {
                slice.add(
                        new Segment(segment.text().substring(from - at, to - at), segment.mark(), segment.findings()));
            }
            at += segment.text().length();
        }
        return slice;
    }
}
