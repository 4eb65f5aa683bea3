package org.clausewatch.extract;

import java.util.Optional;
import org.clausewatch.model.Reason;
import org.jspecify.annotations.Nullable;

/** A page cannot be read. The message is for the user: what is wrong and what to do. */
public final class ExtractException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String message;
    private final transient @Nullable Reason reason;

    /** Says what is wrong with a page and what to do. */
    public ExtractException(String message) {
        super(message);
        this.message = message;
        this.reason = null;
    }

    /** Says what is wrong with a page and what to do. */
    public ExtractException(String message, Throwable cause) {
        super(message, cause);
        this.message = message;
        this.reason = null;
    }

    /** Says what is wrong with a page and what to do, with a code for those who keep it. */
    ExtractException(String message, Reason reason) {
        super(message);
        this.message = message;
        this.reason = reason;
    }

    /** Returns the message for the user. */
    @Override
    public String getMessage() {
        return message;
    }

    /** Returns why, as a code: {@code selector-matches-nothing}; empty where only the message tells. */
    public Optional<Reason> reason() {
        return Optional.ofNullable(reason);
    }
}
