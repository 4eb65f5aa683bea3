package org.clausewatch.ingest;

/** A file does not hold the page that was asked for, or holds several. The message is for the user. */
public final class NoSuchPageException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient WarcContents contents;
    private final String message;

    NoSuchPageException(String message, WarcContents contents) {
        super(message);
        this.message = message;
        this.contents = contents;
    }

    /** Returns what the file holds instead. */
    public WarcContents contents() {
        return contents;
    }

    /** Returns the message for the user; never null. */
    @Override
    public String getMessage() {
        return message;
    }
}
