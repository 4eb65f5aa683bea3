package org.clausewatch.compare.mutation;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sums up how a comparison did on many pairs, by the sort of edit. */
final class Tally {
    private final Map<EditSort, Row> rows = new EnumMap<>(EditSort.class);
    private final Row all = new Row();
    private int pairs;
    private int rightPairs;
    private int falseAlarms;
    private int pairsWithFalseAlarms;

    private static final class Row {
        private int edits;
        private int wholeEdits;
        private int right;
        private int wrong;

        void add(int right, int wrong) {
            edits++;
            wholeEdits += wrong == 0 ? 1 : 0;
            this.right += right;
            this.wrong += wrong;
        }
    }

    void add(Verdict verdict) {
        pairs++;
        rightPairs += verdict.isRight() ? 1 : 0;
        falseAlarms += verdict.falseAlarms().size();
        pairsWithFalseAlarms += verdict.falseAlarms().isEmpty() ? 0 : 1;
        verdict.edits().forEach(edit -> {
            int wrong = edit.wrong().size();
            rows.computeIfAbsent(edit.sort(), sort -> new Row()).add(edit.right(), wrong);
            all.add(edit.right(), wrong);
        });
    }

    /** Returns how many of the mutated clauses were told as they were, from 0 to 1. */
    double shareRight() {
        return share(all.right, all.wrong);
    }

    /** Returns how many clauses are said to have changed that no edit touched. */
    int falseAlarms() {
        return falseAlarms;
    }

    int mutated() {
        return all.right + all.wrong;
    }

    /** Returns the table: edits, those told wholly right, clauses right and wrong and their share. */
    String table() {
        StringBuilder table = new StringBuilder();
        table.append("%-22s %6s %6s %8s %6s %7s%n".formatted("edit", "edits", "right", "clauses", "wrong", "share"));
        for (EditSort sort : List.of(EditSort.values())) {
            line(table, sort.label(), rows.getOrDefault(sort, new Row()));
        }
        line(table, "all", all);
        table.append("%d cases, %d wholly right; %d untouched clauses reported, in %d cases%n"
                .formatted(pairs, rightPairs, falseAlarms, pairsWithFalseAlarms));
        return table.toString();
    }

    private static void line(StringBuilder table, String label, Row row) {
        table.append(String.format(
                Locale.ROOT,
                "%-22s %6d %6d %8d %6d %6.1f%%%n",
                label,
                row.edits,
                row.wholeEdits,
                row.right + row.wrong,
                row.wrong,
                100 * share(row.right, row.wrong)));
    }

    private static double share(int right, int wrong) {
        return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }
}
