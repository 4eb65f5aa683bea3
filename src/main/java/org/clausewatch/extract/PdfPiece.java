package org.clausewatch.extract;

import java.util.List;

/** A part of a PDF in reading order. */
sealed interface PdfPiece {
    /**
     * A line of running text.
     *
     * @param left edge of the column that it stands in
     * @param right likewise
     * @param flow which column of which page that is; each has another number
     */
    record Text(PdfLine line, float left, float right, int flow) implements PdfPiece {}

    /**
     * A row of a table.
     *
     * @param cells each as its lines; empty where nothing stands
     * @param table each has another number
     */
    record Row(List<List<PdfLine>> cells, int table) implements PdfPiece {
        boolean isBold() {
            return cells.stream().flatMap(List::stream).allMatch(PdfLine::isBold);
        }
    }
}
