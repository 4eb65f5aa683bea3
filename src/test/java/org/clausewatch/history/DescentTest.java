package org.clausewatch.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Comparison;
import org.clausewatch.model.PairVerdict;
import org.clausewatch.model.Row;
import org.junit.jupiter.api.Test;

/** Which clause carries on which, in rows put together by hand. */
class DescentTest {
    private static final OptionalInt NONE = OptionalInt.empty();

    private static Descent descent(List<String> old, List<String> current) {
        List<Clause> oldClauses = clauses(old);
        List<Clause> newClauses = clauses(current);
        Descent descent = new Descent(wordings(oldClauses), wordings(newClauses));
        descent.read(new Comparison(
                PairVerdict.CHANGED,
                List.of(),
                List.of(),
                List.of(Row.of(oldClauses, newClauses, NONE)),
                List.of(),
                List.of()));
        return descent;
    }

    private static List<Clause> clauses(List<String> texts) {
        List<Clause> clauses = new ArrayList<>();
        texts.forEach(text -> clauses.add(Clause.of(clauses.size(), ClauseKind.PARAGRAPH, text)));
        return clauses;
    }

    private static List<PlacedWording> wordings(List<Clause> clauses) {
        return clauses.stream().map(new PlainTexts()::of).toList();
    }

    @Test
    void ofPartsOfOneSizeTheFirstCarriesOn() {
        Descent descent = descent(List.of("one two three four"), List.of("one two", "three four"));

        assertEquals(OptionalInt.of(0), descent.carriedOn(0));
        assertEquals(NONE, descent.carriedOn(1));
        assertEquals(OptionalInt.of(0), descent.cutFrom(1));
    }

    @Test
    void ofJoinedClausesOfOneSizeTheFirstIsCarriedOn() {
        Descent descent = descent(List.of("one two", "three four"), List.of("one two three four"));

        assertEquals(OptionalInt.of(0), descent.carriedOn(0));
        assertEquals(OptionalInt.of(0), descent.mergedInto(1));
    }

    @Test
    void whatWasAddedBesideACutDoesNotCount() {
        Descent descent = descent(
                List.of("alpha beta gamma delta epsilon"),
                List.of("alpha beta, which we explain in so many more words than before", "gamma delta epsilon"));

        assertEquals(OptionalInt.of(0), descent.carriedOn(1));
    }

    @Test
    void ofSeveralThatBecameSeveralThoseCarryOnThatShareMost() {
        Descent descent = descent(
                List.of("lamps and bulbs", "names and addresses of members"),
                List.of("names of members", "their addresses and their bulbs", "lamps"));

        assertEquals(OptionalInt.of(1), descent.carriedOn(0));
        assertEquals(OptionalInt.of(0), descent.carriedOn(1));
        assertEquals(NONE, descent.carriedOn(2));
        assertEquals(OptionalInt.of(0), descent.cutFrom(2));
        assertEquals(LineageEvent.REGROUPED, descent.event(0));
        assertEquals(LineageEvent.FIRST_SEEN, descent.event(2));
    }

    @Test
    void whatSharesNoWordIsNotCarriedOn() {
        Descent descent = descent(List.of("lamps", "bulbs"), List.of("sockets", "wires"));

        assertEquals(NONE, descent.carriedOn(0));
        assertEquals(NONE, descent.mergedInto(0));
    }

    @Test
    void severalUnchangedClausesInOneRowCarryOnOneByOne() {
        Descent descent = descent(List.of("lamps", "bulbs"), List.of("lamps", "bulbs"));

        assertEquals(OptionalInt.of(1), descent.carriedOn(1));
        assertEquals(LineageEvent.UNCHANGED, descent.event(1));
        assertEquals(List.of(1), descent.sameWords(1));
    }

    @Test
    void signsAreCountedWhereAScriptSetsNoSpaces() {
        Descent descent = descent(List.of("我们收集姓名。我们与送货公司共享会员的地址。"), List.of("我们收集姓名。", "我们与送货公司共享会员的地址。"));

        assertEquals(OptionalInt.of(0), descent.carriedOn(1));
    }

    @Test
    void wordsCutOtherwiseAreAsOldAsTheWhole() {
        Descent descent = descent(List.of("one two", "three four"), List.of("one", "two three four"));

        assertEquals(List.of(0, 1), descent.sameWords(0));
        assertEquals(List.of(0, 1), descent.sameWords(1));
    }
}
