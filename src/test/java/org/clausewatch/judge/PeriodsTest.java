package org.clausewatch.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long the periods are that a sentence names. */
class PeriodsTest {
    private static final Language ENGLISH = RuleSet.bundled().language("en").orElseThrow();

    private static List<Double> days(String text) {
        Sentence sentence = Sentence.of(ENGLISH.reader().read(Source.ofText(text)), ENGLISH.lexicon());
        return new Periods(ENGLISH)
                .in(sentence).stream().map(Periods.Period::days).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We keep it for 30 days. | 30
            We keep it for thirty (30) days. | 30
            We keep it for two weeks. | 14
            We keep it for twenty four hours. | 1
            We keep it for eighteen months. | 547.5
            We keep it for one hundred days. | 100
            We keep it for 7 years. | 2555
            """)
    void numbersInDigitsAndLettersAreCounted(String text, double expected) {
        assertEquals(List.of(expected), days(text));
    }

    @Test
    void aPeriodWithoutANumberIsLongerThanAny() {
        assertEquals(List.of(Periods.OPEN), days("We keep it as long as necessary for these purposes."));
    }

    @Test
    void aNumberOfOtherThingsIsNoPeriod() {
        assertEquals(List.of(), days("We keep 30 photos of your boat."));
    }
}
