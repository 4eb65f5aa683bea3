package org.clausewatch.archive;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clausewatch.model.Origin;

/**
 * How an observation came about; kept in its metadata record.
 *
 * @param origin where it comes from
 * @param source the file's name without folders, or ""
 * @param retrievedAt when it reached this archive, where that differs from its observation
 * @param asked what was asked for, by name: {@code language}, {@code url} …
 * @param overrides what the user overrode, by name, and why it stood against it: {@code robots}
 */
public record Circumstances(
        Origin origin,
        String source,
        Optional<Instant> retrievedAt,
        Map<String, String> asked,
        Map<String, String> overrides) {
    public Circumstances {
        asked = Collections.unmodifiableMap(new TreeMap<>(asked));
        overrides = Collections.unmodifiableMap(new TreeMap<>(overrides));
    }

    /**
     * Reads the block of a metadata record as an archive writes it.
     *
     * @return empty if it is of another program's kind
     */
    public static Optional<Circumstances> ofRecord(byte[] block) {
        return CircumstancesJson.find(block);
    }

    /** Returns circumstances of which nothing is known but the origin. */
    public static Circumstances of(Origin origin) {
        return new Circumstances(origin, "", Optional.empty(), Map.of(), Map.of());
    }
}
