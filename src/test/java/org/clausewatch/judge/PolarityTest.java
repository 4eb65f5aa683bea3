package org.clausewatch.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a sentence affirms, denies or leaves to the user what it says. */
class PolarityTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ai-training  | broadens | We train our models with public songs. | We train our models with public songs, and nothing in this notice stops us from using private ones.
            data-sharing | narrows  | Nothing in this notice limits our right to share your logbook with sponsors. | We do not share your logbook with sponsors.
            """)
    void whatADoubleNegationPermitsIsPermitted(String topic, String direction, String before, String after) {
        assertEquals(direction, SampleChanges.directionOf(topic, before, after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            data-sharing | broadens | You can stop us from sharing your logbook with sponsors. | You cannot stop us from sharing your logbook with sponsors.
            """)
    void aChoiceThatTheUserDoesNotHaveBroadens(String topic, String direction, String before, String after) {
        assertEquals(direction, SampleChanges.directionOf(topic, before, after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            data-sharing | broadens | We share your logbook with no one. | We share your logbook with our sponsors.
            data-sharing | narrows  | We share your logbook with sponsors. | We share nothing with sponsors.
            """)
    void anObjectMayDenyItsVerb(String topic, String direction, String before, String after) {
        assertEquals(direction, SampleChanges.directionOf(topic, before, after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            data-sharing | broadens | We obtain your consent before we share your logbook with sponsors. | We share your logbook with sponsors.
            ai-training  | narrows  | We train our models with your songs. | We ask you each time before we train our models with your songs.
            """)
    void aPracticeThatMustBeAskedForIsAChoice(String topic, String direction, String before, String after) {
        assertEquals(direction, SampleChanges.directionOf(topic, before, after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ai-training  | narrows  | Our vendors offer model training with your songs. | Our vendors offer model training with your songs. We have disabled model training in all accounts.
            """)
    void whatIsSwitchedOffByTheCompanyIsDenied(String topic, String direction, String before, String after) {
        assertEquals(direction, SampleChanges.directionOf(topic, before, after));
    }
}
