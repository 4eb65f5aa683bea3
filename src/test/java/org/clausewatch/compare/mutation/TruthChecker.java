package org.clausewatch.compare.mutation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clausewatch.compare.mutation.Verdict.EditVerdict;
import org.clausewatch.compare.mutation.Verdict.Wrong;
import org.clausewatch.model.Change;
import org.clausewatch.model.ChangeKind;
import org.clausewatch.model.Comparison;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Row;

/**
 * Holds a comparison against what is known of a pair. A fate is told rightly if one row has exactly its
 * clauses and says of them what is true; nothing may be said of clauses that no edit touched.
 *
 * <p>Two liberties: clauses that are equal in all that can be seen of them may stand for each other, and of
 * clauses that passed each other any may be said to have moved ({@link MoveCheck}).
 */
final class TruthChecker {
    /** Said of the page around the policy, whatever became of it. */
    private static final Set<String> FURNITURE = Set.of("furniture");

    private final MutatedPair pair;
    private final Comparison comparison;
    private final RowFinder finder;

    private TruthChecker(MutatedPair pair, Comparison comparison) {
        this.pair = pair;
        this.comparison = comparison;
        finder = new RowFinder(pair, comparison);
    }

    static Verdict check(MutatedPair pair, Comparison comparison) {
        return new TruthChecker(pair, comparison).check();
    }

    private Verdict check() {
        List<List<Fate>> readings = new ArrayList<>();
        for (KnownEdit edit : pair.edits()) {
            readings.add(reading(edit));
        }
        List<Fate> all = new ArrayList<>(pair.kept());
        readings.forEach(all::addAll);
        all.forEach(finder::match);
        all.forEach(finder::matchEqual);
        MoveCheck moves = new MoveCheck(pair, comparison, finder, all);
        List<EditVerdict> edits = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            List<Wrong> wrong = new ArrayList<>();
            for (Fate fate : readings.get(i)) {
                fault(fate, moves).ifPresent(fault -> wrong.add(wrong(fate, fault)));
            }
            edits.add(
                    new EditVerdict(pair.edits().get(i).sort(), readings.get(i).size() - wrong.size(), wrong));
        }
        List<Wrong> falseAlarms = new ArrayList<>();
        for (Fate fate : pair.kept()) {
            fault(fate, moves).ifPresent(fault -> falseAlarms.add(wrong(fate, fault)));
        }
        return new Verdict(pair, edits, falseAlarms);
    }

    /** Returns what an edit did as the comparison reads it, where it may be read in several ways. */
    private List<Fate> reading(KnownEdit edit) {
        return edit.otherReadings().stream()
                .filter(reading -> reading.stream().allMatch(finder::hasRow))
                .findFirst()
                .orElse(edit.fates());
    }

    private Wrong wrong(Fate fate, Complaint complaint) {
        return new Wrong(complaint, FateText.of(pair, comparison, fate, complaint));
    }

    private Optional<Complaint> fault(Fate fate, MoveCheck moves) {
        Optional<Row> row = finder.row(fate);
        if (row.isEmpty()) {
            return Optional.of(Complaint.PAIRING);
        }
        Optional<Change> change =
                row.get().change().stream().mapToObj(comparison.changes()::get).findFirst();
        boolean moved = change.map(Change::moved).orElse(false);
        if (!moves.isRight(fate)) {
            return Optional.of(Complaint.PLACE);
        }
        if (change.isEmpty()) {
            return fate.nature() == Nature.KEPT ? Optional.empty() : Optional.of(Complaint.SILENCE);
        }
        if (fate.nature() == Nature.KEPT && !moved) {
            return Optional.of(Complaint.FALSE_ALARM);
        }
        return isKindRight(fate, change.get())
                ? areReasonsRight(fate, change.get()) ? Optional.empty() : Optional.of(Complaint.REASONS)
                : Optional.of(Complaint.KIND);
    }

    private static boolean isKindRight(Fate fate, Change change) {
        return switch (fate.nature()) {
            case KEPT -> change.kind() == ChangeKind.MOVED;
            case SAME_WORDS ->
                change.kind() == ChangeKind.MODIFIED || change.moved() && change.kind() == ChangeKind.MOVED;
            case REWORDED -> change.kind() == ChangeKind.MODIFIED;
            case ADDED -> change.kind() == ChangeKind.ADDED;
            case REMOVED -> change.kind() == ChangeKind.REMOVED;
            case SPLIT -> change.kind() == ChangeKind.SPLIT;
            case MERGED -> change.kind() == ChangeKind.MERGED;
            case REGROUPED -> change.kind() == ChangeKind.REGROUPED;
        };
    }

    private static boolean areReasonsRight(Fate fate, Change change) {
        Set<String> codes = change.reasons().stream().map(Reason::code).collect(Collectors.toCollection(HashSet::new));
        return switch (fate.nature()) {
            case KEPT -> codes.remove("moved") && FURNITURE.containsAll(codes);
            case SAME_WORDS ->
                codes.remove("moved") == change.moved() && fate.reasons().contains(codes);
            case REWORDED -> codes.isEmpty();
            case ADDED, REMOVED -> Set.of("duplicate").containsAll(codes);
            case SPLIT, MERGED, REGROUPED ->
                Set.of("moved", "markup", "punctuation").containsAll(codes);
        };
    }
}
