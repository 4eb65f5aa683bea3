package org.clausewatch.workspace;

import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.Comparison;
import org.clausewatch.model.Version;

/**
 * Two versions side by side, aligned and judged.
 *
 * @param comparison its rows show both versions whole
 * @param log its changes are the comparison's, in the same order, each with its judgement
 */
public record PairReport(Version oldVersion, Version newVersion, Comparison comparison, ChangeLog log) {}
