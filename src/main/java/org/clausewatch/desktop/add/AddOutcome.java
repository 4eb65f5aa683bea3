package org.clausewatch.desktop.add;

import org.clausewatch.model.DocumentRef;

/** What became of a request to add something. */
public sealed interface AddOutcome {
    /**
     * A snapshot was added.
     *
     * @param message what it holds, as a sentence
     */
    record Added(DocumentRef document, String message) implements AddOutcome {}

    /**
     * The site asks robots not to request this address; nothing was requested.
     *
     * @param message what the site's robots.txt says
     */
    record RobotsForbid(String message) implements AddOutcome {}

    /**
     * The page was kept, but holds no policy.
     *
     * @param message what it is instead, and what to do
     */
    record NotThePolicy(String message) implements AddOutcome {}
}
