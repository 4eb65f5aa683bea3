package org.clausewatch.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clausewatch.desktop.add.AddOutcome;
import org.clausewatch.desktop.add.AddRequest;
import org.clausewatch.desktop.note.NoteViewModel;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.model.Change;
import org.clausewatch.model.ClauseStatements;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Explanation;
import org.clausewatch.model.Progress;
import org.clausewatch.model.Version;
import org.clausewatch.workspace.PairReport;

/**
 * What the window asks of the rest of the program. All calls take time and are made off the thread
 * that draws, from several threads at once. What they throw has a message for the user.
 */
public interface WindowData extends NoteViewModel.Source {
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
     * Shows how the verdict on a change came about.
     *
     * @return empty where the pair was not judged
     * @throws Exception if that fails
     */
    Optional<Explanation> explain(PairReport report, Change change) throws Exception;

    /**
     * Returns a version's clauses with what they state.
     *
     * @throws Exception if that fails
     */
    List<ClauseStatements> statements(Version version) throws Exception;

    /** Tells whether there are rules for a language, given as a BCP 47 tag. Quick; any thread. */
    boolean judges(String language);

    /** Returns the sentence that explains a rule of the judgement, or "". Quick; any thread. */
    String ruleExplanation(String rule);
}
