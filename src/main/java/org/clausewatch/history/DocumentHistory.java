package org.clausewatch.history;

import java.util.List;
import org.clausewatch.model.DocumentRef;

/**
 * A document's observations over time, noise folded.
 *
 * @param versions in order of their first observation
 * @param folds in order of observation
 */
public record DocumentHistory(DocumentRef document, List<HistoryVersion> versions, List<Fold> folds) {
    public DocumentHistory {
        versions = List.copyOf(versions);
        folds = List.copyOf(folds);
    }
}
