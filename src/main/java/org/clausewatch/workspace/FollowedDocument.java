package org.clausewatch.workspace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.history.Lineages;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseIdentities;
import org.jspecify.annotations.Nullable;

/**
 * A document's versions, whose clauses are followed when an identity is first asked for: that takes a
 * comparison for each version. May be used from several threads.
 */
final class FollowedDocument {
    private final List<HistoryVersion> versions;
    private @Nullable Lineages lineages;

    /** Takes the versions in order of their first observation. */
    FollowedDocument(List<HistoryVersion> versions) {
        this.versions = List.copyOf(versions);
    }

    /**
     * Returns the document with two versions in it: as a rule this one, which has them. One that was read
     * before the archive changed may be folded by now; it keeps its place in time.
     */
    FollowedDocument with(HistoryVersion oldVersion, HistoryVersion newVersion) {
        List<HistoryVersion> all = new ArrayList<>(versions);
        for (HistoryVersion wanted : List.of(oldVersion, newVersion)) {
            if (all.stream().noneMatch(version -> isSame(version, wanted))) {
                all.add(wanted);
            }
        }
        if (all.size() == versions.size()) {
            return this;
        }
        all.sort(Comparator.comparing(
                version -> version.provenance().firstObservedAt().orElse(Instant.MIN)));
        return new FollowedDocument(all);
    }

    /**
     * Returns the identities of the clauses of one of the versions.
     *
     * @throws IllegalArgumentException if it is none of them
     */
    ClauseIdentities identities(HistoryVersion version) {
        for (int i = 0; i < versions.size(); i++) {
            if (isSame(versions.get(i), version)) {
                int position = i;
                return clause -> Optional.of(lineages().identities(position).get(clause.index()));
            }
        }
        throw new IllegalArgumentException(
                "Not a version of this document: " + version.provenance().id());
    }

    /**
     * Returns the identities of the clauses of a version as it was last seen. Where it was read in another way by
     * then, those that have the same words below the same headings have one.
     *
     * @throws IllegalArgumentException if it is none of the versions
     */
    ClauseIdentities identitiesLastSeen(HistoryVersion version) {
        ClauseIdentities identities = identities(version);
        if (version.lastSeen().equals(version.version())) {
            return identities;
        }
        Map<List<String>, Clause> first = new HashMap<>();
        version.version().clauses().forEach(clause -> first.putIfAbsent(place(clause), clause));
        return clause -> Optional.ofNullable(first.get(place(clause))).flatMap(identities::of);
    }

    private static List<String> place(Clause clause) {
        return Stream.concat(clause.path().stream(), Stream.of(clause.text())).toList();
    }

    /** Returns the versions in order of their first observation. */
    List<HistoryVersion> versions() {
        return versions;
    }

    /** Returns the clauses followed through the versions. */
    synchronized Lineages lineages() {
        if (lineages == null) {
            lineages = Lineages.of(versions);
        }
        return lineages;
    }

    /** A version that was seen once more is the same all the same. */
    private static boolean isSame(HistoryVersion version, HistoryVersion other) {
        return version.provenance().id().equals(other.provenance().id())
                && version.version().equals(other.version());
    }
}
