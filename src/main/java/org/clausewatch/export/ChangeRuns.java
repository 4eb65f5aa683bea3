package org.clausewatch.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausewatch.model.Change;
import org.clausewatch.model.ChangeKind;
import org.clausewatch.model.Clause;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Significance;

/**
 * Finds the changes that are shown as one entry: neighbours in the list that are editorial for the same single
 * small reason, and clauses that moved together. Nothing of substance and nothing that has words of its own to
 * read, be it the user's note, ever joins a run.
 */
public final class ChangeRuns {
    /** Reasons that say all there is to say of a change. */
    private static final Set<String> SMALL =
            Set.of("renumbered", "links-only", "tracking-links", "markup", "punctuation", "duplicate");

    private final List<JudgedChange> changes;

    private ChangeRuns(List<JudgedChange> changes) {
        this.changes = changes;
    }

    /**
     * Puts the changes that are shown into runs.
     *
     * @param changes all of a change log
     * @param shown indices of those to show, ascending
     * @return in the order of their first changes; every change that is shown is in one
     */
    public static List<ChangeRun> of(List<JudgedChange> changes, List<Integer> shown) {
        ChangeRuns runs = new ChangeRuns(changes);
        Map<Integer, Integer> blocks = runs.blocks();
        Map<Integer, List<Integer>> runOfBlock = new HashMap<>();
        List<List<Integer>> found = new ArrayList<>();
        List<Integer> last = new ArrayList<>();
        for (int index : shown) {
            if (blocks.containsKey(index)) {
                // A block goes on past a moved clause that was edited and is told by itself.
                List<Integer> block = runOfBlock.computeIfAbsent(blocks.get(index), key -> new ArrayList<>());
                if (block.isEmpty()) {
                    found.add(block);
                }
                block.add(index);
                last = block;
            } else if (!last.isEmpty() && runs.alike(last.getLast(), index)) {
                last.add(index);
            } else {
                last = new ArrayList<>(List.of(index));
                found.add(last);
            }
        }
        return found.stream()
                .map(indices -> new ChangeRun(
                        indices, indices.stream().map(changes::get).toList()))
                .toList();
    }

    /** Returns for each clause that moved as it was the first change of the block in which it moved. */
    private Map<Integer, Integer> blocks() {
        Map<Integer, Integer> blocks = new HashMap<>();
        int start = 0;
        for (int i = 0; i < changes.size(); i++) {
            if (i == 0
                    || !movedOnWith(changes.get(i - 1).change(), changes.get(i).change())) {
                start = i;
            }
            if (isOnly(changes.get(i), "moved") && changes.get(i).change().kind() == ChangeKind.MOVED) {
                blocks.put(i, start);
            }
        }
        return blocks;
    }

    /** Tells whether two moved changes follow each other on both sides. */
    private static boolean movedOnWith(Change before, Change change) {
        return Relocations.isMove(before)
                && Relocations.isMove(change)
                && before.oldClauses().getLast().index() + 1
                        == change.oldClauses().getFirst().index()
                && before.newClauses().getLast().index() + 1
                        == change.newClauses().getFirst().index();
    }

    private boolean alike(int before, int index) {
        Optional<String> sort = sort(changes.get(before));
        return sort.isPresent() && sort.equals(sort(changes.get(index)));
    }

    private static boolean isOnly(JudgedChange judged, String reason) {
        List<Reason> reasons = judged.judgement().reasons();
        return judged.review().isEmpty()
                && judged.judgement().significance() == Significance.EDITORIAL
                && reasons.size() == 1
                && reasons.getFirst().code().equals(reason);
    }

    /** Returns what a change has in common with those that it may be shown with; none for one with words of its own. */
    private static Optional<String> sort(JudgedChange judged) {
        Change change = judged.change();
        Optional<String> small =
                SMALL.stream().filter(reason -> isOnly(judged, reason)).findFirst();
        if (small.isEmpty()
                || change.moved()
                || change.oldClauses().size() > 1
                || change.newClauses().size() > 1) {
            return Optional.empty();
        }
        return switch (small.get()) {
            case "punctuation" -> sameLetters(change) ? small : Optional.empty();
            case "renumbered" -> sameNumber(change) ? Optional.empty() : Optional.of(numbering(change));
            default -> Optional.of(small.get() + "-" + change.kind().code());
        };
    }

    /** Tells whether a clause kept its own number, so that only numbers of other clauses in its text differ. */
    private static boolean sameNumber(Change change) {
        return change.oldClauses()
                .getFirst()
                .number()
                .equals(change.newClauses().getFirst().number());
    }

    /** Tells how a clause was renumbered: {@code renumbered}, {@code numbered} or {@code unnumbered}. */
    static String numbering(Change change) {
        if (change.oldClauses().getFirst().number().isEmpty()) {
            return "numbered";
        }
        return change.newClauses().getFirst().number().isEmpty() ? "unnumbered" : "renumbered";
    }

    /** Tells whether both sides have the same letters and digits in a row, so that only the signs between them differ. */
    private static boolean sameLetters(Change change) {
        return !change.oldClauses().isEmpty()
                && !change.newClauses().isEmpty()
                && letters(change.oldClauses().getFirst())
                        .equals(letters(change.newClauses().getFirst()));
    }

    private static String letters(Clause clause) {
        StringBuilder letters = new StringBuilder();
        clause.text().codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
