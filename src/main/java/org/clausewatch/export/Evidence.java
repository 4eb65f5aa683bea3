package org.clausewatch.export;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clausewatch.archive.Snapshot;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.DocumentRef;

/**
 * What an evidence package is made of.
 *
 * @param document whose snapshots it holds
 * @param snapshots in order of time
 * @param logs the comparisons of versions that the snapshots show, in order of time
 * @param change one change that the package is about, explained as text; empty if it is about the document
 * @param chainLines how many lines the archive's chain has
 * @param chainLastSha256 the SHA-256 of the chain's last line, or ""
 * @param program that packs: {@code 1.2}
 */
public record Evidence(
        DocumentRef document,
        List<Item> snapshots,
        List<ChangeLog> logs,
        Optional<String> change,
        int chainLines,
        String chainLastSha256,
        String program) {
    public Evidence {
        snapshots = List.copyOf(snapshots);
        logs = List.copyOf(logs);
        if (snapshots.isEmpty()) {
            throw new IllegalArgumentException("A package without snapshots");
        }
    }

    /**
     * A snapshot of a package.
     *
     * @param carried whether it is there only because another one repeats its bytes
     */
    public record Item(Snapshot snapshot, boolean carried) {
        /** Returns the name of its file in the package's folder {@code archive/}. */
        String file() {
            return snapshot.file().substring(snapshot.file().lastIndexOf('/') + 1);
        }
    }

    /** Returns whom to name as sources, as the snapshots say, each with how many say so; in alphabetical order. */
    SortedMap<String, Integer> attributions() {
        SortedMap<String, Integer> named = new TreeMap<>();
        for (Item item : snapshots) {
            String attribution = item.snapshot().circumstances().asked().getOrDefault("attribution", "");
            if (!attribution.isBlank()) {
                named.merge(attribution, 1, Integer::sum);
            }
        }
        return named;
    }

    /** Returns how many changes and versions of the logs the user wrote something on. */
    public int notes() {
        Set<String> versions = new HashSet<>();
        int notes = 0;
        for (ChangeLog log : logs) {
            notes += (int) log.changes().stream()
                    .filter(change -> change.review().isPresent())
                    .count();
            Stream.of(log.from(), log.to())
                    .filter(version -> version.review().isPresent())
                    .forEach(version -> versions.add(version.provenance().id()));
        }
        return notes + versions.size();
    }

    Instant first() {
        return snapshots.getFirst().snapshot().at();
    }

    Instant last() {
        return snapshots.getLast().snapshot().at();
    }

    /** Returns when its snapshots were observed: "at" a time or "from" one "to" another. */
    String period() {
        return first().equals(last()) ? "at " + first() : "from " + first() + " to " + last();
    }

    String title() {
        return document.service() + ", " + document.terms();
    }
}
