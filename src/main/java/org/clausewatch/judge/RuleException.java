package org.clausewatch.judge;

/** A rule file that cannot be used; the message names the file, the line where known, and what is wrong. */
public final class RuleException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * @param file the file as the user knows it
     * @param line counted from 1; 0 if not known
     * @param problem what is wrong and what is expected instead
     */
    public RuleException(String file, int line, String problem) {
        super(file + (line > 0 ? ", line " + line : "") + ": " + problem);
    }

    /** As above, where another exception is the reason. */
    public RuleException(String file, int line, String problem, Throwable cause) {
        super(file + (line > 0 ? ", line " + line : "") + ": " + problem, cause);
    }
}
