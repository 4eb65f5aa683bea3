package org.clausewatch.compare.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clausewatch.compare.mutation.ToldTruth.Told;
import org.clausewatch.compare.mutation.Verdict.Wrong;
import org.clausewatch.model.ChangeKind;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Version;
import org.junit.jupiter.api.Test;

/** The checker must be seen to fail: here it is given comparisons that are wrong, and some that are right. */
class TruthCheckerTest {
    private static final String A = "We keep lantern logs for thirty days.";
    private static final String B = "We lend ferries to guests who ask for one.";
    private static final String C = "Clerks weigh every herring twice.";
    private static final String D = "The orchard is closed in the winter months.";
    private static final String COPY = "In this region the guild answers letters.";

    @Test
    void aMoveToldAsItIsIsRight() {
        assertRight(moved(), Told.unchanged(1, 0), Told.unchanged(2, 1), Told.moved(0, 2), Told.unchanged(3, 3));
    }

    @Test
    void aMoveToldAsRemovedAndAddedIsWrong() {
        assertEquals(
                List.of(Complaint.PAIRING),
                wrong(
                        moved(),
                        Told.unchanged(1, 0),
                        Told.unchanged(2, 1),
                        Told.changed(ChangeKind.REMOVED, List.of(0), List.of()),
                        Told.changed(ChangeKind.ADDED, List.of(), List.of(2)),
                        Told.unchanged(3, 3)));
    }

    @Test
    void aMoveThatIsNotSaidIsWrong() {
        assertEquals(
                List.of(Complaint.PLACE),
                wrong(moved(), Told.unchanged(1, 0), Told.unchanged(2, 1), Told.unchanged(0, 2), Told.unchanged(3, 3)));
    }

    @Test
    void moreMovesThanTheFewestAreAFalseAlarm() {
        Verdict verdict =
                check(moved(), Told.moved(1, 0), Told.moved(2, 1), Told.unchanged(0, 2), Told.unchanged(3, 3));
        assertEquals(2, verdict.falseAlarms().size());
    }

    @Test
    void aMoveOfAClauseThatPassedNoneIsAFalseAlarm() {
        Verdict verdict =
                check(moved(), Told.unchanged(1, 0), Told.unchanged(2, 1), Told.moved(0, 2), Told.moved(3, 3));
        assertEquals(
                List.of(Complaint.PLACE),
                verdict.falseAlarms().stream().map(Wrong::complaint).toList());
    }

    @Test
    void ofTwoThatChangedPlacesEitherMayHaveMoved() {
        MutatedPair pair = pair(
                List.of(A, B, C),
                List.of(B, A, C),
                EditSort.SWAP_TWINS,
                new Fate(List.of(0), List.of(1), Nature.KEPT, List.of(), true));
        assertRight(pair, Told.unchanged(1, 0), Told.moved(0, 1), Told.unchanged(2, 2));
        assertRight(pair, Told.moved(1, 0), Told.unchanged(0, 1), Told.unchanged(2, 2));
        assertEquals(
                1,
                check(pair, Told.moved(1, 0), Told.moved(0, 1), Told.unchanged(2, 2))
                        .falseAlarms()
                        .size());
    }

    @Test
    void aSplitToldAsModifiedAndAddedIsWrong() {
        MutatedPair pair = pair(
                List.of(A + " " + B, C),
                List.of(A, B, C),
                EditSort.SPLIT,
                new Fate(List.of(0), List.of(0, 1), Nature.SPLIT, List.of(), false));
        assertRight(pair, Told.changed(ChangeKind.SPLIT, List.of(0), List.of(0, 1)), Told.unchanged(1, 2));
        assertEquals(
                List.of(Complaint.PAIRING),
                wrong(
                        pair,
                        Told.changed(ChangeKind.MODIFIED, List.of(0), List.of(0)),
                        Told.changed(ChangeKind.ADDED, List.of(), List.of(1)),
                        Told.unchanged(1, 2)));
        assertEquals(
                List.of(Complaint.REASONS),
                wrong(
                        pair,
                        Told.changed(ChangeKind.SPLIT, List.of(0), List.of(0, 1), "renumbered"),
                        Told.unchanged(1, 2)));
    }

