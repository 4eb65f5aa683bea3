package org.clausewatch.extract;

/** A page cannot be read. The message is for the user: what is wrong and what to do. */
public final class ExtractException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String message;

    /** Says what is wrong with a page and what to do. */
    public ExtractException(String message) {
        super(message);
        this.message = message;
    }

    /** Says what is wrong with a page and what to do. */
    public ExtractException(String message, Throwable cause) {
        super(message, cause);
        this.message = message;
    }

    /** Returns the message for the user. */
    @Override
    public String getMessage() {
        return message;
    }
}
