package org.clausewatch.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clausewatch.archive.SearchQuery;
import org.clausewatch.archive.SearchResult;
import org.clausewatch.desktop.add.AddOutcome;
import org.clausewatch.desktop.add.AddRequest;
import org.clausewatch.desktop.note.NoteViewModel;
import org.clausewatch.desktop.standing.StandingViewModel;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.history.Lineages;
import org.clausewatch.ingest.OtaReport;
import org.clausewatch.ingest.OtaRequest;
import org.clausewatch.ingest.wayback.WaybackPlan;
import org.clausewatch.ingest.wayback.WaybackReport;
import org.clausewatch.ingest.wayback.WaybackRequest;
import org.clausewatch.model.Change;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Explanation;
import org.clausewatch.model.Progress;
import org.clausewatch.workspace.PairReport;

/**
 * What the window asks of the rest of the program. All calls take time and are made off the thread
 * that draws, from several threads at once. What they throw has a message for the user.
 */
public interface WindowData extends NoteViewModel.Source, StandingViewModel.Source {
    /** Tells whether there is an archive; without one there are no documents, which is no fault. Quick; any thread. */
    boolean hasArchive();

    /**
     * Lists the documents of the archive, by service, then by terms type.
     *
     * @throws Exception if the archive cannot be read
     */
    List<DocumentRef> documents() throws Exception;

    /**
     * Reads a document's versions over time.
     *
     * @throws Exception if a snapshot cannot be read
     */
    DocumentHistory history(DocumentRef document, Progress progress) throws Exception;

    /**
     * Lists what of a document's snapshots is damaged or gone, each as a sentence that says what to do.
     *
     * @throws Exception if the archive cannot be read
     */
    List<String> damages(DocumentRef document, Progress progress) throws Exception;

    /**
     * Compares and judges two versions of a document.
     *
     * @throws Exception if that fails
     */
    PairReport compare(DocumentRef document, HistoryVersion old, HistoryVersion now, Progress progress)
            throws Exception;

    /**
     * Compares and judges two files.
     *
     * @throws Exception if a file cannot be read or holds no text
     */
    PairReport compareFiles(Path old, Path now, Progress progress) throws Exception;

    /**
     * Adds a snapshot to the archive.
     *
     * @throws Exception if nothing could be added
     */
    AddOutcome add(AddRequest request, Progress progress) throws Exception;

    /**
     * Brings in what Open Terms Archive recorded; where the user cancels, tells how far it came.
     *
     * @throws Exception if there is nothing to import or it cannot be kept
     */
    OtaReport importOpenTermsArchive(OtaRequest request, Progress progress) throws Exception;

    /**
     * Asks what {@link #importWayback} would bring in.
     *
     * @throws Exception if the web archive cannot be asked, or has nothing
     */
    WaybackPlan planWayback(WaybackRequest request, Progress progress) throws Exception;

    /**
     * Brings in the past of a page; where the user cancels, tells how far it came.
     *
     * @throws Exception if the web archive cannot be asked, or has nothing, or it cannot be kept
     */
    WaybackReport importWayback(WaybackRequest request, Progress progress) throws Exception;

    /**
     * Makes all of the archive ready to be searched; quick where that was done before.
     *
     * @throws Exception if that fails, or the user cancelled
     */
    void refreshIndex(Progress progress) throws Exception;

    /**
     * Searches the wording of all versions; brings the index up to date first.
     *
     * @throws Exception if there is nothing to search for, or it cannot be searched
     */
    SearchResult search(SearchQuery query, Progress progress) throws Exception;

    /**
     * Follows the clauses of a document through its versions.
     *
     * @throws Exception if the archive cannot be read
     */
    Lineages lineages(DocumentRef document, Progress progress) throws Exception;

    /** Returns the ids of all topics that there are rules for. Quick; any thread. */
    List<String> topics();

    /**
     * Shows how the verdict on a change came about.
     *
     * @return empty where the pair was not judged
     * @throws Exception if that fails
     */
    Optional<Explanation> explain(PairReport report, Change change) throws Exception;

    /** Returns the sentence that explains a rule of the judgement, or "". Quick; any thread. */
    String ruleExplanation(String rule);
}
