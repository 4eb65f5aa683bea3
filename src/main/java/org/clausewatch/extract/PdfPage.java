package org.clausewatch.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A page of a PDF.
 *
 * @param number from 0
 * @param height in points
 * @param glyphs in the order of the file
 * @param cut whether signs of it, or of a page before, were left out because there are too many
 */
record PdfPage(int number, float height, List<PdfGlyph> glyphs, boolean cut) {
    /** A gap between signs that may be one between columns, as a share of the font's size. */
    private static final float GAP = 0.9f;

    /** Signs whose heights differ by less, in sizes of the font, stand in one row. */
    private static final float HEIGHT = 0.45f;

    /** Of the rows above, so many are looked at for one that a run of signs belongs to. */
    private static final int ROWS_LOOKED_AT = 4;

    /**
     * Returns its rows from top to bottom, each as the pieces that wide gaps part it into. Signs a little higher
     * or lower, as of footnotes, belong to their row; what stands above or below other signs never does, so
     * that columns whose lines stand at other heights are not mixed.
     */
    List<List<PdfLine>> rows() {
        List<PdfLine> sorted = runs().stream()
                .sorted(Comparator.comparing(PdfLine::y).thenComparing(PdfLine::start))
                .toList();
        List<List<PdfLine>> rows = new ArrayList<>();
        for (PdfLine run : sorted) {
            List<PdfLine> row = null;
            for (int i = rows.size() - 1; i >= Math.max(0, rows.size() - ROWS_LOOKED_AT) && row == null; i--) {
                row = takes(rows.get(i), run) ? rows.get(i) : null;
            }
            if (row == null) {
                row = new ArrayList<>();
                rows.add(row);
            }
            row.add(run);
        }
        return rows.stream()
                .map(row -> pieces(
                        row.stream().flatMap(run -> run.glyphs().stream()).toList()))
                .sorted(Comparator.comparing(row -> row.getFirst().y()))
                .toList();
    }

    private static boolean takes(List<PdfLine> row, PdfLine run) {
        for (PdfLine other : row) {
            if (run.start() < other.end() - 0.5f && run.end() > other.start() + 0.5f) {
                return false;
            }
        }
        return row.stream()
                .anyMatch(other -> Math.abs(run.y() - other.y()) <= HEIGHT * Math.max(run.size(), other.size()));
    }

    /** Returns signs that follow each other in the file and on the page. */
    private List<PdfLine> runs() {
        List<PdfLine> runs = new ArrayList<>();
        List<PdfGlyph> run = new ArrayList<>();
        for (PdfGlyph glyph : glyphs) {
            if (!run.isEmpty() && !follows(run.getLast(), glyph)) {
                runs.add(PdfLine.of(run));
                run = new ArrayList<>();
            }
            run.add(glyph);
        }
        if (!run.isEmpty()) {
            runs.add(PdfLine.of(run));
        }
        return runs;
    }

    private static boolean follows(PdfGlyph before, PdfGlyph glyph) {
        float gap = glyph.x() - before.end();
        return Math.abs(glyph.y() - before.y()) < 0.1f * glyph.size()
                && gap > -0.5f * glyph.size()
                && gap < GAP * glyph.size();
    }

    private static List<PdfLine> pieces(List<PdfGlyph> row) {
        List<PdfGlyph> sorted =
                row.stream().sorted(Comparator.comparing(PdfGlyph::x)).toList();
        List<PdfLine> pieces = new ArrayList<>();
        List<PdfGlyph> piece = new ArrayList<>();
        float end = 0;
        for (PdfGlyph glyph : sorted) {
            if (!piece.isEmpty() && glyph.x() - end > GAP * glyph.size()) {
                pieces.add(PdfLine.of(piece));
                piece = new ArrayList<>();
            }
            piece.add(glyph);
            end = Math.max(end, glyph.end());
        }
        pieces.add(PdfLine.of(piece));
        return bulletsJoined(pieces);
    }

    /** A bullet or number stands apart from its text, but is no column. */
    private static List<PdfLine> bulletsJoined(List<PdfLine> pieces) {
        List<PdfLine> joined = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            PdfLine piece = pieces.get(i);
            boolean mark = piece.glyphs().size() <= 7
                    && i + 1 < pieces.size()
                    && (PdfMarks.isMark(piece.text()) && pieces.get(i + 1).start() - piece.end() < 4 * piece.size());
            if (mark) {
                joined.add(PdfLine.joined(List.of(PdfMarks.asBullet(piece), pieces.get(i + 1))));
                i++;
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }
}
