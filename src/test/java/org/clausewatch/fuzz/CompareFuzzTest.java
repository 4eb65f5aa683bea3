package org.clausewatch.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clausewatch.compare.Comparer;
import org.clausewatch.model.Change;
import org.clausewatch.model.ChangeKind;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Comparison;
import org.clausewatch.model.Edit;
import org.clausewatch.model.EditOp;
import org.clausewatch.model.PairVerdict;
import org.clausewatch.model.Row;
import org.clausewatch.model.Side;
import org.clausewatch.model.Version;

/** Any two versions can be compared, and what comes out is true of them. */
class CompareFuzzTest {
    private final Comparer comparer = new Comparer();

    /**
     * Compares two versions.
     *
     * @param data a {@link PairScript} in UTF-8
     */
    @DictionaryFile(resourcePath = "/org/clausewatch/fuzz/pair.dict")
    @FuzzTest
    void comparesAnyPair(byte[] data) {
        PairScript.Pair pair = PairScript.read(new String(data, StandardCharsets.UTF_8));
        Version old = pair.oldVersion();
        Version current = pair.newVersion();
        Comparison comparison = WorkLimit.within(() -> comparer.compare(old, current));
        everyClauseIsInOneRow(comparison, old, current);
        everyClauseIsInOneChangeAtMost(comparison);
        rowsAndChangesAgree(comparison);
        comparison.changes().forEach(CompareFuzzTest::editsRebuildBothSides);
        assertEquals(comparison, comparer.compare(old, current), "The same pair compared twice");
        isIdenticalToItself(old);
        isIdenticalToItself(current);
        Comparison mirrored = comparer.compare(current, old);
        assertEquals(aligned(comparison, Side.OLD, Side.NEW), aligned(mirrored, Side.NEW, Side.OLD), "Sides swapped");
    }

    private static void everyClauseIsInOneRow(Comparison comparison, Version old, Version current) {
        assertEquals(old.clauses(), shown(comparison.rows(), Side.OLD), "Old clauses in rows");
        assertEquals(current.clauses(), shown(comparison.rows(), Side.NEW), "New clauses in rows");
    }

    private static List<Clause> shown(List<Row> rows, Side side) {
        return rows.stream()
                .flatMap(row -> (side == Side.OLD ? row.oldClauses() : row.newClauses()).stream())
                .sorted((a, b) -> Integer.compare(a.index(), b.index()))
                .toList();
    }

    private static void everyClauseIsInOneChangeAtMost(Comparison comparison) {
        for (Side side : Side.values()) {
            Set<Integer> seen = new HashSet<>();
            for (Change change : comparison.changes()) {
                for (Clause clause : change.clauses(side)) {
                    assertTrue(seen.add(clause.index()), () -> "In two changes, " + side + ": " + clause);
                }
            }
        }
    }

    private static void rowsAndChangesAgree(Comparison comparison) {
        Set<Integer> shown = new HashSet<>();
        for (Row row : comparison.rows()) {
            if (row.change().isPresent()) {
                Change change = comparison.changes().get(row.change().getAsInt());
                shown.add(row.change().getAsInt());
                assertEquals(change.oldClauses(), row.oldClauses(), "Old clauses of a row and its change");
                assertEquals(change.newClauses(), row.newClauses(), "New clauses of a row and its change");
            } else if (comparison.verdict() != PairVerdict.NOT_COMPARABLE) {
                assertEquals(texts(row.oldClauses()), texts(row.newClauses()), "A row without a change");
            }
        }
        assertEquals(comparison.changes().size(), shown.size(), "Changes shown in rows");
    }

    private static void editsRebuildBothSides(Change change) {
        assertEquals(texts(change.oldClauses()), without(EditOp.INSERT, change), "Old side of the edits");
        assertEquals(texts(change.newClauses()), without(EditOp.DELETE, change), "New side of the edits");
        for (Edit edit : change.edits()) {
            assertFalse(edit.text().isEmpty(), () -> "An edit of nothing: " + change);
            assertTrue(Unicode.isWellFormed(edit.text()), () -> "An edit cuts a sign: " + change);
        }
    }

    private static String without(EditOp op, Change change) {
        return change.edits().stream()
                .filter(edit -> edit.op() != op)
                .map(Edit::text)
                .collect(Collectors.joining());
    }

    private static String texts(List<Clause> clauses) {
        return clauses.stream().map(Clause::text).collect(Collectors.joining("\n"));
    }

    private void isIdenticalToItself(Version version) {
        Comparison comparison = comparer.compare(version, version);
        assertEquals(PairVerdict.IDENTICAL, comparison.verdict(), "A version compared with itself");
        assertTrue(comparison.changes().isEmpty(), () -> "Changes of a version to itself: " + comparison.changes());
    }

    /** What stands where, told from one side: kind, clauses of that side, clauses of the other, whether moved. */
    private static Set<String> aligned(Comparison comparison, Side one, Side other) {
        return comparison.changes().stream()
                .map(change -> (one == Side.OLD ? change.kind() : mirrored(change.kind()))
                        + " " + indexes(change.clauses(one)) + " " + indexes(change.clauses(other))
                        + (change.moved() ? " moved" : ""))
                .collect(Collectors.toSet());
    }

    private static List<Integer> indexes(List<Clause> clauses) {
        return clauses.stream().map(Clause::index).toList();
    }

    private static ChangeKind mirrored(ChangeKind kind) {
        return switch (kind) {
            case ADDED -> ChangeKind.REMOVED;
            case REMOVED -> ChangeKind.ADDED;
            case SPLIT -> ChangeKind.MERGED;
            case MERGED -> ChangeKind.SPLIT;
            case MODIFIED, MOVED, REGROUPED -> kind;
        };
    }
}
