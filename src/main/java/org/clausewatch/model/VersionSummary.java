package org.clausewatch.model;

import java.util.List;
import java.util.Optional;

/**
 * What a change log says of one of its versions.
 *
 * @param sha256 of the version's text
 * @param words counted between white space
 * @param clauses how many
 * @param identities of the clauses; {@link ClauseIdentities#NONE} for a plain file
 * @param review what the user said of the version as a whole; empty if nothing
 */
public record VersionSummary(
        Provenance provenance,
        List<StatedDate> statedDates,
        String sha256,
        String language,
        int words,
        int clauses,
        ClauseIdentities identities,
        Optional<Review> review) {
    public VersionSummary {
        statedDates = List.copyOf(statedDates);
    }

    /** The summary of a version that the user said nothing of. */
    public VersionSummary(
            Provenance provenance,
            List<StatedDate> statedDates,
            String sha256,
            String language,
            int words,
            int clauses,
            ClauseIdentities identities) {
        this(provenance, statedDates, sha256, language, words, clauses, identities, Optional.empty());
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

    /** Returns the summary with what the user said of the version. */
    public VersionSummary reviewed(Optional<Review> said) {
        return new VersionSummary(provenance, statedDates, sha256, language, words, clauses, identities, said);
    }
}
