package org.clausewatch.model;

import java.util.List;

/**
 * What made a change log: the same bytes and the same generator give the same log.
 *
 * @param version of Clausewatch
 * @param extractor version of the extraction
 * @param comparer version of the alignment
 * @param rulesVersion version of the rule sets
 * @param rulesSha256 of all rule files, the user's own included
 * @param limits bounds that were reached, as sentences
 */
public record Generator(
        String version,
        String extractor,
        String comparer,
        String rulesVersion,
        String rulesSha256,
        List<String> limits) {
    public Generator {
        limits = List.copyOf(limits);
    }
}
