package org.clausewatch.archive;

import java.util.Optional;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Coded;

/**
 * A note and what became of that which it is on.
 *
 * @param version that shows what it is on, the later one for a change; empty where it was not found
 * @param clause in the latest version, as it reads now; empty for a whole version and where it is gone
 */
public record PlacedNote(Note note, State state, Optional<HistoryVersion> version, Optional<Clause> clause) {
    /** What became of it. */
    public enum State implements Coded {
        /** The version is there; or the clause still reads like this in the latest version. */
        THERE("there"),
        /** The latest version has the clause in other words. */
        EDITED("edited"),
        /** The latest version lacks the clause. */
        GONE("gone"),
        /** The snapshot of the version is damaged or gone: the note waits for it. */
        DAMAGED("snapshot-damaged"),
        /** The history has nothing like what the note quotes. */
        NOT_FOUND("place-not-found");

        private final String code;

        State(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
