package org.clausewatch.history;

import org.clausewatch.model.Provenance;
import org.clausewatch.model.Version;

/**
 * A version in a document's history, with when it was seen.
 *
 * @param version the text as it was first seen
 * @param provenance of its first observation
 * @param lastSeen the text as it was last seen. It says the same, but may have been extracted otherwise: what
 *     comes next is compared with this one, so that both sides were read with the same eyes
 */
public record HistoryVersion(Version version, Provenance provenance, Version lastSeen) {
    /** Makes a version that was always extracted alike. */
    public HistoryVersion(Version version, Provenance provenance) {
        this(version, provenance, version);
    }
}
