package org.clausewatch.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the reading order of a page: bands of it that a gap parts from top to bottom are columns, read one
 * after the other, or a table, read row by row. They are told apart by how their lines go together: the rows of a
 * table begin at one height in all of its columns, the paragraphs of columns do not.
 */
final class PdfLayout {
    /** The least width of a gap between columns, in sizes of the font. */
    private static final float GUTTER = 0.8f;

    /** A table can stand in a column. */
    private static final int DEEPEST = 2;

    /** A band of fewer rows is a line with a gap in it. */
    private static final int FEWEST_ROWS = 2;

    /** A row with so many gaps is one of a table, though it stands alone at the end of a page. */
    private static final int GAPS_OF_ROW = 2;

    /** A row of a table has fewer lines as a rule, what stands between two gaps in columns has more. */
    private static final double MOST_LINES_OF_ROW = 9;

    private final List<PdfPiece> pieces = new ArrayList<>();
    private int flows;
    private int tables;

    private record Interval(float start, float end) {
        float width() {
            return end - start;
        }
    }

    /** Rows of a page that the same gaps part. */
    private record Band(int from, int to, List<Interval> gutters) {}

    /** Returns the pieces of all pages that were read. */
    List<PdfPiece> pieces() {
        return pieces;
    }

    /** Reads a page. */
    void read(List<List<PdfLine>> rows) {
        if (!rows.isEmpty()) {
            region(rows, DEEPEST);
        }
    }

    private void region(List<List<PdfLine>> rows, int deeper) {
        int from = 0;
        List<List<PdfLine>> plain = new ArrayList<>();
        while (from < rows.size()) {
            Optional<Band> band = deeper > 0 ? band(rows, from) : Optional.empty();
            if (band.isEmpty()) {
                plain.add(rows.get(from));
                from++;
                continue;
            }
            List<List<PdfLine>> banded =
                    new ArrayList<>(rows.subList(band.get().from(), band.get().to()));
            List<Interval> gutters = band.get().gutters();
            List<List<List<PdfLine>>> grid = grid(banded, gutters);
            boolean table = isTable(grid, rowStarts(grid), gutters);
            // One column may begin above the other, or end below it.
            while (!table && !plain.isEmpty() && isAbove(plain.getLast(), banded.getFirst(), gutters)) {
                banded.addFirst(plain.removeLast());
            }
            int to = band.get().to();
            while (!table && to < rows.size() && isBelow(rows.get(to), banded.getLast(), gutters)) {
                banded.add(rows.get(to));
                to++;
            }
            text(plain);
            plain = new ArrayList<>();
            if (table) {
                table(grid, rowStarts(grid), gutters.size() + 1);
            } else {
                columns(grid(banded, gutters), deeper);
            }
            from = to;
        }
        text(plain);
    }

    /** Adds rows that nothing parts: their pieces are one line each. */
    private void text(List<List<PdfLine>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<PdfLine> lines = rows.stream().map(PdfLine::joined).toList();
        float left = lines.stream()
                .map(PdfLine::start)
                .min(Comparator.naturalOrder())
                .orElse(0f);
        float right =
                lines.stream().map(PdfLine::end).max(Comparator.naturalOrder()).orElse(0f);
        flows++;
        lines.forEach(line -> pieces.add(new PdfPiece.Text(line, left, right, flows)));
    }

    /** Finds a band that begins at a row: as many rows as share a gap with text on both sides of it. */
    private static Optional<Band> band(List<List<PdfLine>> rows, int from) {
        if (rows.get(from).size() < 2) {
            return Optional.empty();
        }
        // The gap between two columns goes farther down than those of a table in one of them.
        int farthest = 0;
        List<Interval> lasting = new ArrayList<>();
        for (Interval gap : gaps(rows.get(from))) {
            int end = band(rows, from, List.of(gap)).map(Band::to).orElse(0);
            if (end > farthest) {
                farthest = end;
                lasting.clear();
            }
            if (end == farthest) {
                lasting.add(gap);
            }
        }
        return farthest == 0 ? band(rows, from, gaps(rows.get(from))) : band(rows, from, lasting);
    }

