package org.clausewatch.compare.mutation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausewatch.model.Change;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Comparison;
import org.clausewatch.model.Row;
import org.clausewatch.model.Words;

/**
 * Whether the right clauses are said to have moved. Of clauses that passed each other, which moved is a
 * matter of the telling: any telling is right in which what did not move kept its order, and in which no
 * more clauses moved than truly did, or no more words. Each knot of such clauses is judged by itself; where
 * equal clauses stand for each other, all together, as knots are then not those of the truth.
 */
final class MoveCheck {
    private final MutatedPair pair;
    private final Comparison comparison;
    private final RowFinder finder;
    private final Set<Fate> wrong = Collections.newSetFromMap(new IdentityHashMap<>());

    MoveCheck(MutatedPair pair, Comparison comparison, RowFinder finder, List<Fate> fates) {
        this.pair = pair;
        this.comparison = comparison;
        this.finder = finder;
        List<Fate> paired = fates.stream()
                .filter(fate -> fate.isOnBothSides() && finder.row(fate).isPresent())
                .toList();
        if (!finder.isExact() && isOneTelling(paired)) {
            return;
        }
        Map<Integer, Fate> byOldClause = new HashMap<>();
        List<int[]> pairs = new ArrayList<>();
        for (Fate fate : paired) {
            int old = fate.oldClauses().getFirst();
            byOldClause.put(old, fate);
            pairs.add(new int[] {old, fate.newClauses().getFirst()});
        }
        Crossings crossings = new Crossings(pairs, pair.oldVersion().clauses().size());
        for (List<int[]> knot : crossings.knots()) {
            List<Fate> members =
                    knot.stream().map(each -> byOldClause.get(each[0])).toList();
            if (!isOneTelling(members)) {
                members.stream()
                        .filter(fate -> isSaidToMove(fate) != fate.moved())
                        .forEach(wrong::add);
            }
        }
        paired.stream()
                .filter(fate -> !crossings.crosses(fate.oldClauses().getFirst()) && isSaidToMove(fate))
                .forEach(wrong::add);
    }

    /** Tells whether what is said of a fate's place is true, or as good as the truth. */
    boolean isRight(Fate fate) {
        return !wrong.contains(fate);
    }

    private boolean isOneTelling(List<Fate> fates) {
        int clauses = 0;
        int words = 0;
        List<Row> inPlace = new ArrayList<>();
        for (Fate fate : fates) {
            int size = fate.oldClauses().size();
            int length = words(fate);
            if (fate.moved()) {
                clauses += size;
                words += length;
            }
            if (isSaidToMove(fate)) {
                clauses -= size;
                words -= length;
            } else {
                inPlace.add(finder.row(fate).orElseThrow());
            }
        }
        return (clauses >= 0 || words >= 0) && keepsOrder(inPlace);
    }

    private static boolean keepsOrder(List<Row> rows) {
        List<Row> ordered = new ArrayList<>(rows);
        ordered.sort((one, other) -> Integer.compare(first(one.oldClauses()), first(other.oldClauses())));
        for (int i = 1; i < ordered.size(); i++) {
            if (first(ordered.get(i).newClauses()) < first(ordered.get(i - 1).newClauses())) {
                return false;
            }
        }
        return true;
    }

    private static int first(List<Clause> clauses) {
        return clauses.getFirst().index();
    }

    private boolean isSaidToMove(Fate fate) {
        return finder.row(fate).orElseThrow().change().stream()
                .mapToObj(comparison.changes()::get)
                .anyMatch(Change::moved);
    }

    private int words(Fate fate) {
        return fate.oldClauses().stream()
                .mapToInt(
                        old -> Words.count(pair.oldVersion().clauses().get(old).text()))
                .sum();
    }
}
