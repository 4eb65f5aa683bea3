package org.clausewatch.workspace;

import java.util.List;
import java.util.Optional;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveException;
import org.clausewatch.archive.Derivation;
import org.clausewatch.archive.Index;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.history.Histories;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.history.Lineages;
import org.clausewatch.judge.Judge;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Progress;
import org.clausewatch.model.Sha256;

/**
 * Fills an index: reads what it does not know, and derives the histories, verdicts and full text of documents that
 * changed.
 */
final class Indexing {
    /** Raised with every change of how histories, comparisons and verdicts are made. */
    private static final String DERIVATION = "2";

    private final ArchiveReading reading;
    private final Judge judge;
    private final String by;
    private final Comparing comparing;

    /** Makes change logs of a history. */
    interface Comparing {
        /** Compares and judges each version of a document with the one before. */
        List<ChangeLog> logs(DocumentHistory history) throws WorkspaceException;
    }

    /**
     * Makes one.
     *
     * @param rules names the rules that the verdicts follow from
     */
    Indexing(ArchiveReading reading, Judge judge, String rules, Comparing comparing) {
        this.reading = reading;
        this.judge = judge;
        this.by = "derivation " + DERIVATION + " " + rules;
        this.comparing = comparing;
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
        IndexedArchive indexed = new IndexedArchive(archive, index, reading);
        List<DocumentRef> documents = archive.names();
        for (int i = 0; i < documents.size(); i++) {
            DocumentRef document = documents.get(i);
            Progress part = new PartOfProgress(
                    progress, "Indexing " + document.service() + ", " + document.terms(), i, documents.size());
            part.report("", 0);
            String from = Sha256.of(indexed.state(document, part) + by);
            if (!index.derivedFrom(document).equals(Optional.of(from))) {
                DocumentHistory history = Histories.of(
                        document, indexed.observations(document, part).observations());
                List<HistoryVersion> versions = history.versions();
                index.putDerivation(new Derivation(
                        from,
                        history,
                        Occurrences.of(versions, Lineages.of(versions), judge),
                        comparing.logs(history)));
            }
            if (progress.cancelled()) {
                throw new WorkspaceException("Indexing was cancelled. What is indexed is kept.");
            }
        }
        index.state(state, documents);
    }
}
