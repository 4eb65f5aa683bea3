package org.clausewatch.workspace;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveException;
import org.clausewatch.archive.Damage;
import org.clausewatch.archive.Index;
import org.clausewatch.archive.IndexDamagedException;
import org.clausewatch.archive.IndexedPair;
import org.clausewatch.archive.SearchQuery;
import org.clausewatch.archive.SearchResult;
import org.clausewatch.export.ArchiveStatus;
import org.clausewatch.extract.Extractor;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.history.Histories;
import org.clausewatch.history.Observation;
import org.clausewatch.history.SamePolicies;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Progress;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one archive as they were read, with the index that saves reading them again. The archive is
 * opened by the first call that needs it. May be used from several threads.
 */
final class ReadDocuments {
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
            index = Index.open(archive(), derivedBy(), cache);
        }
        return index;
    }

    private static String derivedBy() {
        return "extractor " + Extractor.VERSION + "; " + ProgramVersion.current();
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

    /** Lists the documents, by service and terms type, without their addresses, which takes reading none. */
    List<DocumentRef> names() throws WorkspaceException {
        try {
            return archive().names();
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
                DocumentHistory history = Histories.of(document, read.observations(), read.damagedAt());
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
     * @throws WorkspaceException if the user cancelled, or it cannot be written
     */
    void refresh(Indexing indexing, Progress progress) throws WorkspaceException {
        work(open -> {
            indexing.refresh(archive(), open, progress);
            return open;
        });
    }

    /**
     * Fills an index anew, in memory, and compares it with the one on disk.
     *
     * @return sentences that say in what they differ; empty if they say the same
     */
    List<String> compareIndex(Indexing indexing, Progress progress) throws WorkspaceException {
        return work(open -> {
            List<String> problems = new ArrayList<>(open.check());
            SortedSet<String> expected;
            try (Index fresh = Index.inMemory(derivedBy())) {
                indexing.refresh(archive(), fresh, progress);
                expected = fresh.dump();
            }
            SortedSet<String> there = open.dump();
            long missing =
                    expected.stream().filter(line -> !there.contains(line)).count();
            long strange =
                    there.stream().filter(line -> !expected.contains(line)).count();
            if (missing + strange > 0) {
                problems.add(missing + " of its rows are missing and " + strange
                        + " are there that do not follow from the snapshots");
            }
            return problems;
        });
    }

    /** Removes the index, so that the next call makes it anew. */
    void forgetIndex() throws WorkspaceException {
        work(open -> {
            open.delete();
            return open;
        });
        synchronized (this) {
            index = null;
        }
    }

    /** Returns what is known of damaged files, as the index was last brought up to date, and files in wrong places. */
    List<Damage> damages() throws WorkspaceException {
        return work(open -> {
            List<Damage> damages = new ArrayList<>(open.damages());
            for (DocumentRef document : archive().names()) {
                damages.addAll(archive().misplaced(document));
            }
            damages.sort(Comparator.comparing(Damage::file));
            return damages;
        });
    }

    /** Finds documents that are one text, as the index was last brought up to date. */
    SamePolicies samePolicies() throws WorkspaceException {
        return work(open -> SamePolicies.of(open.texts()));
    }

    /** Brings the index up to date and tells what the archive holds. */
    ArchiveStatus status(Indexing indexing, Progress progress) throws WorkspaceException {
        boolean current = work(open -> indexing.isCurrent(archive(), open));
        refresh(indexing, progress);
        return work(open -> new ArchiveStatus(
                folder.toString(),
                open.figures(),
                SamePolicies.of(open.texts()).groups(),
                open.snapshotBytes(),
                archive().chained(),
                open.file().map(file -> new ArchiveStatus.IndexFile(file.toString(), bytes(file))),
                current,
                damages()));
    }

    /** Returns the size of a file, with what is not merged into it yet. */
    private static long bytes(Path file) {
        return Stream.of("", "-wal")
                .map(ending -> new File(file + ending))
                .mapToLong(File::length)
                .sum();
    }

    /** Returns what is known of consecutive versions of all documents, as the index was last brought up to date. */
    List<IndexedPair> pairs() throws WorkspaceException {
        return work(Index::pairs);
    }

    SearchResult search(SearchQuery query) throws WorkspaceException {
        return work(open -> open.search(query));
    }
}
