package org.clausewatch.desktop;

import org.clausewatch.history.DocumentHistory;
import org.clausewatch.workspace.PairReport;

/** What the middle of the window shows. */
public sealed interface Centre {
    /** No text: what is said instead. */
    sealed interface Vacant extends Centre {}

    /** Nothing was opened yet, or the archive is being read. */
    record Starting() implements Vacant {}

    /** There is no archive yet: nothing was ever kept. */
    record NoArchive() implements Vacant {}

    /** The archive holds no document. */
    record EmptyArchive() implements Vacant {}

    /** There are documents, and none is chosen. */
    record NoDocument() implements Vacant {}

    /**
     * The document has no version: every observation of it was folded, or there is none.
     *
     * @param history what was observed
     */
    record NoVersion(DocumentHistory history) implements Vacant {}

    /**
     * The document has one version, so that there is nothing to compare.
     *
     * @param history that version
     * @param damaged how many snapshots cannot be read, so that there may have been more versions
     */
    record OneVersion(DocumentHistory history, int damaged) implements Centre {}

    /**
     * Something is being read or compared.
     *
     * @param what as a sentence without its full stop
     */
    record Loading(String what) implements Vacant {}

    /**
     * Two versions.
     *
     * @param report aligned and judged
     */
    record Pair(PairReport report) implements Centre {}

    /**
     * What was asked for could not be shown.
     *
     * @param trouble why, and what to do
     */
    record Failed(Trouble trouble) implements Vacant {}
}
