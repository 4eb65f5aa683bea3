package org.clausewatch.history;

import java.time.Instant;
import org.clausewatch.model.Version;

/**
 * An observation that shows the policy.
 *
 * @param kind which of the document's texts it shows, apart from their form
 * @param entry why it begins no text of its own though it differs from the observation before: {@code
 *     re-extracted} or {@code seam}; "" as a rule
 */
record Seen(Observation observation, Wording wording, int kind, String entry) {
    Instant at() {
        return observation.at();
    }

    Version version() {
        return wording.version();
    }
}