    private static Optional<Band> band(List<List<PdfLine>> rows, int from, List<Interval> first) {
        List<Interval> gutters = first;
        int to = from + 1;
        int parted = 1;
        int lastParted = from;
        while (to < rows.size()) {
            List<Interval> left = shared(gutters, rows.get(to));
            boolean near =
                    rows.get(to).getFirst().y() - rows.get(to - 1).getFirst().y()
                            < 4.5f * rows.get(to).getFirst().size();
            // A single piece across one of the gaps is text behind a table, however many gaps it leaves.
            boolean across = rows.get(to).size() == 1 && left.size() < gutters.size();
            if (left.isEmpty() || !near || across) {
                break;
            }
            if (rows.get(to).size() > 1) {
                parted++;
                lastParted = to;
            }
            gutters = left;
            to++;
        }
        // Single pieces behind the last parted row: lines of its cells or column if they follow closely.
        int end = lastParted + 1;
        while (end < to && closely(rows.get(end - 1), rows.get(end))) {
            end++;
        }
        return parted >= FEWEST_ROWS || first.size() >= GAPS_OF_ROW
                ? Optional.of(new Band(from, end, gutters))
                : Optional.empty();
    }

    private static boolean closely(List<PdfLine> row, List<PdfLine> next) {
        return next.getFirst().y() - row.getFirst().y() < 1.5f * next.getFirst().size()
                && Math.abs(next.getFirst().size() - row.getFirst().size()) < 0.5f;
    }

    private static List<Interval> gaps(List<PdfLine> row) {
        List<Interval> gaps = new ArrayList<>();
        for (int i = 1; i < row.size(); i++) {
            gaps.add(new Interval(row.get(i - 1).end(), row.get(i).start()));
        }
        return gaps;
    }

    /** Returns what of some gaps is free in a row too, and wide enough. */
    private static List<Interval> shared(List<Interval> gutters, List<PdfLine> row) {
        List<Interval> shared = new ArrayList<>();
        for (Interval gutter : gutters) {
            float start = gutter.start();
            float end = gutter.end();
            boolean crossed = false;
            for (PdfLine piece : row) {
                if (piece.start() < end && piece.end() > start) {
                    if (piece.start() <= start && piece.end() >= end) {
                        crossed = true;
                    } else if (piece.start() <= start) {
                        start = piece.end();
                    } else {
                        end = Math.min(end, piece.start());
                    }
                }
            }
            Interval left = new Interval(start, end);
            if (!crossed && left.width() >= GUTTER * row.getFirst().size()) {
                shared.add(left);
            }
        }
        return shared;
    }

    private static boolean isAbove(List<PdfLine> row, List<PdfLine> next, List<Interval> gutters) {
        return next.getFirst().y() - row.getFirst().y() < 4.5f * row.getFirst().size()
                && shared(gutters, row).size() == gutters.size();
    }

    private static boolean isBelow(List<PdfLine> row, List<PdfLine> before, List<Interval> gutters) {
        return isAbove(before, row, List.of()) && shared(gutters, row).size() == gutters.size();
    }

    private static List<List<List<PdfLine>>> grid(List<List<PdfLine>> rows, List<Interval> gutters) {
        List<List<List<PdfLine>>> grid = new ArrayList<>();
        for (List<PdfLine> row : rows) {
            List<List<PdfLine>> cells = new ArrayList<>();
            for (int i = 0; i <= gutters.size(); i++) {
                cells.add(new ArrayList<>());
            }
            for (PdfLine piece : row) {
                int column = 0;
                while (column < gutters.size()
                        && piece.start() >= gutters.get(column).end() - 0.5f) {
                    column++;
                }
                cells.get(column).add(piece);
            }
            grid.add(cells);
        }
        return grid;
    }

    private void columns(List<List<List<PdfLine>>> grid, int deeper) {
        for (int column = 0; column < grid.getFirst().size(); column++) {
            List<List<PdfLine>> inColumn = new ArrayList<>();
            for (List<List<PdfLine>> cells : grid) {
                if (!cells.get(column).isEmpty()) {
                    inColumn.add(cells.get(column));
                }
            }
            region(inColumn, deeper - 1);
        }
    }

    /** Returns where rows of a table would begin: where a gap goes through all columns. */
    private static List<Integer> rowStarts(List<List<List<PdfLine>>> grid) {
        float leading = leading(grid);
        List<Integer> starts = new ArrayList<>();
        starts.add(0);
        for (int i = 1; i < grid.size(); i++) {
            if (highest(grid.get(i)) - lowest(grid.get(i - 1)) > 1.22f * leading) {
                starts.add(i);
            }
        }
        return starts;
    }

