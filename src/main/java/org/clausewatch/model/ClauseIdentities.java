package org.clausewatch.model;

import java.util.Optional;

/**
 * The identities of one version's clauses. They may be found when the first is asked for, which takes a
 * comparison for each version of the document, so a thread that draws must not ask. For the same reason
 * two are equal only if they are the same object.
 */
@FunctionalInterface
public interface ClauseIdentities {
    /** Of a version that is part of no history. */
    ClauseIdentities NONE = clause -> Optional.empty();

    /** Returns the identity of a clause of the version; empty where it is part of no history. */
    Optional<ClauseIdentity> of(Clause clause);
}
