package org.clausewatch.workspace;

/** Something that the user asked for could not be done; the message says what happened and what to do. */
public final class WorkspaceException extends Exception {
    private static final long serialVersionUID = 1;

    private final String message;

    /** Creates one with a message for the user. */
    public WorkspaceException(String message) {
        super(message);
        this.message = message;
    }

    /** Creates one with a message for the user and what caused it. */
    public WorkspaceException(String message, Throwable cause) {
        super(message, cause);
        this.message = message;
    }

    /** Returns the message for the user; never null. */
    @Override
    public String getMessage() {
        return message;
    }
}
