package org.clausewatch.model;

import java.util.List;

/**
 * What a change log says of one of its versions.
 *
 * @param sha256 of the version's text
 * @param words counted between white space
 * @param clauses how many
 * @param identities of the clauses; {@link ClauseIdentities#NONE} for a plain file
 */
public record VersionSummary(
        Provenance provenance,
        List<StatedDate> statedDates,
        String sha256,
        String language,
        int words,
        int clauses,
        ClauseIdentities identities) {
    public VersionSummary {
        statedDates = List.copyOf(statedDates);
    }

    /** Returns the summary of a version that is part of no history. */
    public static VersionSummary of(Version version, Provenance provenance) {
        return of(version, provenance, ClauseIdentities.NONE);
    }

    /** Returns the summary of a version in a document's history. */
    public static VersionSummary of(Version version, Provenance provenance, ClauseIdentities identities) {
        return new VersionSummary(
                provenance,
                version.statedDates(),
                version.sha256(),
                version.language(),
                version.words(),
                version.clauses().size(),
                identities);
    }
}
