package org.clausewatch.workspace;

import org.clausewatch.model.DocumentRef;

/**
 * What came of fetching a declared document.
 *
 * @param outcome the archive holds it, or why it does not
 */
public record DeclaredFetch(DocumentRef document, Outcome outcome) {
    /** What came of it. */
    public sealed interface Outcome {}

    /**
     * The archive holds what the site sent.
     *
     * @param notModified whether the site said that the page it sent before still stands
     */
    public record Done(Kept kept, boolean notModified) implements Outcome {}

    /**
     * There is nothing to keep.
     *
     * @param message for the user: why, and what to do
     */
    public record Failed(String message) implements Outcome {}
}
