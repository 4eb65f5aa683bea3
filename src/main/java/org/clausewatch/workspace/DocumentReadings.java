package org.clausewatch.workspace;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clausewatch.archive.ArchiveException;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Progress;

/**
 * Readings of an archive's documents that are kept while they are few: what moved to another document of the
 * service is looked for there, so each is asked for by its neighbours too. May be used from several threads; a
 * document that one of them reads is waited for by the others.
 */
final class DocumentReadings {
    /** As many observations are kept, of the documents that were asked for last. */
    private static final int MOST_KEPT = 2_000;

    private final IndexedArchive archive;

    /** By document, that which was asked for last at the end. */
    private final Map<DocumentRef, IndexedArchive.Observations> kept = new LinkedHashMap<>(16, 0.75f, true);

    private final Map<DocumentRef, Object> locks = new HashMap<>();

    DocumentReadings(IndexedArchive archive) {
        this.archive = archive;
    }

    /**
     * Reads a document, or returns it as it was read before.
     *
     * @throws WorkspaceException if the user cancelled
     */
    IndexedArchive.Observations of(DocumentRef document, Progress progress)
            throws ArchiveException, WorkspaceException {
        Object lock;
        synchronized (kept) {
            lock = locks.computeIfAbsent(document, absent -> new Object());
        }
        synchronized (lock) {
            synchronized (kept) {
                IndexedArchive.Observations known = kept.get(document);
                if (known != null) {
                    return known;
                }
            }
            IndexedArchive.Observations read = archive.observations(document, progress);
            synchronized (kept) {
                kept.put(document, read);
                int sum = kept.values().stream()
                        .mapToInt(each -> each.observations().size())
                        .sum();
                while (sum > MOST_KEPT && kept.size() > 1) {
                    IndexedArchive.Observations oldest =
                            kept.remove(kept.keySet().iterator().next());
                    sum -= oldest == null ? 0 : oldest.observations().size();
                }
            }
            return read;
        }
    }
}
