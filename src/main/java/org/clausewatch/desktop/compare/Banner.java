package org.clausewatch.desktop.compare;

/**
 * What a reader must know of a pair before reading it.
 *
 * @param title a few words, or ""
 * @param message one or two sentences
 */
public record Banner(Kind kind, String title, String message) {
    /** How it is shown. */
    public enum Kind {
        /** Nothing to worry about. */
        CALM,
        /** Worth knowing. */
        NOTICE,
        /** What is shown is less than it seems. */
        WARNING
    }
}
