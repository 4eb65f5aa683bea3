package org.clausewatch.workspace;

import java.util.Optional;
import org.clausewatch.history.Observation;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Reason;

/**
 * A snapshot that is in the archive now.
 *
 * @param observation what it shows
 * @param alreadyThere whether the archive held it before; then nothing was written
 */
public record Kept(DocumentRef document, Observation observation, boolean alreadyThere) {
    /** Returns why it holds no policy, where it holds none; it was kept all the same. */
    public Optional<Reason> notThePolicy() {
        return switch (observation.content()) {
            case Observation.Readable readable -> Optional.empty();
            case Observation.NotThePolicy other -> Optional.of(other.reason());
        };
    }
}
