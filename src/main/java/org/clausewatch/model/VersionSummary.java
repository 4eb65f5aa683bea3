package org.clausewatch.model;

import java.util.List;

/**
 * What a change log says of one of its versions.
 *
 * @param sha256 of the version's text
 * @param words counted between white space
 * @param clauses how many
 */
public record VersionSummary(
        Provenance provenance, List<StatedDate> statedDates, String sha256, String language, int words, int clauses) {
    public VersionSummary {
        statedDates = List.copyOf(statedDates);
    }

    /** Returns the summary of a version. */
    public static VersionSummary of(Version version, Provenance provenance) {
        return new VersionSummary(
                provenance,
                version.statedDates(),
                version.sha256(),
                version.language(),
                version.words(),
                version.clauses().size());
    }
}
