package org.clausewatch.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveException;
import org.clausewatch.archive.Damage;
import org.clausewatch.archive.Derivation;
import org.clausewatch.archive.Index;
import org.clausewatch.archive.IndexDamagedException;
import org.clausewatch.archive.SearchQuery;
import org.clausewatch.archive.SearchResult;
import org.clausewatch.extract.Extractor;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.history.Histories;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.history.Lineages;
import org.clausewatch.history.Observation;
import org.clausewatch.judge.Judge;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Progress;
import org.clausewatch.model.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one archive as they were read, with the index that saves reading them again. The archive is
 * opened by the first call that needs it. May be used from several threads.
 */
final class ReadDocuments {
    /** Raised with every change of how histories, comparisons and verdicts are made. */
    private static final String DERIVATION = "1";

    /** How many documents are kept in memory; others are read from the index again. */
    private static final int MOST_KEPT = 24;

    private final Path folder;
    private final Path cache;
    private final ArchiveReading reading;

    /** One for all calls, so that those who add wait for one another and the chain is read once. */
    private @Nullable Archive archive;

    private @Nullable Index index;

    /** By service and terms type, those that were asked for last at the end. */
    private final Map<String, Observed> kept = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * What a document's snapshots showed.
     *
     * @param archive the archive's state when they were listed
     * @param snapshots another text once a snapshot came, went or shows something else
     */
    record Observed(
            String archive,
            String snapshots,
            List<Observation> observations,
            DocumentHistory history,
            List<Damage> unreadable,
            FollowedDocument followed) {}

    /** Makes change logs of a history. */
    interface Comparing {
        /** Compares and judges each version of a document with the one before. */
        List<ChangeLog> logs(DocumentHistory history) throws WorkspaceException;
    }

    ReadDocuments(Path folder, Path cache, ArchiveReading reading) {
        this.folder = folder;
        this.cache = cache;
        this.reading = reading;
    }

    synchronized Archive archive() throws ArchiveException {
        if (archive == null) {
            archive = Archive.open(folder);
        }
        return archive;
    }

    synchronized Archive archiveOrNew() throws ArchiveException {
        if (archive == null) {
            archive = Archive.openOrCreate(folder);
        }
        return archive;
    }

    private synchronized Index index() throws ArchiveException {
        if (index == null) {
            index = Index.open(archive(), "extractor " + Extractor.VERSION + "; " + ProgramVersion.current(), cache);
        }
        return index;
    }

    /** Something that is done with the index. */
    private interface Work<T> {
        T with(Index index) throws ArchiveException, WorkspaceException;
    }

    /** Works with the index; once more where it was damaged, which makes it anew. */
    private <T> T work(Work<T> work) throws WorkspaceException {
        try {
            try {
                return work.with(index());
            } catch (IndexDamagedException e) {
                return work.with(index());
            }
        } catch (ArchiveException e) {
            throw new WorkspaceException(e.getMessage(), e);
        }
    }

    /** Lists the documents, by service and terms type, each with its latest address. */
    List<DocumentRef> documents() throws WorkspaceException {
        return work(open -> {
            String state = archive().state();
            return open.state().filter(made -> made.startsWith(state + " ")).isPresent()
                    ? open.documents()
                    : archive().documents();
        });
    }

    /** Reads a document, unless it is known as the archive has it now. */
    Observed observed(DocumentRef document, Progress progress) throws WorkspaceException {
        String key = key(document);
        return work(open -> {
            // Asked before the snapshots are listed: what is added meanwhile makes the answer old, not lost.
            String state = archive().state();
            Observed known = known(document);
            if (known != null && known.archive().equals(state)) {
                return known;
            }
            IndexedArchive.Observations read =
                    new IndexedArchive(archive(), open, reading).observations(document, progress);
            Observed now;
            if (known != null && known.snapshots().equals(read.state())) {
                now = new Observed(
                        state,
                        known.snapshots(),
                        known.observations(),
                        known.history(),
                        read.unreadable(),
                        known.followed());
            } else {
                DocumentHistory history = Histories.of(document, read.observations());
                now = new Observed(
                        state,
                        read.state(),
                        read.observations(),
                        history,
                        read.unreadable(),
                        new FollowedDocument(history.versions()));
            }
            synchronized (kept) {
                kept.put(key, now);
                if (kept.size() > MOST_KEPT) {
                    kept.remove(kept.keySet().iterator().next());
                }
            }
            return now;
        });
    }

    /** Returns what is in memory of a document; null if nothing is. */
    @Nullable
    Observed known(DocumentRef document) {
        synchronized (kept) {
            return kept.get(key(document));
        }
    }

    private static String key(DocumentRef document) {
        return document.service() + "/" + document.terms();
    }

    /**
     * Brings the index up to date: histories, verdicts and full text of all documents.
     *
     * @param rules names the rules that the verdicts follow from
     */
    void refresh(Judge judge, String rules, Comparing comparing, Progress progress) throws WorkspaceException {
        work(open -> {
            String by = "derivation " + DERIVATION + " " + rules;
            String state = archive().state() + " " + by;
            if (open.state().equals(Optional.of(state))) {
                return open;
            }
            List<DocumentRef> documents = archive().names();
            for (int i = 0; i < documents.size(); i++) {
                DocumentRef document = documents.get(i);
                String step = "Indexing " + document.service() + ", " + document.terms();
                progress.report(step, (double) i / documents.size());
                String snapshots = new IndexedArchive(archive(), open, reading).state(document, progress);
                String from = Sha256.of(snapshots + by);
                if (!open.derivedFrom(document).equals(Optional.of(from))) {
                    open.putDerivation(derivation(document, from, judge, comparing, progress));
                }
                if (progress.cancelled()) {
                    throw new WorkspaceException("Indexing was cancelled. What is indexed is kept.");
                }
            }
            open.state(state);
            return open;
        });
    }

    private Derivation derivation(
            DocumentRef document, String from, Judge judge, Comparing comparing, Progress progress)
            throws WorkspaceException {
        DocumentHistory history = observed(document, progress).history();
        List<HistoryVersion> versions = history.versions();
        return new Derivation(
                from,
                history,
                new ArrayList<>(Occurrences.of(versions, Lineages.of(versions), judge)),
                comparing.logs(history));
    }

    SearchResult search(SearchQuery query) throws WorkspaceException {
        return work(open -> open.search(query));
    }
}
