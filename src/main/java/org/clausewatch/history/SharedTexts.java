package org.clausewatch.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clausewatch.history.Observation.NotThePolicy;
import org.clausewatch.history.Observation.Readable;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Link;
import org.clausewatch.model.Version;

/**
 * Holds equal texts once: thousands of observations of a policy, most of which say the same, then need little
 * more memory than one. Give each to {@code share} as soon as it is read. For one thread.
 */
public final class SharedTexts {
    private final Map<Version, Version> versions = new HashMap<>();
    private final Map<Clause, Clause> clauses = new HashMap<>();
    private final Map<String, String> strings = new HashMap<>();
    private final Map<List<String>, List<String>> lists = new HashMap<>();

    /** Begins with no text. */
    public SharedTexts() {}

    /** Returns an equal observation whose text is that of earlier ones as far as they are equal. */
    public Observation share(Observation observation) {
        return observation.with(share(observation.content()));
    }

    /** Returns an equal content whose text is that of earlier ones as far as they are equal. */
    public Observation.Content share(Observation.Content content) {
        return switch (content) {
            case Readable(var version) -> new Readable(share(version));
            case NotThePolicy other -> other;
        };
    }

    private Version share(Version version) {
        List<Clause> shared = new ArrayList<>(version.clauses().size());
        for (Clause clause : version.clauses()) {
            Clause known = clauses.get(clause);
            if (known == null) {
                known = shared(clause);
                clauses.put(known, known);
            }
            shared.add(known);
        }
        Version candidate = new Version(version.language(), version.statedDates(), shared, version.limits());
        Version known = versions.putIfAbsent(candidate, candidate);
        return known == null ? candidate : known;
    }

    private Clause shared(Clause clause) {
        return new Clause(
                clause.index(),
                clause.kind(),
                string(clause.number()),
                list(clause.path()),
                string(clause.leadIn()),
                string(clause.text()),
                list(clause.cells()),
                clause.links().stream()
                        .map(link -> new Link(link.start(), link.end(), string(link.href())))
                        .toList(),
                clause.furniture());
    }

    private List<String> list(List<String> texts) {
        List<String> known = lists.get(texts);
        if (known == null) {
            known = texts.stream().map(this::string).toList();
            lists.put(known, known);
        }
        return known;
    }

    private String string(String text) {
        String known = strings.putIfAbsent(text, text);
        return known == null ? text : known;
    }
}
