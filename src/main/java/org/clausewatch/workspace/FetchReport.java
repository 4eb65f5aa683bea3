package org.clausewatch.workspace;

/** What came of fetching a policy. */
public sealed interface FetchReport {
    /**
     * The site answered and the archive holds what it sent.
     *
     * @param kept what the page shows; it may be no policy
     * @param notModified whether the site said that the page it sent before still stands
     */
    record Observed(Kept kept, boolean notModified) implements FetchReport {}

    /**
     * The site's robots.txt forbids the page; it was not requested. The user, who named this one page, may
     * insist; that is kept with the snapshot.
     *
     * @param message for the user: who forbids what
     */
    record RefusedByRobots(String message) implements FetchReport {}
}
