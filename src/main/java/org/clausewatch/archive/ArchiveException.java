package org.clausewatch.archive;

/** Something about an archive's files went wrong; the message tells the user what and what to do. */
public sealed class ArchiveException extends Exception permits IndexDamagedException {
    private final String message;

    /** Makes one with a message for the user. */
    public ArchiveException(String message) {
        super(message);
        this.message = message;
    }

    /** Makes one with a message for the user and what caused it. */
    public ArchiveException(String message, Throwable cause) {
        super(message, cause);
        this.message = message;
    }

    /** Returns the message for the user; never null. */
    @Override
    public String getMessage() {
        return message;
    }
}
