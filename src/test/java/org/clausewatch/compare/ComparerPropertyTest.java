package org.clausewatch.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clausewatch.model.Change;
import org.clausewatch.model.ChangeKind;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Comparison;
import org.clausewatch.model.Edit;
import org.clausewatch.model.EditOp;
import org.clausewatch.model.PairVerdict;
import org.clausewatch.model.Row;
import org.clausewatch.model.Side;
import org.clausewatch.model.Version;
import org.junit.jupiter.api.Test;

/** What holds for any two versions, tried on thousands of random ones. */
class ComparerPropertyTest {
    private static final List<String> WORDS = List.of(
            "we",
            "may",
            "not",
            "share",
            "your",
            "data",
            "with",
            "partners",
            ",",
            ".",
            "train",
            "models",
            "the",
            "and",
            "30",
            "days",
            "unless",
            "you",
            "object",
            "Größe",
            "日本語",
            "ไทย",
            "שלום",
            "e\u0301",
            "👩‍👩‍👧",
            "—",
            "“quoted”",
            "a.b",
            "U.S.",
            "\u00A0",
            "\uD83C\uDDE9\uD83C\uDDEA");

    private final Comparer comparer = new Comparer();

    @Test
    void editsRebuildBothSidesToTheLetter() {
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            String old = sentence(random, 30);
            String current = random.nextBoolean() ? mutate(old, random) : sentence(random, 30);
            List<Edit> edits = WordEdits.between(old, current).edits();
            assertEquals(old, join(edits, EditOp.INSERT), "old side of seed " + seed);
            assertEquals(current, join(edits, EditOp.DELETE), "new side of seed " + seed);
        }
    }

    @Test
    void editsOfArbitraryUnicodeRebuildBothSides() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            String old = codePoints(random);
            String current = random.nextBoolean() ? codePoints(random) : old + codePoints(random);
            List<Edit> edits = WordEdits.between(old, current).edits();
            assertEquals(old, join(edits, EditOp.INSERT), "old side of seed " + seed);
            assertEquals(current, join(edits, EditOp.DELETE), "new side of seed " + seed);
        }
    }

    @Test
    void everyClauseIsInOneRowAndInOneChangeAtMost() {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            Version old = version(random);
            Version current = random.nextInt(4) == 0 ? version(random) : mutate(old, random);
            Comparison comparison = comparer.compare(old, current);
            assertEquals(indexes(old), shown(comparison.rows(), Side.OLD), "old side of seed " + seed);
            assertEquals(indexes(current), shown(comparison.rows(), Side.NEW), "new side of seed " + seed);
            for (Side side : Side.values()) {
                Set<Integer> seen = new HashSet<>();
                for (Change change : comparison.changes()) {
                    for (Clause clause : change.clauses(side)) {
                        assertTrue(seen.add(clause.index()), "clause in two changes, seed " + seed);
                    }
                }
            }
        }
    }

    @Test
    void changesStandInTheOrderOfTheirRows() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Version old = version(random);
            Comparison comparison = comparer.compare(old, mutate(old, random));
            int[] inRows = comparison.rows().stream()
                    .filter(row -> row.change().isPresent())
                    .mapToInt(row -> row.change().getAsInt())
                    .toArray();
            assertEquals(
                    IntStream.range(0, comparison.changes().size()).boxed().toList(),
                    IntStream.of(inRows).boxed().toList(),
                    "seed " + seed);
        }
    }

    @Test
    void aVersionComparedWithItselfIsIdentical() {
        for (int seed = 0; seed < 200; seed++) {
            Version version = version(new Random(seed));
            Comparison comparison = comparer.compare(version, version);
            assertEquals(PairVerdict.IDENTICAL, comparison.verdict(), "seed " + seed);
            assertTrue(comparison.changes().isEmpty(), "seed " + seed);
        }
    }

    @Test
    void idsTellChangesApart() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Version old = version(random);
            Comparison comparison = comparer.compare(old, mutate(old, random));
            assertEquals(
                    comparison.changes().size(),
                    comparison.changes().stream().map(Change::id).distinct().count(),
                    "seed " + seed);
        }
    }

    @Test
    void swappingTheVersionsMirrorsKindsAndPairings() {
        for (int seed = 0; seed < 1_500; seed++) {
            Random random = new Random(seed);
            Version old = version(random);
            Version current = random.nextInt(4) == 0 ? version(random) : mutate(old, random);
            List<String> forth = comparer.compare(old, current).changes().stream()
                    .map(change -> shape(change, Side.OLD, Side.NEW))
                    .sorted()
                    .toList();
            List<String> back = comparer.compare(current, old).changes().stream()
                    .map(change -> shape(change, Side.NEW, Side.OLD))
                    .sorted()
                    .toList();
            assertEquals(forth, back, "seed " + seed);
        }
    }

    @Test
    void editsNeverCutACodePoint() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            String old = codePoints(random) + sentence(random, 8);
            String current = codePoints(random) + sentence(random, 8);
            for (Edit edit : WordEdits.between(old, current).edits()) {
                assertTrue(
                        !Character.isLowSurrogate(edit.text().charAt(0))
                                && !Character.isHighSurrogate(
                                        edit.text().charAt(edit.text().length() - 1)),
                        "seed " + seed);
            }
        }
    }

    @Test
    void theLocaleAndTheTimeZoneChangeNothing() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (int seed = 0; seed < 100; seed++) {
                Random random = new Random(seed);
                Version old = version(random);
                Version current = mutate(old, random);
                Locale.setDefault(Locale.ROOT);
                Comparison plain = comparer.compare(old, current);
                Locale.setDefault(Locale.of("tr", "TR"));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
                assertEquals(plain, comparer.compare(old, current), "seed " + seed);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void manyThreadsGiveOneResult() {
        List<Comparison> alone =
                IntStream.range(0, 200).mapToObj(this::compared).toList();
        assertEquals(
                alone,
                IntStream.range(0, 200).parallel().mapToObj(this::compared).toList());
    }

    private Comparison compared(int seed) {
        Random random = new Random(seed);
        Version old = version(random);
        return comparer.compare(old, mutate(old, random));
    }

    private static String shape(Change change, Side first, Side second) {
        ChangeKind kind = change.kind();
        ChangeKind seen = first == Side.OLD
                ? kind
                : switch (kind) {
                    case ADDED -> ChangeKind.REMOVED;
                    case REMOVED -> ChangeKind.ADDED;
                    case SPLIT -> ChangeKind.MERGED;
                    case MERGED -> ChangeKind.SPLIT;
                    case MODIFIED, MOVED, REGROUPED -> kind;
                };
        return seen + (change.moved() ? " moved " : " ") + places(change, first) + places(change, second);
    }

    private static List<Integer> places(Change change, Side side) {
        return change.clauses(side).stream().map(Clause::index).toList();
    }

    private static String join(List<Edit> edits, EditOp without) {
        return edits.stream()
                .filter(edit -> edit.op() != without)
                .map(Edit::text)
                .collect(Collectors.joining());
    }

    private static List<Integer> indexes(Version version) {
        return version.clauses().stream().map(Clause::index).toList();
    }

    private static List<Integer> shown(List<Row> rows, Side side) {
        return rows.stream()
                .flatMap(row -> (side == Side.OLD ? row.oldClauses() : row.newClauses()).stream())
                .map(Clause::index)
                .sorted()
                .toList();
    }

    private static String sentence(Random random, int most) {
        return IntStream.range(0, random.nextInt(most))
                .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(random.nextInt(5) == 0 ? "" : " "));
    }

    private static String mutate(String text, Random random) {
        List<String> words = new ArrayList<>(List.of(text.split(" ")));
        for (int i = 0; i < 3; i++) {
            int at = random.nextInt(words.size());
            switch (random.nextInt(3)) {
                case 0 -> words.add(at, WORDS.get(random.nextInt(WORDS.size())));
                case 1 -> words.set(at, WORDS.get(random.nextInt(WORDS.size())));
                default -> {
                    if (words.size() > 1) {
                        words.remove(at);
                    }
                }
            }
        }
        return String.join(" ", words);
    }

    private static String codePoints(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(12);
        while (text.length() < length) {
            int codePoint = random.nextInt(random.nextBoolean() ? 0x300 : Character.MAX_CODE_POINT + 1);
            if (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE) {
                text.appendCodePoint(codePoint == '\n' ? ' ' : codePoint);
            }
        }
        return text.toString();
    }

    private static Version version(Random random) {
        List<Clause> clauses = new ArrayList<>();
        int length = random.nextInt(25);
        for (int i = 0; i < length; i++) {
            ClauseKind kind = ClauseKind.values()[random.nextInt(3)];
            String text = random.nextInt(5) == 0 ? "Return to top" : sentence(random, 12);
            clauses.add(Clause.of(i, kind, text));
        }
        return new Version("en", List.of(), clauses, List.of());
    }

    private static Version mutate(Version version, Random random) {
        List<Clause> clauses = new ArrayList<>(version.clauses());
        for (int i = 0; i < 5 && !clauses.isEmpty(); i++) {
            int at = random.nextInt(clauses.size());
            switch (random.nextInt(4)) {
                case 0 -> clauses.add(at, Clause.of(0, ClauseKind.PARAGRAPH, sentence(random, 12)));
                case 1 -> clauses.add(random.nextInt(clauses.size()), clauses.remove(at));
                case 2 -> clauses.remove(at);
                default ->
                    clauses.set(
                            at,
                            Clause.of(
                                    0,
                                    clauses.get(at).kind(),
                                    mutate(clauses.get(at).text(), random)));
            }
        }
        List<Clause> numbered = new ArrayList<>();
        for (Clause clause : clauses) {
            numbered.add(Clause.of(numbered.size(), clause.kind(), clause.text()));
        }
        return new Version("en", List.of(), numbered, List.of());
    }
}
