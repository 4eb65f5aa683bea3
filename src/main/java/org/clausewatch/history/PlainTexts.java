package org.clausewatch.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clausewatch.model.Clause;

/** Texts apart from their form, each made once: most clauses of a version stand in the one before it, too. */
final class PlainTexts {
    private final Map<String, String> texts = new HashMap<>();
    private final Map<List<String>, String> rows = new HashMap<>();
    private final Map<List<String>, String> paths = new HashMap<>();

    /** Returns a clause's words and where they stand. */
    PlacedWording of(Clause clause) {
        return new PlacedWording(
                clause.cells().isEmpty()
                        ? of(clause.text())
                        : rows.computeIfAbsent(clause.cells(), cells -> Wording.plain(String.join(" ", cells))),
                paths.computeIfAbsent(
                        clause.path(), path -> path.stream().map(this::of).collect(Collectors.joining("\n"))),
                of(clause.leadIn()));
    }

    private String of(String text) {
        return texts.computeIfAbsent(text, Wording::plain);
    }
}
