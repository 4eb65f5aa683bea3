package org.clausewatch.model;

import java.util.List;

/**
 * One aligned difference between two versions. No clause is in two changes of a comparison.
 *
 * @param id hash of the old texts, the new texts and the occurrence number
 * @param kind how it came about
 * @param moved whether it also stands in another place; true for {@link ChangeKind#MOVED}
 * @param similarity of both sides, from 0 to 1; 0 for added and removed
 * @param oldClauses empty exactly for {@link ChangeKind#ADDED}
 * @param newClauses empty exactly for {@link ChangeKind#REMOVED}
 * @param edits word by word; equal and delete give the old texts, equal and insert the new ones
 * @param reasons why the wording is the same, where the texts alone show that (links-only, markup,
 *     punctuation, renumbered, moved, furniture …); empty where words differ
 */
public record Change(
        String id,
        ChangeKind kind,
        boolean moved,
        double similarity,
        List<Clause> oldClauses,
        List<Clause> newClauses,
        List<Edit> edits,
        List<Reason> reasons) {
    public Change {
        oldClauses = List.copyOf(oldClauses);
        newClauses = List.copyOf(newClauses);
        edits = List.copyOf(edits);
        reasons = List.copyOf(reasons);
        if (oldClauses.isEmpty() != (kind == ChangeKind.ADDED)
                || newClauses.isEmpty() != (kind == ChangeKind.REMOVED)) {
            throw new IllegalArgumentException(
                    kind + " with " + oldClauses.size() + " old and " + newClauses.size() + " new clauses");
        }
    }

    /** Returns the clauses of one side. */
    public List<Clause> clauses(Side side) {
        return side == Side.OLD ? oldClauses : newClauses;
    }
}