    /**
     * The distance of lines that follow each other in a cell or column: the least that is common. Columns are
     * looked at each by itself, as their lines need not stand at the same heights.
     */
    private static float leading(List<List<List<PdfLine>>> grid) {
        List<Float> distances = new ArrayList<>();
        float size = 0;
        for (int column = 0; column < grid.getFirst().size(); column++) {
            float before = 0;
            boolean first = true;
            for (List<List<PdfLine>> cells : grid) {
                if (!cells.get(column).isEmpty()) {
                    PdfLine line = cells.get(column).getFirst();
                    if (!first) {
                        distances.add(line.y() - before);
                    }
                    before = line.y();
                    first = false;
                    size = Math.max(size, line.size());
                }
            }
        }
        distances.sort(Comparator.naturalOrder());
        // Rows of one line each stand farther apart than lines of running text ever do.
        float most = 1.45f * size;
        return distances.isEmpty() ? most : Math.min(distances.get(distances.size() / 4), most);
    }

    private static float highest(List<List<PdfLine>> cells) {
        return (float) cells.stream()
                .flatMap(List::stream)
                .mapToDouble(PdfLine::y)
                .min()
                .orElse(0);
    }

    private static float lowest(List<List<PdfLine>> cells) {
        return (float) cells.stream()
                .flatMap(List::stream)
                .mapToDouble(PdfLine::y)
                .max()
                .orElse(0);
    }

    private static boolean isTable(List<List<List<PdfLine>>> grid, List<Integer> starts, List<Interval> gutters) {
        int filled = 0;
        for (int i = 0; i < starts.size(); i++) {
            // The cells of a row begin at one height.
            List<List<PdfLine>> first = grid.get(starts.get(i));
            filled += columnsFilled(List.of(first)) >= 2 && lowest(first) - highest(first) < 1 ? 1 : 0;
        }
        double linesOfRow = (double) grid.size() / starts.size();
        if (starts.size() >= 2 && linesOfRow <= MOST_LINES_OF_ROW && filled >= 0.6 * starts.size()) {
            return true;
        }
        if (starts.size() == 1
                && grid.size() <= MOST_LINES_OF_ROW
                && columnsFilled(List.of(grid.getFirst())) > GAPS_OF_ROW) {
            return true;
        }
        // Rows of one line each, set as close as text: their cells leave the columns half empty.
        long parted =
                grid.stream().filter(row -> columnsFilled(List.of(row)) >= 2).count();
        return parted >= 0.8 * grid.size() && fill(grid, gutters) < 0.6;
    }

    private static int columnsFilled(List<List<List<PdfLine>>> rows) {
        int filled = 0;
        for (int column = 0; column < rows.getFirst().size(); column++) {
            int at = column;
            filled += rows.stream().anyMatch(row -> !row.get(at).isEmpty()) ? 1 : 0;
        }
        return filled;
    }

    /** Returns how much of the columns' width their lines take up on the average. */
    private static double fill(List<List<List<PdfLine>>> grid, List<Interval> gutters) {
        double sum = 0;
        int count = 0;
        for (int column = 0; column <= gutters.size(); column++) {
            float widest = 0;
            List<Float> widths = new ArrayList<>();
            for (List<List<PdfLine>> row : grid) {
                for (PdfLine piece : row.get(column)) {
                    widths.add(piece.end() - piece.start());
                    widest = Math.max(widest, piece.end() - piece.start());
                }
            }
            float whole = column < gutters.size() && column > 0
                    ? gutters.get(column).start() - gutters.get(column - 1).end()
                    : widest;
            for (float width : widths) {
                sum += whole == 0 ? 1 : Math.min(1, width / whole);
                count++;
            }
        }
        return count == 0 ? 1 : sum / count;
    }

    private void table(List<List<List<PdfLine>>> grid, List<Integer> starts, int columns) {
        tables++;
        boolean tight = starts.size() == 1
                && grid.stream().filter(row -> columnsFilled(List.of(row)) >= 2).count() >= 0.8 * grid.size();
        List<Integer> rows = tight ? eachRow(grid) : starts;
        for (int i = 0; i < rows.size(); i++) {
            int end = i + 1 < rows.size() ? rows.get(i + 1) : grid.size();
            List<List<PdfLine>> cells = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                List<PdfLine> lines = new ArrayList<>();
                for (int row = rows.get(i); row < end; row++) {
                    if (!grid.get(row).get(column).isEmpty()) {
                        lines.add(PdfLine.joined(grid.get(row).get(column)));
                    }
                }
                cells.add(lines);
            }
            pieces.add(new PdfPiece.Row(cells, tables));
        }
    }

    private static List<Integer> eachRow(List<List<List<PdfLine>>> grid) {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < grid.size(); i++) {
            rows.add(i);
        }
        return rows;
    }
}
