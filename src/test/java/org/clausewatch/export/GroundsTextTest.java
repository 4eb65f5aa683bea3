package org.clausewatch.export;

import static org.clausewatch.export.ExamplePair.clause;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.clausewatch.model.Basis;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Grounds;
import org.clausewatch.model.PairVerdict;
import org.clausewatch.model.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GroundsTextTest {
    private static Clause under(int index, String heading) {
        return clause(index, ClauseKind.PARAGRAPH, "", heading, "Words of clause " + index + ".");
    }

    private static Row row(List<Clause> old, List<Clause> now, Grounds grounds) {
        return new Row(old, now, OptionalInt.empty(), Optional.of(grounds));
    }

    private static String text(Row row, ExamplePair pair) {
        return new GroundsText(pair.comparison(), Relocations.of(pair.log(), pair.comparison()))
                .of(row)
                .orElse("nothing");
    }

    static Stream<Arguments> sentences() {
        List<Clause> a = List.of(under(3, "Cookies"));
        List<Clause> b = List.of(under(4, "Cookies"));
        List<Clause> other = List.of(under(4, "Your choices"));
        List<Clause> top = List.of(under(4, ""));
        List<Clause> two = List.of(under(4, "Cookies"), under(5, "Cookies"));
        return Stream.of(
                arguments(
                        row(a, b, new Grounds(Basis.SAME_TEXT, 1, true, false)),
                        "the wording is the same; under the same heading; in the same order as what stands around them"),
                arguments(
                        row(a, b, new Grounds(Basis.SAME_LETTERS, 1, true, false)),
                        "the wording is the same but for capitals, punctuation and typography; under the same heading;"
                                + " in the same order as what stands around them"),
                arguments(
                        row(a, other, new Grounds(Basis.SIMILAR, 0.87, true, false)),
                        "87% of the telling words are the same; in the same section, headed “Cookies” before and"
                                + " “Your choices” now; in the same order as what stands around them"),
                arguments(
                        row(a, other, new Grounds(Basis.SIMILAR, 0.999, false, false)),
                        "99% of the telling words are the same; under another heading, “Cookies” before and"
                                + " “Your choices” now; in the same order as what stands around them"),
                arguments(
                        row(a, other, new Grounds(Basis.SIMILAR, 1, false, true)),
                        "all of the telling words are the same; moved from “Cookies” to “Your choices”"),
                arguments(
                        row(a, top, new Grounds(Basis.SAME_LABEL, 0.004, false, true)),
                        "both begin with the same label or name, and less than 1% of the telling words are the same;"
                                + " moved from “Cookies” to “Privacy Policy”"),
                arguments(
                        row(top, top, new Grounds(Basis.SAME_PLACE, 0, true, false)),
                        "each is the only one between the same two neighbours, and none of the telling words are the"
                                + " same; under the same heading; in the same order as what stands around them"),
                arguments(
                        row(List.of(under(0, "")), List.of(under(0, "")), new Grounds(Basis.SAME_TEXT, 1, true, false)),
                        "the wording is the same; in the same order as what stands around them"),
                arguments(
                        row(a, List.of(under(0, "")), new Grounds(Basis.SIMILAR, 0.5, false, false)),
                        "50% of the telling words are the same; under another heading, “Cookies” before and no heading"
                                + " now; in the same order as what stands around them"),
                arguments(
                        row(a, two, new Grounds(Basis.PARTS, 0.7, true, false)),
                        "the words of the old clause stand in the 2 new ones, 70% of the telling words being the same;"
                                + " under the same heading; in the same order as what stands around them"));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void everyBasisHasASentence(Row row, String because) {
        assertEquals("Side by side because " + because, text(row, new ExamplePair()));
    }

    @Test
    void whatMovedWithinASectionIsToldByWhatItMovedWith() {
        ExamplePair pair = ExamplePair.ofRuns();
        assertEquals(
                "Side by side because the wording is the same; under the same heading; moved from further down",
                text(pair.row(2), pair));
        assertEquals(
                "Side by side because the wording is the same; under the same heading; moved with the clause before it",
                text(pair.row(5), pair));
    }

    @Test
    void aSideAloneSaysSo() {
        ExamplePair pair = ExamplePair.ofRuns();
        assertEquals(
                "Alone because no clause was left in the old text that is alike enough to stand beside it",
                text(pair.row(7), pair));
        assertEquals(
                "Alone because no clause was left in the new text that is alike enough to stand beside it",
                text(Row.of(List.of(under(1, "")), List.of(), OptionalInt.empty()), pair));
    }

    @Test
    void nothingIsSaidWhereNothingWasCompared() {
        ExamplePair pair = new ExamplePair().verdict(PairVerdict.NOT_COMPARABLE);
        Row alone = Row.of(List.of(under(1, "")), List.of(), OptionalInt.empty());
        assertEquals("nothing", text(alone, pair));
        assertEquals(
                "nothing",
                text(Row.of(List.of(under(1, "")), List.of(under(1, "")), OptionalInt.empty()), new ExamplePair()));
    }
}
