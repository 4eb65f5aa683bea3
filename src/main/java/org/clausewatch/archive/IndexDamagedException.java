package org.clausewatch.archive;

/** The index was damaged and is empty now: what was asked for can be had once it is filled again. */
public final class IndexDamagedException extends ArchiveException {
    private static final long serialVersionUID = 1;

    IndexDamagedException(String message, Throwable cause) {
        super(message, cause);
    }
}
