package org.clausewatch.history;

import java.util.List;

/**
 * One clause through all versions of its document.
 *
 * @param id unique in the document's history
 * @param steps in order of the versions, from where it was first seen. A version has none while the
 *     clause is gone, nor where it could not be compared (in another language, say), so that nothing can
 *     be said of the clause
 */
public record Lineage(String id, List<LineageStep> steps) {
    public Lineage {
        steps = List.copyOf(steps);
    }
}
