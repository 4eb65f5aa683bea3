package org.clausewatch.compare.mutation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.clausewatch.model.Clause;
import org.clausewatch.model.CodePoints;
import org.clausewatch.model.Link;
import org.clausewatch.workspace.WorkspaceException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Known edits of the sample archive's texts: that they are what they say, and that they are told so. */
class SampleMutationTest {
    private static final int CASES = 60;
    private static final List<Mutator> TEXTS = new ArrayList<>();

    @BeforeAll
    static void readTexts() throws WorkspaceException {
        TEXTS.addAll(Texts.sample());
    }

    @Test
    void theComparisonTellsKnownEdits() {
        Tally tally = MutationRun.run(TEXTS, 0, CASES, List.of(), 0, System.out);
        assertAll(
                () -> assertTrue(tally.shareRight() >= 0.99, tally::table),
                () -> assertEquals(0, tally.falseAlarms(), tally::table));
    }

    @Test
    void theTruthToldAsItIsIsRight() {
        for (MutatedPair pair : pairs()) {
            Verdict verdict = TruthChecker.check(pair, ToldTruth.of(pair));
            assertTrue(verdict.isRight(), verdict::toString);
        }
    }

    @Test
    void everyClauseHasOneFate() {
        for (MutatedPair pair : pairs()) {
            assertEquals(
                    IntStream.range(0, pair.oldVersion().clauses().size())
                            .boxed()
                            .toList(),
                    all(pair, Fate::oldClauses),
                    pair.name());
            assertEquals(
                    IntStream.range(0, pair.newVersion().clauses().size())
                            .boxed()
                            .toList(),
                    all(pair, Fate::newClauses),
                    pair.name());
        }
    }

    @Test
    void untouchedClausesAreTheSame() {
        for (MutatedPair pair : pairs()) {
            for (Fate fate : pair.kept()) {
                Clause old = pair.oldVersion().clauses().get(fate.oldClauses().getFirst());
                Clause current =
                        pair.newVersion().clauses().get(fate.newClauses().getFirst());
                assertEquals(look(old), look(current), pair.name());
            }
        }
    }

    @Test
    void linksStayOnTheirWords() {
        for (MutatedPair pair : pairs()) {
            Set<String> old = new HashSet<>();
            pair.oldVersion().clauses().forEach(clause -> old.addAll(linked(clause)));
            Set<String> current = new HashSet<>();
            pair.newVersion().clauses().forEach(clause -> current.addAll(linked(clause)));
            current.removeAll(old);
            assertEquals(Set.of(), current, pair.name());
        }
    }

    @Test
    void rowsAreTheirCells() {
        for (MutatedPair pair : pairs()) {
            for (Clause clause : pair.newVersion().clauses()) {
                if (!clause.cells().isEmpty()) {
                    assertEquals(String.join(" | ", clause.cells()), clause.text(), pair.name());
                }
            }
        }
    }

    @Test
    void theSameSeedMakesTheSamePair() {
        Mutator text = TEXTS.getFirst();
        assertEquals(text.mutate(7), text.mutate(7));
        assertNotEquals(text.mutate(7), text.mutate(8));
    }

    @Test
    void everySortOfEditIsMade() {
        // No two clauses of the sample are near-duplicates: such edits plant their own.
        Set<EditSort> missing = EnumSet.complementOf(EnumSet.of(EditSort.SWAP_FOUND_TWINS));
        for (EditSort sort : EditSort.values()) {
            for (Mutator text : TEXTS) {
                for (int seed = 0; seed < 3; seed++) {
                    text.mutate(seed, sort).edits().forEach(edit -> missing.remove(edit.sort()));
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    private static List<MutatedPair> pairs() {
        return IntStream.range(0, CASES)
                .mapToObj(seed -> TEXTS.get(seed % TEXTS.size()).mutate(seed))
                .toList();
    }

    private static List<Integer> all(MutatedPair pair, Function<Fate, List<Integer>> side) {
        List<Integer> all = new ArrayList<>();
        pair.kept().forEach(fate -> all.addAll(side.apply(fate)));
        pair.edits().forEach(edit -> edit.fates().forEach(fate -> all.addAll(side.apply(fate))));
        all.sort(Integer::compare);
        return all;
    }

    private static List<Object> look(Clause clause) {
        return List.of(clause.kind(), clause.number(), clause.text(), clause.cells(), clause.links());
    }

    private static List<String> linked(Clause clause) {
        List<String> words = new ArrayList<>();
        for (Link link : clause.links()) {
            words.add(CodePoints.slice(clause.text(), link.start(), link.end()));
        }
        return words;
    }
}
