package org.clausewatch.workspace;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clausewatch.archive.ArchiveException;
import org.clausewatch.archive.Damage;
import org.clausewatch.archive.IndexedPair;
import org.clausewatch.archive.SearchQuery;
import org.clausewatch.archive.SearchResult;
import org.clausewatch.archive.Verification;
import org.clausewatch.export.ArchiveStatus;
import org.clausewatch.history.SamePolicies;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Progress;

/**
 * What is asked of all documents of an archive at once, most of it answered by the index, which is brought up to
 * date first. May be used from several threads.
 */
public final class WholeArchive {
    private final Workspace workspace;
    private final ReadDocuments read;
    private final Indexing indexing;
    private final boolean ownRules;

    /**
     * Makes one.
     *
     * @param ownRules whether the workspace judges with rules that the index does not know
     */
    WholeArchive(Workspace workspace, ReadDocuments read, Indexing indexing, boolean ownRules) {
        this.workspace = workspace;
        this.read = read;
        this.indexing = indexing;
        this.ownRules = ownRules;
    }

    /**
     * Brings the index of the archive up to date, so that all of it can be searched. Cheap where nothing was added
     * since.
     *
     * @throws WorkspaceException if there is no archive, the index cannot be written, or the user cancelled; what
     *     was indexed until then is kept
     */
    public void refreshIndex(Progress progress) throws WorkspaceException {
        read.refresh(indexing, progress);
    }

    /**
     * Searches the full text of all versions.
     *
     * @throws WorkspaceException if there is no archive, or nothing to search for
     */
    public SearchResult search(SearchQuery query, Progress progress) throws WorkspaceException {
        refreshIndex(progress);
        return read.search(query);
    }

    /**
     * Returns the changes of documents in order of time. Where the rules that ship judge, the index tells which
     * versions need comparing; with rules of the user's own all are compared.
     *
     * @param topics ids of those whose changes of substance are wanted
     * @param everything whether every change is wanted, editorial ones too
     * @param since changes that were first seen before are left out
     * @throws WorkspaceException if the archive cannot be read, or the user cancelled
     */
    public ChangesByTime changesByTime(
            List<DocumentRef> documents, List<String> topics, boolean everything, Instant since, Progress progress)
            throws WorkspaceException {
        refreshIndex(progress);
        Optional<List<IndexedPair>> known = ownRules ? Optional.empty() : Optional.of(read.pairs());
        return new AcrossDocuments(workspace, known, topics, everything).of(documents, since, progress);
    }

    /**
     * Finds documents of different services that are one text.
     *
     * @throws WorkspaceException if the archive cannot be read, or the user cancelled
     */
    public SamePolicies samePolicies(Progress progress) throws WorkspaceException {
        refreshIndex(progress);
        return read.samePolicies();
    }

    /**
     * Tells what the archive holds, in figures.
     *
     * @throws WorkspaceException if there is no archive, it cannot be read, or the user cancelled
     */
    public ArchiveStatus status(Progress progress) throws WorkspaceException {
        return read.status(indexing, progress);
    }

    /**
     * Lists the snapshots of all documents of which the index knows that their files are damaged, or that are gone,
     * each with a sentence that says what to do.
     *
     * @throws WorkspaceException if the archive cannot be read, or the user cancelled
     */
    public List<String> damages(Progress progress) throws WorkspaceException {
        refreshIndex(progress);
        return read.damages().stream().map(Damage::message).toList();
    }

    /**
     * Checks the archive: every file against the chain and its own digests, then the index against the files. An
     * index that says something else is removed: the next call makes it anew.
     *
     * @param withIndex whether to check the index, which takes reading every page again
     * @throws WorkspaceException if there is no archive or it cannot be read
     */
    public VerifyReport verify(boolean withIndex, Progress progress) throws WorkspaceException {
        return verify(withIndex, false, progress);
    }

    /**
     * Checks the archive as {@link #verify(boolean, Progress)} does.
     *
     * @param adopt whether to take snapshots into the chain first that it does not hold, as they are
     * @throws WorkspaceException if there is no archive, or it cannot be read or written
     */
    public VerifyReport verify(boolean withIndex, boolean adopt, Progress progress) throws WorkspaceException {
        Verification files;
        List<String> adopted;
        try {
            adopted = adopt ? read.archive().adopt() : List.of();
            files = read.archive().verify(progress);
        } catch (ArchiveException e) {
            throw new WorkspaceException(e.getMessage(), e);
        }
        if (!withIndex || !files.complete()) {
            return new VerifyReport(files, adopted, List.of(), false);
        }
        read.refresh(indexing, progress);
        List<String> problems = read.compareIndex(indexing, progress);
        if (!problems.isEmpty()) {
            read.forgetIndex();
        }
        return new VerifyReport(files, adopted, problems, true);
    }
}
