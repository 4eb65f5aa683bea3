package org.clausewatch.ingest;

/** Something cannot be brought in; the message tells the user why and what to do. */
public final class IngestException extends Exception {
    private final String message;

    /** Makes one with a message for the user. */
    public IngestException(String message) {
        super(message);
        this.message = message;
    }

    /** Makes one with a message for the user and what caused it. */
    public IngestException(String message, Throwable cause) {
        super(message, cause);
        this.message = message;
    }

    /** Returns the message for the user; never null. */
    @Override
    public String getMessage() {
        return message;
    }
}
