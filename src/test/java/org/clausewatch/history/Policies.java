package org.clausewatch.history;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Origin;
import org.clausewatch.model.Provenance;
import org.clausewatch.model.Version;

/** Histories of invented policies, one month from version to version. */
final class Policies {
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final int DAYS = 30;
    private static final Pattern LINE = Pattern.compile("(# |- )?(?:(\\d+\\.|\\([a-z]\\)) )?(.*)");

    private Policies() {}

    /**
     * Returns a version, a clause a line: {@code # } begins a heading, {@code - } a list item; an enumerator
     * ({@code 3.} or {@code (a)}) may follow.
     */
    static Version version(String... lines) {
        return versionIn("en", lines);
    }

    static Version versionIn(String language, String... lines) {
        List<Clause> clauses = new ArrayList<>();
        List<String> path = List.of();
        for (String line : lines) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new IllegalArgumentException(line);
            }
            String mark = Optional.ofNullable(parts.group(1)).orElse("");
            String number = Optional.ofNullable(parts.group(2)).orElse("");
            String text = Optional.ofNullable(parts.group(3)).orElse("");
            ClauseKind kind = switch (mark) {
                case "# " -> ClauseKind.HEADING;
                case "- " -> ClauseKind.LIST_ITEM;
                default -> ClauseKind.PARAGRAPH;
            };
            List<String> above = kind == ClauseKind.HEADING ? List.of() : path;
            clauses.add(new Clause(clauses.size(), kind, number, above, "", text, List.of(), List.of(), false));
            path = kind == ClauseKind.HEADING ? List.of(text) : path;
        }
        return new Version(language, List.of(), clauses, List.of());
    }

    static List<HistoryVersion> history(List<Version> versions) {
        List<HistoryVersion> history = new ArrayList<>();
        for (Version version : versions) {
            Instant at = at(history.size());
            history.add(new HistoryVersion(
                    version,
                    new Provenance(
                            "snapshot " + history.size(),
                            Origin.FETCHED,
                            "https://lumenfold.example/privacy",
                            Optional.of(at),
                            Optional.of(at),
                            1,
                            Optional.empty(),
                            "")));
        }
        return history;
    }

    /** Returns when a version was first observed, counted from 0. */
    static Instant at(int version) {
        return START.plus((long) DAYS * version, ChronoUnit.DAYS);
    }
}
