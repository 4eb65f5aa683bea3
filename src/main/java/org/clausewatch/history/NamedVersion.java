package org.clausewatch.history;

import java.util.List;
import org.clausewatch.model.ClauseIdentity;
import org.clausewatch.model.Version;

/** A version whose clauses have their identities, by index as the wordings. */
record NamedVersion(Version version, List<PlacedWording> wordings, List<ClauseIdentity> identities) {
    /** What a document's first version goes on with. */
    static final NamedVersion NONE =
            new NamedVersion(new Version("und", List.of(), List.of(), List.of()), List.of(), List.of());
}
