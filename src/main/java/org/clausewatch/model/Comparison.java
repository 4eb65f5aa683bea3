package org.clausewatch.model;

import java.util.List;

/**
 * Two versions aligned.
 *
 * @param verdict as far as the texts alone show; judging can turn changed into editorial-only
 * @param reasons why, where the verdict is not {@link PairVerdict#CHANGED}
 * @param notices what a reader should know of the pair, such as {@code text-changed-date-did-not}
 * @param rows both versions side by side, in the order of the new one; what was removed stands where
 *     it stood
 * @param changes in the order of their rows
 * @param limits bounds that were reached, as sentences; the result is then coarser, not wrong
 */
public record Comparison(
        PairVerdict verdict,
        List<Reason> reasons,
        List<Reason> notices,
        List<Row> rows,
        List<Change> changes,
        List<String> limits) {
    public Comparison {
        reasons = List.copyOf(reasons);
        notices = List.copyOf(notices);
        rows = List.copyOf(rows);
        changes = List.copyOf(changes);
        limits = List.copyOf(limits);
    }
}
