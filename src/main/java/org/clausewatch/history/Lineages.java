package org.clausewatch.history;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausewatch.compare.Comparisons;
import org.clausewatch.model.ClauseIdentity;

/**
 * The clauses of a document followed through its history: each clause of each version has an identity,
 * which it keeps through edits, moves, renumbering, and through an absence from which it returns with the
 * same words. A split keeps it on the largest part, a merge keeps that of the largest part.
 *
 * <p>No identity stands twice in a version. The ids derive from the first wording of a clause, the
 * headings above it and its number among equals, so the same history gives the same ids on every machine;
 * with an earlier past imported they may be others.
 *
 * <pre>{@code
 * Lineages lineages = Lineages.of(history.versions());
 * String id = lineages.identities(0).get(3).lineage();
 * lineages.lineage(id).orElseThrow().steps().forEach(System.out::println);
 * }</pre>
 */
public final class Lineages {
    private final List<List<ClauseIdentity>> identities;
    private final Map<String, Lineage> lineages;

    /** Takes the identities of each version's clauses and the lineages in the order of {@link #all()}. */
    Lineages(List<List<ClauseIdentity>> identities, List<Lineage> lineages) {
        this.identities = List.copyOf(identities);
        Map<String, Lineage> byId = new LinkedHashMap<>();
        lineages.forEach(lineage -> byId.put(lineage.id(), lineage));
        this.lineages = Collections.unmodifiableMap(byId);
    }

    /**
     * Follows clauses through versions: takes one comparison for each but the first, and a further one for
     * each time that versions before it could not be compared.
     *
     * @param versions in order of their first observation, as a history has them
     * @throws IllegalArgumentException if they are in another order, or one was never observed
     */
    public static Lineages of(List<HistoryVersion> versions) {
        return of(versions, new Comparisons());
    }

    /**
     * Follows clauses through versions as {@link #of(List)} does.
     *
     * @param comparisons to take those from that were made, and to leave there those that are made
     */
    public static Lineages of(List<HistoryVersion> versions, Comparisons comparisons) {
        Instant before = Instant.MIN;
        LineageWalk walk = new LineageWalk(comparisons);
        for (HistoryVersion version : versions) {
            Instant at = version.provenance()
                    .firstObservedAt()
                    .orElseThrow(() -> new IllegalArgumentException("A version that was never observed"));
            if (at.isBefore(before)) {
                throw new IllegalArgumentException("A version of " + at + " after one of " + before);
            }
            walk.follow(version.version(), at);
            before = at;
        }
        return walk.lineages();
    }

    /**
     * Returns the identities of a version's clauses, by their index.
     *
     * @param version position in the history, from 0
     */
    public List<ClauseIdentity> identities(int version) {
        return identities.get(version);
    }

    /**
     * Returns when the present wording of a clause was first observed, since it was last another.
     *
     * @param version position in the history, from 0
     * @param clause index in that version
     */
    public Instant wordingSince(int version, int clause) {
        return identities.get(version).get(clause).firstSeenAt();
    }

    /** Returns all lineages: by the version in which they were first seen, then by their place in it. */
    public List<Lineage> all() {
        return List.copyOf(lineages.values());
    }

    /** Returns the story of a clause; empty where no clause has the id. */
    public Optional<Lineage> lineage(String id) {
        return Optional.ofNullable(lineages.get(id));
    }
}
