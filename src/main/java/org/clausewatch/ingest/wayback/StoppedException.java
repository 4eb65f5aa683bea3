package org.clausewatch.ingest.wayback;

/** The user asked to stop. */
final class StoppedException extends Exception {
    private static final long serialVersionUID = 1;
}
