package org.clausewatch.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The declarations of one document over time.
 *
 * @param current the one that is valid now; empty if the document is not followed any more
 * @param past earlier ones, by the time until which they were valid
 */
public record DatedDeclarations(Optional<Declaration> current, List<Past> past) {
    public DatedDeclarations {
        past = past.stream().sorted(Comparator.comparing(Past::validUntil)).toList();
    }

    /**
     * A declaration that was replaced.
     *
     * @param validUntil the last instant at which it was valid
     */
    public record Past(Instant validUntil, Declaration declaration) {}

    /** Returns the declaration that was valid at a time: the first that was not replaced before it. */
    public Optional<Declaration> at(Instant time) {
        return past.stream()
                .filter(each -> !time.isAfter(each.validUntil()))
                .map(Past::declaration)
                .findFirst()
                .or(() -> current);
    }
}
