package org.clausewatch.history;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clausewatch.model.DocumentRef;

/**
 * A document's observations over time, noise folded.
 *
 * @param versions in order of their first observation
 * @param folds in order of observation
 * @param tracks other texts that were shown beside the main one, most observed first; their observations are
 *     among the folds
 * @param gaps in order of time
 * @param damaged when snapshots were observed that cannot be read, in order; what they showed is not here
 */
public record DocumentHistory(
        DocumentRef document,
        List<HistoryVersion> versions,
        List<Fold> folds,
        List<Track> tracks,
        List<Gap> gaps,
        List<Instant> damaged) {
    public DocumentHistory {
        damaged = damaged.stream().sorted().toList();
        versions = List.copyOf(versions);
        folds = List.copyOf(folds);
        tracks = List.copyOf(tracks);
        gaps = List.copyOf(gaps);
    }

    /** Makes the history of a text that was always observed, and nothing beside it. */
    public DocumentHistory(DocumentRef document, List<HistoryVersion> versions, List<Fold> folds) {
        this(document, versions, folds, List.of(), List.of(), List.of());
    }

    /** Returns the same history under another name or address of its document. */
    public DocumentHistory of(DocumentRef other) {
        return new DocumentHistory(other, versions, folds, tracks, gaps, damaged);
    }

    /** Returns the same history without the folds from before a time. */
    public DocumentHistory foldedSince(Instant since) {
        List<Fold> later = folds.stream()
                .filter(fold -> !fold.observation().at().isBefore(since))
                .toList();
        return new DocumentHistory(document, versions, later, tracks, gaps, damaged);
    }

    /** Returns how many observations were folded for each reason's code, the most frequent first. */
    public Map<String, Integer> foldsByReason() {
        Map<String, Integer> counts = new TreeMap<>();
        folds.forEach(fold -> counts.merge(fold.reason().code(), 1, Integer::sum));
        Map<String, Integer> sorted = new LinkedHashMap<>();
        // The sort is stable: codes of the same count stay in the order of the alphabet.
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return Collections.unmodifiableMap(sorted);
    }

    /** Returns when the document was first observed, whatever that showed; empty without an observation. */
    public Optional<Instant> firstObserved() {
        return Stream.concat(
                        versions.stream().flatMap(version -> version.provenance().firstObservedAt().stream()),
                        folds.stream().map(fold -> fold.observation().at()))
                .min(Comparator.naturalOrder());
    }

    /** Returns when the document was last observed, whatever that showed; empty without an observation. */
    public Optional<Instant> lastObserved() {
        return Stream.concat(
                        versions.stream().flatMap(version -> version.provenance().lastObservedAt().stream()),
                        folds.stream().map(fold -> fold.observation().at()))
                .max(Comparator.naturalOrder());
    }

    /** Returns how many observations there are: each has a version of its own or is folded. */
    public int observations() {
        return versions.size() + folds.size();
    }
}
