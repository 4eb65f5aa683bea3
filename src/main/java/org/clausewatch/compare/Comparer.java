package org.clausewatch.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.clausewatch.model.Change;
import org.clausewatch.model.ChangeKind;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Comparison;
import org.clausewatch.model.DateKind;
import org.clausewatch.model.PairVerdict;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Row;
import org.clausewatch.model.Sha256;
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
    public static final String VERSION = "1";

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
        Aligner aligner = new Aligner(oldVersion, newVersion);
        Rows rows = new Rows(oldVersion, newVersion, aligner.pairings());
        List<String> reached = new ArrayList<>(aligner.limits());
        if (rows.tooLong > 0) {
            reached.add("Clauses too long to be compared word by word are shown as replaced, in " + rows.tooLong
                    + (rows.tooLong == 1 ? " change." : " changes."));
        }
        List<Change> changes = rows.changes;
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
                rows.rows,
                changes,
                limits(oldVersion, newVersion, reached));
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
        int oldWords = oldVersion.words();
        int newWords = newVersion.words();
        if (Math.max(oldWords, newWords) >= SIZED_WORDS
                && Math.max(oldWords, newWords) > (long) SIZE_COLLAPSE * Math.min(oldWords, newWords)) {
            obstacles.add(new Reason(
                    "size-collapse",
                    Map.of("old", Integer.toString(oldWords), "new", Integer.toString(newWords)),
                    List.of()));
        }
        return obstacles;
    }

    private static List<Row> unalignedRows(Version oldVersion, Version newVersion) {
        List<Row> rows = new ArrayList<>();
        oldVersion.clauses().forEach(clause -> rows.add(new Row(List.of(clause), List.of(), OptionalInt.empty())));
        newVersion.clauses().forEach(clause -> rows.add(new Row(List.of(), List.of(clause), OptionalInt.empty())));
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

    /** Puts the pairings of both versions into rows and makes changes of those that differ. */
    private static final class Rows {
        private final List<Row> rows = new ArrayList<>();
        private final List<Change> changes = new ArrayList<>();
        private final Map<String, Integer> occurrences = new HashMap<>();
        private final List<Clause> oldClauses;
        private final boolean[] oldShown;
        private final boolean[] oldPaired;
        private int tooLong;
        private final Repeats repeats;

        Rows(Version oldVersion, Version newVersion, List<Pairing> pairings) {
            oldClauses = oldVersion.clauses();
            repeats = new Repeats(oldVersion, newVersion);
            oldShown = new boolean[oldClauses.size()];
            oldPaired = new boolean[oldClauses.size()];
            Map<Integer, Pairing> byNewClause = new HashMap<>();
            for (Pairing pairing : pairings) {
                byNewClause.put(pairing.newClauses().getFirst(), pairing);
                pairing.oldClauses().forEach(clause -> oldPaired[clause] = true);
            }
            boolean[] newShown = new boolean[newVersion.clauses().size()];
            int oldAt = 0;
            for (Clause clause : newVersion.clauses()) {
                Pairing pairing = byNewClause.get(clause.index());
                if (newShown[clause.index()]) {
                    continue;
                }
                if (pairing == null) {
                    add(ChangeKind.ADDED, List.of(), List.of(clause), 0, false);
                    continue;
                }
                if (!pairing.moved()) {
                    oldAt = removeUpTo(oldAt, pairing.oldClauses().getFirst());
                }
                pairing.newClauses().forEach(shown -> newShown[shown] = true);
                pairing.oldClauses().forEach(shown -> oldShown[shown] = true);
                addPair(
                        pairing,
                        pairing.oldClauses().stream().map(oldClauses::get).toList(),
                        pairing.newClauses().stream()
                                .map(newVersion.clauses()::get)
                                .toList());
            }
            removeUpTo(oldAt, oldClauses.size());
        }

        private int removeUpTo(int from, int to) {
            for (int i = from; i < to; i++) {
                if (!oldPaired[i] && !oldShown[i]) {
                    oldShown[i] = true;
                    add(ChangeKind.REMOVED, List.of(oldClauses.get(i)), List.of(), 0, false);
                }
            }
            return Math.max(from, to);
        }

        private void addPair(Pairing pairing, List<Clause> old, List<Clause> current) {
            boolean sameText = texts(old).equals(texts(current));
            if (sameText
                    && !pairing.moved()
                    && Sameness.reasons(old, current, false).isEmpty()) {
                rows.add(new Row(old, current, OptionalInt.empty()));
                return;
            }
            ChangeKind kind = old.size() > 1 && current.size() > 1
                    ? ChangeKind.REGROUPED
                    : old.size() > 1
                            ? ChangeKind.MERGED
                            : current.size() > 1
                                    ? ChangeKind.SPLIT
                                    : sameText && pairing.moved() ? ChangeKind.MOVED : ChangeKind.MODIFIED;
            add(kind, old, current, pairing.similarity(), pairing.moved());
        }

        private void add(ChangeKind kind, List<Clause> old, List<Clause> current, double similarity, boolean moved) {
            String oldText = texts(old);
            String newText = texts(current);
            List<Reason> reasons = switch (kind) {
                case ADDED -> ofOneSide(current.getFirst(), repeats.stoodBefore(current.getFirst()));
                case REMOVED -> ofOneSide(old.getFirst(), repeats.standsStill(old.getFirst()));
                default -> Sameness.reasons(old, current, moved);
            };
            tooLong += WordEdits.tooLong(oldText, newText) ? 1 : 0;
            String key = oldText + "\n\n" + newText;
            int occurrence = occurrences.merge(key, 1, Integer::sum);
            String id = Sha256.of(key + "\n\n" + occurrence).substring(0, 16);
            rows.add(new Row(old, current, OptionalInt.of(changes.size())));
            changes.add(new Change(
                    id, kind, moved, similarity, old, current, WordEdits.between(oldText, newText), reasons));
        }

        private static List<Reason> ofOneSide(Clause clause, boolean repeated) {
            if (clause.furniture()) {
                return List.of(Reason.of("furniture"));
            }
            return repeated ? List.of(Reason.of("duplicate")) : List.of();
        }

        private static String texts(List<Clause> clauses) {
            return clauses.stream().map(Clause::text).collect(Collectors.joining("\n"));
        }
    }
}
