package org.clausewatch.workspace;

import java.util.List;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.Comparison;
import org.clausewatch.model.SisterDocument;
import org.clausewatch.model.Version;

/**
 * Two versions side by side, aligned and judged.
 *
 * @param comparison its rows show both versions whole
 * @param log its changes are the comparison's, in the same order, each with its judgement
 * @param sisters other documents of the service that were looked at
 */
public record PairReport(
        Version oldVersion, Version newVersion, Comparison comparison, ChangeLog log, List<SisterDocument> sisters) {
    public PairReport {
        sisters = List.copyOf(sisters);
    }

    /** A report on a document without others beside it. */
    public PairReport(Version oldVersion, Version newVersion, Comparison comparison, ChangeLog log) {
        this(oldVersion, newVersion, comparison, log, List.of());
    }
}
