package org.clausewatch.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.clausewatch.compare.Comparer;
import org.clausewatch.model.Change;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Edit;
import org.clausewatch.model.EditOp;
import org.clausewatch.model.Version;

/**
 * What became of one clause, for people: first seen, each edit with its words, moves, gone and back. Versions that
 * left it as it was are not told.
 *
 * @param lineage the clause
 * @param events in order of time; the first one is that it was first seen
 */
public record ClauseStory(String lineage, List<Event> events) {
    public ClauseStory {
        events = List.copyOf(events);
    }

    /**
     * What one version brought.
     *
     * @param event what happened
     * @param version that brought it
     * @param before the version before that, where there is one: it happened after this was last seen
     * @param clause as it stands in the version; as it stood before where it is gone
     * @param edits word by word from how it stood before; empty where the words are the same or there were none
     * @param other the lineage that it was cut from or merged into, where there is one
     */
    public record Event(
            LineageEvent event,
            HistoryVersion version,
            Optional<HistoryVersion> before,
            Clause clause,
            List<Edit> edits,
            Optional<String> other) {
        public Event {
            edits = List.copyOf(edits);
        }
    }

    /**
     * Tells the story of a clause.
     *
     * @param versions that the lineage was followed through
     */
    public static ClauseStory of(List<HistoryVersion> versions, Lineage lineage) {
        List<Event> events = new ArrayList<>();
        Optional<Clause> last = Optional.empty();
        for (LineageStep step : lineage.steps()) {
            HistoryVersion version = versions.get(step.version());
            Optional<Clause> now = step.clause().isPresent()
                    ? Optional.of(version.version().clauses().get(step.clause().getAsInt()))
                    : Optional.empty();
            if (step.event() != LineageEvent.UNCHANGED) {
                events.add(new Event(
                        step.event(),
                        version,
                        step.version() == 0 ? Optional.empty() : Optional.of(versions.get(step.version() - 1)),
                        now.or(last(last)).orElseThrow(),
                        edits(last, now),
                        step.other()));
            }
            last = now.isPresent() ? now : last;
        }
        return new ClauseStory(lineage.id(), events);
    }

    private static Supplier<Optional<Clause>> last(Optional<Clause> last) {
        return () -> last;
    }

    private static List<Edit> edits(Optional<Clause> before, Optional<Clause> now) {
        if (before.isEmpty()
                || now.isEmpty()
                || before.get().text().equals(now.get().text())) {
            return List.of();
        }
        List<Change> changes =
                new Comparer().compare(alone(before.get()), alone(now.get())).changes();
        return changes.size() == 1 && !changes.getFirst().edits().isEmpty()
                ? changes.getFirst().edits()
                : List.of(
                        new Edit(EditOp.DELETE, before.get().text()),
                        new Edit(EditOp.INSERT, now.get().text()));
    }

    private static Version alone(Clause clause) {
        return new Version("und", List.of(), List.of(Clause.of(0, ClauseKind.PARAGRAPH, clause.text())), List.of());
    }
}
