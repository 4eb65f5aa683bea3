package org.clausewatch.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.clausewatch.model.Change;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Comparison;
import org.clausewatch.model.DateKind;
import org.clausewatch.model.PairVerdict;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Row;
import org.clausewatch.model.StatedDate;
import org.clausewatch.model.Version;

/**
 * Compares two versions of one text clause by clause.
 *
 * <pre>{@code
 * Comparison comparison = new Comparer().compare(before, after);
 * comparison.changes().forEach(change -> System.out.println(change.kind() + " " + change.edits()));
 * }</pre>
 *
 * Holds no state; may be used from several threads.
 */
public final class Comparer {
    /** Version of the alignment: another one may give other changes for the same texts. */
    public static final String VERSION = "3";

    /** A text of at least this many words that shrinks or grows {@value #SIZE_COLLAPSE}-fold is another page. */
    private static final int SIZED_WORDS = 400;

    private static final int SIZE_COLLAPSE = 8;

    /**
     * Aligns two versions and tells what changed between them.
     *
     * @return rows with every clause of both versions, and the changes; where the two are not versions of
     *     one text (another language, a collapse in size) no changes, and the reason why
     */
    public Comparison compare(Version oldVersion, Version newVersion) {
        List<Reason> obstacles = obstacles(oldVersion, newVersion);
        if (!obstacles.isEmpty()) {
            return unaligned(oldVersion, newVersion, obstacles);
        }
        ChangeRows rows = ChangeRows.of(
                oldVersion.clauses(), newVersion.clauses(), Aligner.align(oldVersion.clauses(), newVersion.clauses()));
        List<Change> changes = rows.changes();
        PairVerdict verdict = changes.isEmpty()
                ? PairVerdict.IDENTICAL
                : changes.stream().allMatch(change -> !change.reasons().isEmpty())
                        ? PairVerdict.EDITORIAL_ONLY
                        : PairVerdict.CHANGED;
        List<Reason> reasons = switch (verdict) {
            case IDENTICAL -> List.of(Reason.of("identical"));
            case EDITORIAL_ONLY ->
                changes.stream()
                        .flatMap(change -> change.reasons().stream())
                        .map(Reason::code)
                        .distinct()
                        .sorted()
                        .map(Reason::of)
                        .toList();
            case CHANGED, NOT_COMPARABLE -> List.of();
        };
        return new Comparison(
                verdict,
                reasons,
                notices(oldVersion, newVersion, verdict),
                rows.rows(),
                changes,
                limits(oldVersion, newVersion, rows.limits()));
    }

    /**
     * Puts two versions beside each other that are not versions of one text.
     *
     * @param obstacles why not, at least one
     * @return rows with every clause of both versions, and no changes
     */
    public Comparison unaligned(Version oldVersion, Version newVersion, List<Reason> obstacles) {
        return new Comparison(
                PairVerdict.NOT_COMPARABLE,
                obstacles,
                List.of(),
                unalignedRows(oldVersion, newVersion),
                List.of(),
                limits(oldVersion, newVersion, List.of()));
    }

    private static List<Reason> obstacles(Version oldVersion, Version newVersion) {
        List<Reason> obstacles = new ArrayList<>();
        if (!oldVersion.language().equals(newVersion.language())
                && !oldVersion.language().equals("und")
                && !newVersion.language().equals("und")) {
            obstacles.add(new Reason(
                    "other-language", Map.of("old", oldVersion.language(), "new", newVersion.language()), List.of()));
        }
        if (isOfOtherSize(length(oldVersion), length(newVersion))) {
            int oldWords = oldVersion.words();
            int newWords = newVersion.words();
            if (Math.max(oldWords, newWords) >= SIZED_WORDS
                    && Math.max(oldWords, newWords) > (long) SIZE_COLLAPSE * Math.min(oldWords, newWords)) {
                obstacles.add(new Reason(
                        "size-collapse",
                        Map.of("old", Integer.toString(oldWords), "new", Integer.toString(newWords)),
                        List.of()));
            }
        }
        return obstacles;
    }

    /** Words are counted only where the number of letters does not show already that both are of a size. */
    private static boolean isOfOtherSize(long oldLength, long newLength) {
        return Math.max(oldLength, newLength) > 2 * Math.min(oldLength, newLength);
    }

    private static long length(Version version) {
        long length = 0;
        for (Clause clause : version.clauses()) {
            length += clause.text().length();
        }
        return length;
    }

    private static List<Row> unalignedRows(Version oldVersion, Version newVersion) {
        List<Row> rows = new ArrayList<>();
        oldVersion.clauses().forEach(clause -> rows.add(Row.of(List.of(clause), List.of(), OptionalInt.empty())));
        newVersion.clauses().forEach(clause -> rows.add(Row.of(List.of(), List.of(clause), OptionalInt.empty())));
        return rows;
    }

    private static List<Reason> notices(Version oldVersion, Version newVersion, PairVerdict verdict) {
        List<StatedDate> oldDates = datesOfEffect(oldVersion);
        List<StatedDate> newDates = datesOfEffect(newVersion);
        if (verdict == PairVerdict.CHANGED && !newDates.isEmpty() && sameDates(oldDates, newDates)) {
            return List.of(Reason.of(
                    "text-changed-date-did-not",
                    "date",
                    newDates.getFirst().date().toString()));
        }
        return List.of();
    }

    private static List<StatedDate> datesOfEffect(Version version) {
        return version.statedDates().stream()
                .filter(stated -> stated.kind() != DateKind.PUBLISHED)
                .toList();
    }

    private static boolean sameDates(List<StatedDate> oldDates, List<StatedDate> newDates) {
        return oldDates.stream()
                .map(StatedDate::date)
                .toList()
                .equals(newDates.stream().map(StatedDate::date).toList());
    }

    private static List<String> limits(Version oldVersion, Version newVersion, List<String> reached) {
        List<String> limits = new ArrayList<>(oldVersion.limits());
        newVersion.limits().stream().filter(limit -> !limits.contains(limit)).forEach(limits::add);
        limits.addAll(reached);
        return limits;
    }
}