    @Test
    void aRegroupingToldAsTwoModifiedClausesIsWrong() {
        MutatedPair pair = pair(
                List.of(A + " " + B, C),
                List.of(A, B + " " + C),
                EditSort.REGROUP,
                new Fate(List.of(0, 1), List.of(0, 1), Nature.REGROUPED, List.of(), false));
        assertRight(pair, Told.changed(ChangeKind.REGROUPED, List.of(0, 1), List.of(0, 1)));
        assertEquals(
                List.of(Complaint.PAIRING),
                wrong(
                        pair,
                        Told.changed(ChangeKind.MODIFIED, List.of(0), List.of(0)),
                        Told.changed(ChangeKind.MODIFIED, List.of(1), List.of(1))));
    }

    @Test
    void anEditPairedWithAnotherClauseIsWrongAndTheOtherAFalseAlarm() {
        MutatedPair pair = pair(
                List.of(A, B),
                List.of(A.replace("thirty", "ninety"), B),
                EditSort.WORDS,
                new Fate(List.of(0), List.of(0), Nature.REWORDED, List.of(), false));
        assertRight(pair, Told.changed(ChangeKind.MODIFIED, List.of(0), List.of(0)), Told.unchanged(1, 1));
        Verdict verdict = check(
                pair,
                Told.changed(ChangeKind.MODIFIED, List.of(1), List.of(0)),
                Told.changed(ChangeKind.REMOVED, List.of(0), List.of()),
                Told.changed(ChangeKind.ADDED, List.of(), List.of(1)));
        assertEquals(List.of(Complaint.PAIRING), complaints(verdict));
        assertEquals(1, verdict.falseAlarms().size());
    }

    @Test
    void otherWordsWithAReasonAreWrong() {
        assertEquals(
                List.of(Complaint.REASONS),
                wrong(
                        pair(
                                List.of(A),
                                List.of(A.replace("thirty", "ninety")),
                                EditSort.WORDS,
                                new Fate(List.of(0), List.of(0), Nature.REWORDED, List.of(), false)),
                        Told.changed(ChangeKind.MODIFIED, List.of(0), List.of(0), "punctuation")));
    }

    @Test
    void sameWordsNeedTheirOwnReason() {
        MutatedPair pair = pair(
                List.of(A, B),
                List.of(A, B),
                EditSort.LINK_TARGET,
                new Fate(List.of(0), List.of(0), Nature.SAME_WORDS, List.of(Set.of("links-only")), false));
        assertRight(
                pair, Told.changed(ChangeKind.MODIFIED, List.of(0), List.of(0), "links-only"), Told.unchanged(1, 1));
        assertEquals(
                List.of(Complaint.REASONS),
                wrong(
                        pair,
                        Told.changed(ChangeKind.MODIFIED, List.of(0), List.of(0), "tracking-links"),
                        Told.unchanged(1, 1)));
        assertEquals(List.of(Complaint.SILENCE), wrong(pair, Told.unchanged(0, 0), Told.unchanged(1, 1)));
    }

    @Test
    void anUntouchedClauseThatIsReportedIsAFalseAlarm() {
        Verdict verdict = check(
                pair(List.of(A, B), List.of(A, B), EditSort.WORDS),
                Told.unchanged(0, 0),
                Told.changed(ChangeKind.MODIFIED, List.of(1), List.of(1)));
        assertEquals(
                List.of(Complaint.FALSE_ALARM),
                verdict.falseAlarms().stream().map(Wrong::complaint).toList());
    }

    @Test
    void ofEqualClausesEitherMayBeGone() {
        MutatedPair pair = pair(
                List.of(COPY, A, COPY),
                List.of(COPY, A),
                EditSort.REMOVE_COPY,
                new Fate(List.of(2), List.of(), Nature.REMOVED, List.of(), false));
        assertRight(
                pair,
                Told.unchanged(0, 0),
                Told.unchanged(1, 1),
                Told.changed(ChangeKind.REMOVED, List.of(2), List.of()));
        assertRight(
                pair(
                        List.of(COPY, COPY, A),
                        List.of(COPY, A),
                        EditSort.REMOVE_COPY,
                        new Fate(List.of(1), List.of(), Nature.REMOVED, List.of(), false)),
                Told.changed(ChangeKind.REMOVED, List.of(0), List.of()),
                Told.unchanged(1, 0),
                Told.unchanged(2, 1));
        assertEquals(
                1,
                check(
                                pair,
                                Told.changed(ChangeKind.REMOVED, List.of(0), List.of()),
                                Told.moved(2, 0),
                                Told.unchanged(1, 1))
                        .falseAlarms()
                        .size());
    }

