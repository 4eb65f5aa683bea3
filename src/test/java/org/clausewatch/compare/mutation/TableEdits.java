package org.clausewatch.compare.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Words;

/** Edits of tables, row by row and cell by cell. */
final class TableEdits {
    private static final String BETWEEN_CELLS = " | ";
    private static final int LEAST_WORDS = 6;

    private TableEdits() {}

    /** Words of one cell change, or a short cell gets other words; at least two thirds of the row stay. */
    static boolean cell(Site site) {
        for (int at : site.candidates(piece -> isRow(piece, LEAST_WORDS))) {
            Piece row = site.draft().piece(at);
            int cell = site.chance().below(row.clause().cells().size());
            if (!site.draft().isLeadIn(at) && site.isDistinct(at) && change(site, row, cell)) {
                site.edit().take(row).become(Nature.REWORDED);
                return true;
            }
        }
        return false;
    }

    static boolean addRow(Site site) {
        Draft draft = site.draft();
        List<Integer> gaps = rowGaps(draft);
        if (gaps.isEmpty()) {
            return false;
        }
        int gap = site.chance().of(gaps);
        Piece next = draft.piece(gap);
        List<String> cells =
                next.clause().cells().stream().map(cell -> site.prose().cell()).toList();
        site.edit()
                .add(draft.insert(
                        gap,
                        ClauseKind.TABLE_ROW,
                        next.path(),
                        next.clause().leadIn(),
                        Wording.of(String.join(BETWEEN_CELLS, cells)),
                        cells));
        return true;
    }

    static boolean removeRow(Site site) {
        for (int at : site.candidates(piece -> isRow(piece, LEAST_WORDS))) {
            if (!site.draft().isLeadIn(at)) {
                InsertEdits.remove(site, site.draft().piece(at));
                return true;
            }
        }
        return false;
    }

    static boolean moveRow(Site site) {
        Draft draft = site.draft();
        for (int at : site.candidates(piece -> isRow(piece, LEAST_WORDS))) {
            List<Integer> gaps = rowGaps(draft).stream()
                    .filter(gap -> (gap < at || gap > at + 1) && isSameTable(draft, at, gap))
                    .toList();
            if (!gaps.isEmpty() && draft.isUnique(draft.piece(at)) && !draft.isLeadIn(at)) {
                draft.move(at, at + 1, site.chance().of(gaps))
                        .forEach(row -> site.edit().take(row).move());
                return true;
            }
        }
        return false;
    }

    private static boolean isRow(Piece piece, int leastWords) {
        return piece.kind() == ClauseKind.TABLE_ROW
                && !piece.clause().leadIn().isEmpty()
                && piece.clause().cells().size() > 1
                && String.join(BETWEEN_CELLS, piece.clause().cells()).equals(piece.text())
                && piece.words() >= leastWords;
    }

    private static List<Integer> rowGaps(Draft draft) {
        return IntStream.range(1, draft.size())
                .filter(gap -> draft.isSibling(gap - 1, gap)
                        && isRow(draft.piece(gap), 1)
                        && draft.isOpen(gap)
                        && !draft.isLeadIn(gap - 1))
                .boxed()
                .toList();
    }

    private static boolean isSameTable(Draft draft, int row, int gap) {
        return IntStream.range(Math.min(row, gap), Math.max(row, gap)).allMatch(i -> draft.isSibling(row, i));
    }

    private static boolean change(Site site, Piece row, int cell) {
        List<String> cells = new ArrayList<>(row.clause().cells());
        int from = 0;
        for (String before : cells.subList(0, cell)) {
            from += before.length() + BETWEEN_CELLS.length();
        }
        int to = from + cells.get(cell).length();
        Wording wording = Wording.of(row.clause());
        int words = Words.count(cells.get(cell));
        int most = row.words() * 30 / 100;
        Wording other = words <= Math.min(2, most) && wording.isFreeOfLinks(from, to)
                ? wording.replace(from, to, site.prose().word())
                : site.rephrasing().change(wording, from, to, 30);
        if (other.equals(wording)) {
            return false;
        }
        int end = to + other.text().length() - wording.text().length();
        cells.set(cell, other.text().substring(from, end));
        row.word(other, cells);
        return true;
    }
}
