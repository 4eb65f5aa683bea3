package org.clausewatch.compare.mutation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Comparison;
import org.clausewatch.model.Link;
import org.clausewatch.model.Row;
import org.clausewatch.model.Side;
import org.clausewatch.model.Version;

/** Finds the row of a comparison that tells a fate: that of its very clauses, else that of equal ones. */
final class RowFinder {
    /** All that can be seen of a clause but its place and the headings above it. */
    private record Looks(String kind, String number, String text, List<String> hrefs, boolean furniture) {
        static Looks of(Clause clause) {
            return new Looks(
                    clause.kind().code(),
                    clause.number(),
                    clause.text(),
                    clause.links().stream().map(Link::href).toList(),
                    clause.furniture());
        }
    }

    private record Indexes(List<Integer> oldClauses, List<Integer> newClauses) {}

    private record LooksOfRow(List<Looks> oldClauses, List<Looks> newClauses) {}

    private final MutatedPair pair;
    private final Map<Indexes, Row> rows = new HashMap<>();
    private final Map<LooksOfRow, Deque<Row>> equalRows = new HashMap<>();
    private final Set<Indexes> free = new HashSet<>();
    private final Map<Fate, Row> found = new IdentityHashMap<>();
    private boolean exact = true;

    /**
     * Takes the rows in.
     *
     * @throws IllegalArgumentException if the rows do not have every clause and every change once
     */
    RowFinder(MutatedPair pair, Comparison comparison) {
        this.pair = pair;
        List<Integer> changes = new ArrayList<>();
        for (Row row : comparison.rows()) {
            Indexes indexes = indexes(row);
            rows.put(indexes, row);
            free.add(indexes);
            row.change().ifPresent(changes::add);
            equalRows
                    .computeIfAbsent(looks(indexes), looks -> new ArrayDeque<>())
                    .add(row);
        }
        requireAll(pair.oldVersion(), comparison, Side.OLD);
        requireAll(pair.newVersion(), comparison, Side.NEW);
        if (new HashSet<>(changes).size() != changes.size()
                || changes.size() != comparison.changes().size()) {
            throw new IllegalArgumentException("Not every change is in one row: " + changes);
        }
    }

    /** Tells whether a row has exactly the clauses of a fate. */
    boolean hasRow(Fate fate) {
        return rows.containsKey(new Indexes(fate.oldClauses(), fate.newClauses()));
    }

    /** Gives a fate the row with its clauses, if there is one. */
    void match(Fate fate) {
        Indexes indexes = new Indexes(fate.oldClauses(), fate.newClauses());
        if (free.remove(indexes)) {
            found.put(fate, Optional.ofNullable(rows.get(indexes)).orElseThrow());
        }
    }

    /** Gives a fate that has no row one of those left whose clauses are equal to its own. */
    void matchEqual(Fate fate) {
        if (found.containsKey(fate)) {
            return;
        }
        Deque<Row> equal =
                equalRows.getOrDefault(looks(new Indexes(fate.oldClauses(), fate.newClauses())), new ArrayDeque<>());
        equal.removeIf(row -> !free.contains(indexes(row)));
        if (!equal.isEmpty()) {
            Row row = equal.removeFirst();
            free.remove(indexes(row));
            found.put(fate, row);
            exact = false;
        }
    }

    Optional<Row> row(Fate fate) {
        return Optional.ofNullable(found.get(fate));
    }

    /** Tells whether no fate was given a row of other clauses that are equal. */
    boolean isExact() {
        return exact;
    }

    private LooksOfRow looks(Indexes indexes) {
        return new LooksOfRow(
                looks(pair.oldVersion(), indexes.oldClauses), looks(pair.newVersion(), indexes.newClauses));
    }

    private static List<Looks> looks(Version version, List<Integer> indexes) {
        return indexes.stream().map(version.clauses()::get).map(Looks::of).toList();
    }

    private static Indexes indexes(Row row) {
        return new Indexes(
                row.oldClauses().stream().map(Clause::index).toList(),
                row.newClauses().stream().map(Clause::index).toList());
    }

    private static void requireAll(Version version, Comparison comparison, Side side) {
        List<Clause> shown = new ArrayList<>();
        comparison.rows().forEach(row -> shown.addAll(side == Side.OLD ? row.oldClauses() : row.newClauses()));
        shown.sort((one, other) -> Integer.compare(one.index(), other.index()));
        if (!shown.equals(version.clauses())) {
            throw new IllegalArgumentException(
                    "The rows do not have every clause of the " + side.code() + " side once");
        }
    }
}
