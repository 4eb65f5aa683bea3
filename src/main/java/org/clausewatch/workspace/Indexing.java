package org.clausewatch.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveException;
import org.clausewatch.archive.Derivation;
import org.clausewatch.archive.Index;
import org.clausewatch.compare.Comparisons;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.history.Histories;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.history.Lineages;
import org.clausewatch.history.Observation;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Progress;
import org.clausewatch.model.Sha256;
import org.clausewatch.model.VersionSummary;

/**
 * Fills an index: reads what it does not know, and derives the histories, verdicts and full text of documents that
 * changed. Documents are read and derived side by side, one on each processor; they are written in their order.
 */
final class Indexing {
    /** Raised with every change of how histories, comparisons and verdicts are made. */
    private static final String DERIVATION = "3";

    /** More documents at a time need more memory than they save time. */
    private static final int MOST_AT_ONCE = 4;

    private final ArchiveReading reading;
    private final PairReporter reporter;
    private final String by;

    /**
     * Makes one.
     *
     * @param rules names the rules that the verdicts follow from
     */
    Indexing(ArchiveReading reading, PairReporter reporter, String rules) {
        this.reading = reading;
        this.reporter = reporter;
        this.by = "derivation " + DERIVATION + " " + rules;
    }

    /** Tells whether an index says all that the archive holds. */
    boolean isCurrent(Archive archive, Index index) throws ArchiveException {
        return index.state().equals(Optional.of(state(archive)));
    }

    private String state(Archive archive) throws ArchiveException {
        return archive.state() + " " + by;
    }

    /**
     * Brings an index up to date. Done document by document: what was done before a failure stays.
     *
     * @throws WorkspaceException if the user cancelled
     */
    void refresh(Archive archive, Index index, Progress progress) throws ArchiveException, WorkspaceException {
        // Asked before the snapshots are listed: what is added meanwhile is found the next time.
        String state = state(archive);
        if (isCurrent(archive, index)) {
            return;
        }
        List<DocumentRef> documents = archive.names();
        IndexedArchive indexed = new IndexedArchive(archive, index, reading);
        DocumentReadings readings = new DocumentReadings(indexed);
        ProgressOfMany parts = new ProgressOfMany(progress, documents.size());
        int atOnce = Math.min(MOST_AT_ONCE, Runtime.getRuntime().availableProcessors());
        try (ExecutorService executor = Executors.newFixedThreadPool(atOnce)) {
            List<Future<Optional<Derivation>>> derivations = new ArrayList<>();
            for (int i = 0; i < documents.size(); i++) {
                DocumentRef document = documents.get(i);
                Progress part = parts.part("Indexing " + document.service() + ", " + document.terms(), i);
                derivations.add(executor.submit(() -> {
                    part.report("", 0);
                    Optional<Derivation> derivation = derived(document, documents, indexed, readings, index, part);
                    part.report("", 1);
                    return derivation;
                }));
            }
            try {
                for (Future<Optional<Derivation>> derivation : derivations) {
                    Optional<Derivation> made = of(derivation);
                    if (made.isPresent()) {
                        index.putDerivation(made.get());
                    }
                    if (progress.cancelled()) {
                        throw new WorkspaceException("Indexing was cancelled. What is indexed is kept.");
                    }
                }
            } finally {
                // Where all is done nothing is left to stop.
                parts.stop();
                derivations.forEach(derivation -> derivation.cancel(false));
            }
        }
        index.state(state, documents);
    }

    private static <T> T of(Future<T> made) throws ArchiveException, WorkspaceException {
        try {
            return made.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case ArchiveException cause -> throw cause;
                case WorkspaceException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkspaceException("Indexing was interrupted. What is indexed is kept.", e);
        }
    }

    /** Returns what follows from a document's snapshots; empty where the index has it. */
    private Optional<Derivation> derived(
            DocumentRef document,
            List<DocumentRef> documents,
            IndexedArchive indexed,
            DocumentReadings readings,
            Index index,
            Progress progress)
            throws ArchiveException, WorkspaceException {
        Optional<String> known = index.derivedFrom(document);
        if (known.isPresent() && known.get().equals(from(indexed.state(document, progress)))) {
            return Optional.empty();
        }
        IndexedArchive.Observations read = readings.of(document, progress);
        DocumentHistory history = Histories.of(document, read.observations(), read.damagedAt());
        List<HistoryVersion> versions = history.versions();
        Comparisons comparisons = new Comparisons();
        Lineages lineages = Lineages.of(versions, comparisons);
        return Optional.of(new Derivation(
                from(read.state()),
                history,
                Occurrences.of(versions, lineages, reporter.judge()),
                logs(history, comparisons, new Sisters(other -> observations(readings, other, progress)), documents)));
    }

    private String from(String state) {
        return Sha256.of(state + by);
    }

    private static List<Observation> observations(DocumentReadings readings, DocumentRef document, Progress progress)
            throws WorkspaceException {
        try {
            return readings.of(document, progress).observations();
        } catch (ArchiveException e) {
            throw new WorkspaceException(e.getMessage(), e);
        }
    }

    /** Compares and judges each version of a document with the one before. */
    private List<ChangeLog> logs(
            DocumentHistory history, Comparisons comparisons, Sisters sisters, List<DocumentRef> documents) {
        List<ChangeLog> logs = new ArrayList<>();
        for (int i = 1; i < history.versions().size(); i++) {
            HistoryVersion before = history.versions().get(i - 1);
            HistoryVersion after = history.versions().get(i);
            logs.add(reporter.report(
                            history.document(),
                            before.lastSeen(),
                            VersionSummary.of(before.lastSeen(), before.provenance()),
                            after.version(),
                            VersionSummary.of(after.version(), after.provenance()),
                            comparisons.compare(before.lastSeen(), after.version()),
                            sisters.of(documents, history.document(), before, after),
                            List.of())
                    .log());
        }
        return logs;
    }
}
