package org.clausewatch.archive;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something the user decided, one line of {@code decisions/<log>.jsonl}.
 *
 * @param log which file: lower-case letters and hyphens ({@code robots})
 * @param at when it was decided
 * @param fields what was decided, by name; none is called {@code at}
 */
public record Decision(String log, Instant at, Map<String, String> fields) {
    public Decision {
        if (!log.matches("[a-z][a-z-]*")) {
            throw new IllegalArgumentException("Not a name of a decision log: " + log);
        }
        if (fields.containsKey("at")) {
            throw new IllegalArgumentException("The time of a decision is no field");
        }
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }
}
