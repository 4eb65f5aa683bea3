package org.clausewatch.compare.mutation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.clausewatch.model.Change;
import org.clausewatch.model.ChangeKind;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Comparison;
import org.clausewatch.model.PairVerdict;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Row;

/** Comparisons that say of a pair what they are told to say, true or not. */
final class ToldTruth {
    private ToldTruth() {}

    /** What a comparison says of some clauses. */
    record Told(
            List<Integer> oldClauses,
            List<Integer> newClauses,
            ChangeKind kind,
            boolean moved,
            Set<String> reasons,
            boolean reported) {
        static Told of(Fate fate) {
            Set<String> reasons = new TreeSet<>();
            if (fate.nature() == Nature.SAME_WORDS) {
                reasons.addAll(fate.reasons().getFirst());
            }
            if (fate.moved() && fate.nature() != Nature.REWORDED) {
                reasons.add("moved");
            }
            return new Told(
                    fate.oldClauses(), fate.newClauses(), kind(fate), fate.moved(), reasons, !fate.isUntouched());
        }

        static Told unchanged(int oldClause, int newClause) {
            return new Told(List.of(oldClause), List.of(newClause), ChangeKind.MODIFIED, false, Set.of(), false);
        }

        static Told moved(int oldClause, int newClause) {
            return new Told(List.of(oldClause), List.of(newClause), ChangeKind.MOVED, true, Set.of("moved"), true);
        }

        static Told changed(ChangeKind kind, List<Integer> oldClauses, List<Integer> newClauses, String... reasons) {
            return new Told(oldClauses, newClauses, kind, false, Set.of(reasons), true);
        }

        private static ChangeKind kind(Fate fate) {
            return switch (fate.nature()) {
                case KEPT -> fate.moved() ? ChangeKind.MOVED : ChangeKind.MODIFIED;
                case SAME_WORDS, REWORDED -> ChangeKind.MODIFIED;
                case ADDED -> ChangeKind.ADDED;
                case REMOVED -> ChangeKind.REMOVED;
                case SPLIT -> ChangeKind.SPLIT;
                case MERGED -> ChangeKind.MERGED;
                case REGROUPED -> ChangeKind.REGROUPED;
            };
        }
    }

    /** Tells all fates of a pair as they are. */
    static Comparison of(MutatedPair pair) {
        List<Fate> fates = new ArrayList<>(pair.kept());
        pair.edits().forEach(edit -> fates.addAll(edit.fates()));
        return tell(
                pair,
                fates.stream()
                        .sorted(Comparator.comparingInt(ToldTruth::place))
                        .map(Told::of)
                        .toList());
    }

    /** Tells what it is told. */
    static Comparison tell(MutatedPair pair, List<Told> told) {
        List<Row> rows = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (Told each : told) {
            List<Clause> old = each.oldClauses().stream()
                    .map(pair.oldVersion().clauses()::get)
                    .toList();
            List<Clause> current = each.newClauses().stream()
                    .map(pair.newVersion().clauses()::get)
                    .toList();
            if (each.reported()) {
                rows.add(Row.of(old, current, OptionalInt.of(changes.size())));
                changes.add(new Change(
                        "change " + changes.size(),
                        each.kind(),
                        each.moved(),
                        0,
                        old,
                        current,
                        List.of(),
                        each.reasons().stream().map(Reason::of).toList()));
            } else {
                rows.add(Row.of(old, current, OptionalInt.empty()));
            }
        }
        return new Comparison(PairVerdict.CHANGED, List.of(), List.of(), rows, changes, List.of());
    }

    private static int place(Fate fate) {
        return fate.newClauses().isEmpty()
                ? Integer.MAX_VALUE
                : fate.newClauses().getFirst();
    }
}
