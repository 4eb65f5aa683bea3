package org.clausewatch.export;

import java.util.List;
import java.util.Optional;
import org.clausewatch.archive.Damage;
import org.clausewatch.archive.IndexedDocument;
import org.clausewatch.model.DocumentRef;

/**
 * An archive at a glance.
 *
 * @param folder as the user named it
 * @param same groups of documents that are nearly one text: nine of ten clauses, but for names
 * @param snapshotBytes of all snapshots' files
 * @param chainEntries how many snapshots ever arrived
 * @param index where the index is; empty if in memory only
 * @param indexWasCurrent whether it said all that the snapshots show before this was asked
 * @param damages of which it is known
 */
public record ArchiveStatus(
        String folder,
        List<IndexedDocument> documents,
        List<List<DocumentRef>> same,
        long snapshotBytes,
        int chainEntries,
        Optional<IndexFile> index,
        boolean indexWasCurrent,
        List<Damage> damages) {
    public ArchiveStatus {
        documents = List.copyOf(documents);
        same = same.stream().map(List::copyOf).toList();
        damages = List.copyOf(damages);
    }

    /** A file of an index and its size. */
    public record IndexFile(String file, long bytes) {}

    /** Returns how many observations there are. */
    int observations() {
        return documents.stream().mapToInt(IndexedDocument::observations).sum();
    }
}
