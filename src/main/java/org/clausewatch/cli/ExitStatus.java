package org.clausewatch.cli;

/** What the program tells the shell. */
final class ExitStatus {
    /** Done. */
    static final int DONE = 0;
    /** Done, and there is something to read; only with {@code --exit-code}. */
    static final int RELEVANT = 1;
    /** The command was not understood. */
    static final int WRONG_USE = 2;
    /** The command was understood and could not be done, as where the archive has not what it names. */
    static final int FAILED = 3;

    private ExitStatus() {}
}
