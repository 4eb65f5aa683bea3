package org.clausewatch.ingest.wayback;

/** A request that was repeated as often as manners allow, and failed each time; the message ends no sentence. */
final class UnansweredException extends Exception {
    private static final long serialVersionUID = 1;

    UnansweredException(String message) {
        super(message);
    }
}
