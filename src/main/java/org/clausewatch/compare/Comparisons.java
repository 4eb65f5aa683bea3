package org.clausewatch.compare;

import java.util.HashMap;
import java.util.Map;
import org.clausewatch.model.Comparison;
import org.clausewatch.model.Version;

/**
 * Comparisons of a document's versions, each made once: following clauses takes the same ones as telling what
 * changed. Holds all that it made, so it is for one document at a time. For one thread.
 */
public final class Comparisons {
    private final Comparer comparer = new Comparer();
    private final Map<Pair, Comparison> made = new HashMap<>();

    /** Begins with none. */
    public Comparisons() {}

    /** Two versions, which are told apart as objects: to compare their texts would cost more than it saves. */
    private record Pair(Version oldVersion, Version newVersion) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Pair pair && oldVersion == pair.oldVersion && newVersion == pair.newVersion;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(oldVersion) + System.identityHashCode(newVersion);
        }
    }

    /** Compares as {@link Comparer#compare} does. */
    public Comparison compare(Version oldVersion, Version newVersion) {
        return made.computeIfAbsent(
                new Pair(oldVersion, newVersion), pair -> comparer.compare(pair.oldVersion(), pair.newVersion()));
    }
}
