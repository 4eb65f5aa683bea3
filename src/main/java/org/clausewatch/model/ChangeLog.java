package org.clausewatch.model;

import java.util.List;

/**
 * All changes between two versions of a document, with a summary: what every face shows and every
 * export writes.
 *
 * @param changes in the order of the new version; what was removed stands where it stood
 */
public record ChangeLog(
        Generator generator,
        DocumentRef document,
        VersionSummary from,
        VersionSummary to,
        Summary summary,
        List<JudgedChange> changes) {
    public ChangeLog {
        changes = List.copyOf(changes);
    }

    /** Tells whether one version of an archive stands on both sides, so that nothing was compared. */
    public boolean isOfOneVersion() {
        String id = from.provenance().id();
        return !id.isEmpty() && id.equals(to.provenance().id());
    }
}
