package org.clausewatch.desktop.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.clausewatch.desktop.changes.ChangeFilter;
import org.clausewatch.export.Relocations;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.PairVerdict;
import org.clausewatch.model.Row;
import org.clausewatch.model.Significance;
import org.clausewatch.workspace.PairReport;

/** Turns an aligned pair into the lines that the window shows. */
final class Rows {
    private final PairReport report;
    private final ChangeFilter filter;
    private final Relocations relocations;

    private Rows(PairReport report, ChangeFilter filter, Relocations relocations) {
        this.report = report;
        this.filter = filter;
        this.relocations = relocations;
    }

    /**
     * Lists the lines to show.
     *
     * @param relocations where moved clauses stood
     * @param everything false folds what the reader did not ask for, if the pair was compared at all
     * @param shown rows that are shown all the same: folds that were opened, the change selected
     */
    static List<RowItem> of(
            PairReport report, Relocations relocations, ChangeFilter filter, boolean everything, Set<Integer> shown) {
        Rows rows = new Rows(report, filter, relocations);
        // Nothing may be folded as unchanged where nothing was compared.
        boolean compared = report.comparison().verdict() != PairVerdict.NOT_COMPARABLE;
        return everything || !compared ? rows.all() : rows.folded(shown);
    }

    private List<RowItem> all() {
        List<RowItem> items = new ArrayList<>();
        for (int i = 0; i < report.comparison().rows().size(); i++) {
            items.add(item(i));
        }
        return items;
    }

    private List<RowItem> folded(Set<Integer> shown) {
        List<RowItem> items = new ArrayList<>();
        List<Row> rows = report.comparison().rows();
        List<String> section = List.of();
        int from = 0;
        for (int i = 0; i < rows.size(); i++) {
            RowItem.Clauses item = item(i);
            if (!item.asked() && !shown.contains(i)) {
                continue;
            }
            boolean folded = i > from;
            if (folded) {
                items.add(fold(from, i));
            }
            Clause clause = clauseOf(rows.get(i));
            if (clause.kind() == ClauseKind.HEADING) {
                section = headings(clause);
            } else {
                if (folded && !clause.path().isEmpty() && !clause.path().equals(section)) {
                    items.add(new RowItem.Section(clause.path()));
                }
                section = clause.path();
            }
            items.add(item);
            from = i + 1;
        }
        if (from < rows.size()) {
            items.add(fold(from, rows.size()));
        }
        return items;
    }

    private static List<String> headings(Clause heading) {
        List<String> path = new ArrayList<>(heading.path());
        path.add(heading.text());
        return path;
    }

    private RowItem.Clauses item(int index) {
        Row row = report.comparison().rows().get(index);
        OptionalInt change = row.change();
        Optional<JudgedChange> judged =
                change.isPresent() ? Optional.of(report.log().changes().get(change.getAsInt())) : Optional.empty();
        boolean asked = judged.map(found -> filter.admits(found.judgement())).orElse(false);
        String from = judged.map(found -> relocations.from(found.change())).orElse("");
        return new RowItem.Clauses(index, row, change, judged, asked, from);
    }

    private RowItem.Fold fold(int from, int to) {
        int unchanged = 0;
        Set<Integer> other = new HashSet<>();
        Set<Integer> editorial = new HashSet<>();
        for (int i = from; i < to; i++) {
            Row row = report.comparison().rows().get(i);
            if (row.change().isEmpty()) {
                unchanged += row.newClauses().size();
                continue;
            }
            int change = row.change().getAsInt();
            Significance significance =
                    report.log().changes().get(change).judgement().significance();
            (significance == Significance.EDITORIAL ? editorial : other).add(change);
        }
        return new RowItem.Fold(from, to, unchanged, other.size(), editorial.size());
    }

    static Clause clauseOf(Row row) {
        return row.newClauses().isEmpty()
                ? row.oldClauses().getFirst()
                : row.newClauses().getFirst();
    }
}