    @Test
    void aCopyPairedWithThatOfAnotherSectionIsWrong() {
        String edited = COPY.replace("letters", "pigeon letters");
        MutatedPair pair = pair(
                List.of(A, COPY, B, COPY),
                List.of(A, COPY, B, edited),
                EditSort.EDIT_EQUAL_COPY,
                new Fate(List.of(3), List.of(3), Nature.REWORDED, List.of(), false));
        Verdict verdict = check(
                pair,
                Told.unchanged(0, 0),
                Told.moved(3, 1),
                Told.unchanged(2, 2),
                Told.changed(ChangeKind.MODIFIED, List.of(1), List.of(3)));
        assertTrue(!verdict.isRight(), verdict::toString);
    }

    @Test
    void anotherReadingIsRightToo() {
        MutatedPair made = pair(
                List.of("Old heading", A),
                List.of("Another title", A),
                EditSort.REPLACE_HEADING,
                new Fate(List.of(0), List.of(0), Nature.REWORDED, List.of(), false));
        MutatedPair pair = new MutatedPair(
                made.name(),
                made.oldVersion(),
                made.newVersion(),
                List.of(new KnownEdit(
                        EditSort.REPLACE_HEADING,
                        made.edits().getFirst().fates(),
                        List.of(List.of(
                                new Fate(List.of(0), List.of(), Nature.REMOVED, List.of(), false),
                                new Fate(List.of(), List.of(0), Nature.ADDED, List.of(), false))))),
                made.kept());
        assertRight(pair, Told.changed(ChangeKind.MODIFIED, List.of(0), List.of(0)), Told.unchanged(1, 1));
        assertRight(
                pair,
                Told.changed(ChangeKind.REMOVED, List.of(0), List.of()),
                Told.changed(ChangeKind.ADDED, List.of(), List.of(0)),
                Told.unchanged(1, 1));
    }

    @Test
    void rowsThatLoseAClauseAreRefused() {
        MutatedPair pair = moved();
        assertThrows(
                IllegalArgumentException.class,
                () -> check(pair, Told.unchanged(1, 0), Told.unchanged(2, 1), Told.unchanged(3, 3)));
    }

    /** A moved behind C. */
    private static MutatedPair moved() {
        return pair(
                List.of(A, B, C, D),
                List.of(B, C, A, D),
                EditSort.MOVE_CLAUSE,
                new Fate(List.of(0), List.of(2), Nature.KEPT, List.of(), true));
    }

    /** Makes a pair of plain paragraphs; clauses that the fates leave out are kept in their order. */
    private static MutatedPair pair(List<String> old, List<String> current, EditSort sort, Fate... fates) {
        List<Integer> oldKept = rest(
                old.size(),
                Stream.of(fates).flatMap(fate -> fate.oldClauses().stream()).toList());
        List<Integer> newKept = rest(
                current.size(),
                Stream.of(fates).flatMap(fate -> fate.newClauses().stream()).toList());
        List<Fate> kept = new ArrayList<>();
        for (int i = 0; i < oldKept.size(); i++) {
            kept.add(new Fate(List.of(oldKept.get(i)), List.of(newKept.get(i)), Nature.KEPT, List.of(), false));
        }
        List<KnownEdit> edits = fates.length == 0 ? List.of() : List.of(new KnownEdit(sort, List.of(fates), List.of()));
        return new MutatedPair("by hand", version(old), version(current), edits, kept);
    }

    private static List<Integer> rest(int size, List<Integer> without) {
        return IntStream.range(0, size)
                .filter(i -> !without.contains(i))
                .boxed()
                .toList();
    }

    private static Version version(List<String> texts) {
        return new Version(
                "en",
                List.of(),
                IntStream.range(0, texts.size())
                        .mapToObj(i -> Clause.of(i, ClauseKind.PARAGRAPH, texts.get(i)))
                        .toList(),
                List.of());
    }

    private static Verdict check(MutatedPair pair, Told... told) {
        return TruthChecker.check(pair, ToldTruth.tell(pair, List.of(told)));
    }

    private static List<Complaint> wrong(MutatedPair pair, Told... told) {
        Verdict verdict = check(pair, told);
        assertEquals(List.of(), verdict.falseAlarms());
        return complaints(verdict);
    }

    private static List<Complaint> complaints(Verdict verdict) {
        return verdict.edits().stream()
                .flatMap(edit -> edit.wrong().stream())
                .map(Wrong::complaint)
                .toList();
    }

    private static void assertRight(MutatedPair pair, Told... told) {
        Verdict verdict = check(pair, told);
        assertTrue(verdict.isRight(), verdict::toString);
    }
}
