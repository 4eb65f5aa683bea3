package org.clausewatch.compare.mutation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clausewatch.compare.mutation.Verdict.Wrong;

/** Sums up how a comparison did on many pairs, by the sort of edit. */
final class Tally {
    private final Map<EditSort, Row> rows = new EnumMap<>(EditSort.class);
    private final Row all = new Row();
    private final List<Long> wrongSeeds = new ArrayList<>();
    private int pairs;
    private int falseAlarms;
    private int pairsWithFalseAlarms;

    private static final class Row {
        private int edits;
        private int wholeEdits;
        private int right;
        private final int[] wrong = new int[Complaint.values().length];

        void add(Verdict.EditVerdict edit) {
            edits++;
            wholeEdits += edit.wrong().isEmpty() ? 1 : 0;
            right += edit.right();
            edit.wrong().stream().map(Wrong::complaint).forEach(complaint -> wrong[complaint.ordinal()]++);
        }

        int wrong(Complaint complaint) {
            return wrong[complaint.ordinal()];
        }

        int clauses() {
            int clauses = right;
            for (int each : wrong) {
                clauses += each;
            }
            return clauses;
        }

        double shareRight() {
            return clauses() == 0 ? 1 : (double) right / clauses();
        }

        double shareOfKindAndPairing() {
            return clauses() == 0 ? 1 : (double) (right + wrong(Complaint.REASONS)) / clauses();
        }
    }

    void add(long seed, Verdict verdict) {
        pairs++;
        falseAlarms += verdict.falseAlarms().size();
        pairsWithFalseAlarms += verdict.falseAlarms().isEmpty() ? 0 : 1;
        if (!verdict.isRight()) {
            wrongSeeds.add(seed);
        }
        for (Verdict.EditVerdict edit : verdict.edits()) {
            rows.computeIfAbsent(edit.sort(), sort -> new Row()).add(edit);
            all.add(edit);
        }
    }

    /** Returns how many of the mutated clauses were told as they were, reasons included, from 0 to 1. */
    double shareRight() {
        return all.shareRight();
    }

    /** Returns the same with wrong reasons forgiven. */
    double shareOfKindAndPairing() {
        return all.shareOfKindAndPairing();
    }

    /** Returns how many clauses are said to have changed that no edit touched. */
    int falseAlarms() {
        return falseAlarms;
    }

    /** Returns the table: edits, those told wholly right, clauses, what is wrong with them, what is right. */
    String table() {
        StringBuilder table = new StringBuilder();
        table.append(String.format(
                Locale.ROOT,
                "%-22s %6s %6s %8s %8s %6s %6s %6s %8s %7s%n",
                "edit",
                "edits",
                "right",
                "clauses",
                "pairing",
                "place",
                "kind",
                "silent",
                "reasons",
                "share"));
        rows.forEach((sort, row) -> line(table, sort.label(), row));
        line(table, "all", all);
        table.append(String.format(
                Locale.ROOT,
                "%d cases, %d wholly right; kind and pairing right for %.2f%%, reasons too for %.2f%%;%n"
                        + "%d untouched clauses reported, in %d cases%n",
                pairs,
                pairs - wrongSeeds.size(),
                100 * shareOfKindAndPairing(),
                100 * shareRight(),
                falseAlarms,
                pairsWithFalseAlarms));
        if (!wrongSeeds.isEmpty()) {
            table.append("wrong seeds: ")
                    .append(wrongSeeds.subList(0, Math.min(60, wrongSeeds.size())))
                    .append('\n');
        }
        return table.toString();
    }

    private static void line(StringBuilder table, String label, Row row) {
        table.append(String.format(
                Locale.ROOT,
                "%-22s %6d %6d %8d %8d %6d %6d %6d %8d %6.1f%%%n",
                label,
                row.edits,
                row.wholeEdits,
                row.clauses(),
                row.wrong(Complaint.PAIRING),
                row.wrong(Complaint.PLACE),
                row.wrong(Complaint.KIND),
                row.wrong(Complaint.SILENCE),
                row.wrong(Complaint.REASONS),
                100 * row.shareRight()));
    }
}
