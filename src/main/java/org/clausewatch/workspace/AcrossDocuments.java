package org.clausewatch.workspace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clausewatch.archive.IndexedPair;
import org.clausewatch.history.DatedChange;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.PairVerdict;
import org.clausewatch.model.Progress;
import org.clausewatch.model.Significance;
import org.clausewatch.model.TopicFinding;

/**
 * Collects the changes of several documents. Where the index knows which versions brought a change that is wanted,
 * only those are compared.
 */
final class AcrossDocuments {
    private final Workspace workspace;

    /** By document; empty where nothing is known and all versions are compared. */
    private final Optional<Map<List<String>, List<IndexedPair>>> known;

    private final List<String> topics;
    private final boolean everything;

    /**
     * Makes one.
     *
     * @param known what is known of consecutive versions of all documents; empty: nothing
     * @param topics ids of those whose changes of substance are wanted
     * @param everything whether every change is wanted
     */
    AcrossDocuments(Workspace workspace, Optional<List<IndexedPair>> known, List<String> topics, boolean everything) {
        this.workspace = workspace;
        this.known = known.map(pairs -> pairs.stream().collect(Collectors.groupingBy(pair -> key(pair.document()))));
        this.topics = topics;
        this.everything = everything;
    }

    /**
     * Collects changes.
     *
     * @param since changes that were first seen before are left out
     */
    ChangesByTime of(List<DocumentRef> documents, Instant since, Progress progress) throws WorkspaceException {
        List<DatedChange> changes = new ArrayList<>();
        List<IndexedPair> unread = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            DocumentRef document = documents.get(i);
            if (progress.cancelled()) {
                throw new WorkspaceException("Comparing was cancelled.");
            }
            Progress part = new PartOfProgress(
                    progress, "Comparing " + document.service() + ", " + document.terms(), i, documents.size());
            part.report("", 0);
            Optional<List<IndexedPair>> pairs = known.map(all -> all.getOrDefault(key(document), List.of()));
            if (pairs.isPresent() && pairs.get().stream().noneMatch(this::isWanted)) {
                pairs.get().stream()
                        .filter(pair -> pair.unread() && !pair.to().isBefore(since))
                        .forEach(unread::add);
            } else {
                collect(workspace.history(document, part), pairs.orElse(List.of()), since, changes, unread);
            }
        }
        changes.sort(DatedChange.BY_TIME);
        unread.sort(Comparator.comparing(IndexedPair::to)
                .thenComparing(pair -> pair.document().service())
                .thenComparing(pair -> pair.document().terms()));
        return new ChangesByTime(changes, unread, documents.size());
    }

    private boolean isWanted(IndexedPair pair) {
        return everything
                ? pair.substantive() + pair.editorial() > 0
                : topics.stream().anyMatch(pair.topics()::contains);
    }

    private void collect(
            DocumentHistory history,
            List<IndexedPair> pairs,
            Instant since,
            List<DatedChange> changes,
            List<IndexedPair> unread) {
        for (int position = 1; position < history.versions().size(); position++) {
            HistoryVersion before = history.versions().get(position - 1);
            HistoryVersion after = history.versions().get(position);
            if (firstSeen(after).isBefore(since)) {
                continue;
            }
            Optional<IndexedPair> pair = pair(pairs, position, before, after);
            pair.filter(IndexedPair::unread).ifPresent(unread::add);
            if (pair.isPresent() && !isWanted(pair.get())) {
                continue;
            }
            ChangeLog log = workspace.compare(history.document(), before, after).log();
            if (pair.isEmpty()) {
                Optional.of(pair(log, position)).filter(IndexedPair::unread).ifPresent(unread::add);
            }
            log.changes().stream()
                    .filter(change -> everything || topics.stream().anyMatch(change.judgement()::isRelevantTo))
                    .forEach(change -> changes.add(new DatedChange(log, change)));
        }
    }

    /** Finds what is known of two versions; nothing where a file was damaged since, so that others follow each other. */
    private static Optional<IndexedPair> pair(
            List<IndexedPair> pairs, int position, HistoryVersion before, HistoryVersion after) {
        return pairs.stream()
                .filter(pair -> pair.position() == position
                        && pair.from()
                                .equals(before.provenance().lastObservedAt().orElse(Instant.EPOCH))
                        && pair.to().equals(firstSeen(after)))
                .findFirst();
    }

    private static Instant firstSeen(HistoryVersion version) {
        return version.provenance().firstObservedAt().orElse(Instant.EPOCH);
    }

    private static List<String> key(DocumentRef document) {
        return List.of(document.service(), document.terms());
    }

    private static IndexedPair pair(ChangeLog log, int position) {
        PairVerdict verdict = log.summary().verdict();
        return new IndexedPair(
                log.document(),
                position,
                log.from().provenance().lastObservedAt().orElse(Instant.EPOCH),
                log.to().provenance().firstObservedAt().orElse(Instant.EPOCH),
                verdict,
                log.summary().judged(),
                log.summary().substantive(),
                log.summary().editorial(),
                (int) log.changes().stream()
                        .filter(change -> change.judgement().notJudgedLanguage().isPresent())
                        .count(),
                log.changes().stream()
                        .filter(change -> change.judgement().significance() == Significance.SUBSTANTIVE)
                        .flatMap(change -> change.judgement().topics().stream().map(TopicFinding::topic))
                        .distinct()
                        .sorted()
                        .toList());
    }
}
