package org.clausewatch.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Why something was decided, as a fixed code that each face words in its language.
 *
 * @param code for example {@code links-only}, {@code renumbered}, {@code error-page}
 * @param params values to put into the wording, by name, in the order of their names
 * @param evidence the spans that decided, where there are any
 */
public record Reason(String code, Map<String, String> params, List<Evidence> evidence) {
    public Reason {
        params = Collections.unmodifiableMap(new TreeMap<>(params));
        evidence = List.copyOf(evidence);
    }

    /** Returns a reason that needs no values and no evidence. */
    public static Reason of(String code) {
        return new Reason(code, Map.of(), List.of());
    }

    /** Returns a reason with one value. */
    public static Reason of(String code, String name, String value) {
        return new Reason(code, Map.of(name, value), List.of());
    }
}
