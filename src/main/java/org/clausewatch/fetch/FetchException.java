package org.clausewatch.fetch;

/** A page cannot be had; the message tells the user why and what to do. */
final class FetchException extends Exception {
    private final String message;

    FetchException(String message) {
        super(message);
        this.message = message;
    }

    FetchException(String message, Throwable cause) {
        super(message, cause);
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
