package org.clausewatch.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.clausewatch.model.Change;
import org.clausewatch.model.ChangeKind;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Grounds;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Row;
import org.clausewatch.model.Sha256;

/** Puts the pairings of two versions into rows and makes changes of those that differ. */
final class ChangeRows {
    private final List<Clause> oldClauses;
    private final List<Clause> newClauses;
    private final Repeats repeats;
    private final List<Row> rows = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, Integer> occurrences = new HashMap<>();
    private final boolean[] oldShown;
    private int tooLong;

    private ChangeRows(List<Clause> oldClauses, List<Clause> newClauses) {
        this.oldClauses = oldClauses;
        this.newClauses = newClauses;
        repeats = new Repeats(oldClauses, newClauses);
        oldShown = new boolean[oldClauses.size()];
    }

    static ChangeRows of(List<Clause> oldClauses, List<Clause> newClauses, Alignment alignment) {
        ChangeRows rows = new ChangeRows(oldClauses, newClauses);
        rows.fill(alignment);
        return rows;
    }

    /** Every clause of both versions, in the order of the new one; what was removed stands where it stood. */
    List<Row> rows() {
        return rows;
    }

    /** What differs, in the order of its rows. */
    List<Change> changes() {
        return changes;
    }

    /** Bounds that were reached, as sentences. */
    List<String> limits() {
        return tooLong == 0
                ? List.of()
                : List.of("Clauses too long to be compared word by word are shown as replaced, in " + tooLong
                        + (tooLong == 1 ? " change." : " changes."));
    }

    private void fill(Alignment alignment) {
        int[] pairingOfNew = new int[newClauses.size()];
        boolean[] oldPaired = new boolean[oldClauses.size()];
        for (int k = 0; k < alignment.pairings().size(); k++) {
            Pairing pairing = alignment.pairings().get(k);
            for (int j : pairing.newClauses()) {
                pairingOfNew[j] = k + 1;
            }
            for (int i : pairing.oldClauses()) {
                oldPaired[i] = true;
            }
        }
        int oldAt = 0;
        for (int j = 0; j < newClauses.size(); j++) {
            if (pairingOfNew[j] == 0) {
                add(ChangeKind.ADDED, List.of(), List.of(newClauses.get(j)), Optional.empty());
                continue;
            }
            Pairing pairing = alignment.pairings().get(pairingOfNew[j] - 1);
            if (pairing.firstNew() != j) {
                continue;
            }
            if (!pairing.moved()) {
                oldAt = removeUpTo(oldAt, pairing.firstOld(), oldPaired);
            }
            addPair(pairing, alignment.sameSection().get(pairingOfNew[j] - 1));
        }
        removeUpTo(oldAt, oldClauses.size(), oldPaired);
    }

    private int removeUpTo(int from, int to, boolean[] oldPaired) {
        for (int i = from; i < to; i++) {
            if (!oldPaired[i] && !oldShown[i]) {
                oldShown[i] = true;
                add(ChangeKind.REMOVED, List.of(oldClauses.get(i)), List.of(), Optional.empty());
            }
        }
        return Math.max(from, to);
    }

    private void addPair(Pairing pairing, boolean sameSection) {
        List<Clause> old = clauses(pairing.oldClauses(), oldClauses);
        List<Clause> current = clauses(pairing.newClauses(), newClauses);
        Optional<Grounds> grounds =
                Optional.of(new Grounds(pairing.basis(), pairing.similarity(), sameSection, pairing.moved()));
        if (pairing.isOneToOne() && !pairing.moved() && Sameness.unchanged(old.getFirst(), current.getFirst())) {
            rows.add(new Row(old, current, OptionalInt.empty(), grounds));
            return;
        }
        add(kind(pairing, old, current), old, current, grounds);
    }

    private static ChangeKind kind(Pairing pairing, List<Clause> old, List<Clause> current) {
        if (pairing.isOneToOne()) {
            boolean sameText = old.getFirst().text().equals(current.getFirst().text());
            return pairing.moved() && sameText ? ChangeKind.MOVED : ChangeKind.MODIFIED;
        }
        return old.size() == 1 ? ChangeKind.SPLIT : current.size() == 1 ? ChangeKind.MERGED : ChangeKind.REGROUPED;
    }

    private void add(ChangeKind kind, List<Clause> old, List<Clause> current, Optional<Grounds> grounds) {
        String oldText = text(old);
        String newText = text(current);
        boolean moved = grounds.map(Grounds::moved).orElse(false);
        List<Reason> reasons = switch (kind) {
            case ADDED -> ofOneSide(current.getFirst(), repeats.stoodBefore(current.getFirst()));
            case REMOVED -> ofOneSide(old.getFirst(), repeats.standsStill(old.getFirst()));
            default -> Sameness.reasons(old, current, moved);
        };
        WordEdits edits = WordEdits.of(old, current);
        tooLong += edits.tooLong() ? 1 : 0;
        String key = oldText + "\n\n" + newText;
        int occurrence = occurrences.merge(key, 1, Integer::sum);
        String id = Sha256.of(key + "\n\n" + occurrence).substring(0, 16);
        rows.add(new Row(old, current, OptionalInt.of(changes.size()), grounds));
        changes.add(new Change(
                id, kind, moved, grounds.map(Grounds::similarity).orElse(0.0), old, current, edits.edits(), reasons));
    }

    private static List<Reason> ofOneSide(Clause clause, boolean repeated) {
        if (clause.furniture()) {
            return List.of(Reason.of("furniture"));
        }
        return repeated ? List.of(Reason.of("duplicate")) : List.of();
    }

    private static List<Clause> clauses(List<Integer> positions, List<Clause> clauses) {
        return positions.size() == 1
                ? List.of(clauses.get(positions.getFirst()))
                : positions.stream().map(clauses::get).toList();
    }

    private static String text(List<Clause> clauses) {
        return clauses.size() == 1
                ? clauses.getFirst().text()
                : clauses.stream().map(Clause::text).collect(Collectors.joining("\n"));
    }
}
