package org.clausewatch.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in the place of something of the same sort, read as one. */
class ExchangeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ai-training  | broadens | Songs used to train our models are kept for 40 days. | Songs used to train our models are kept for 14 months.
            ai-training  | narrows  | Songs used to train our models are kept for three years. | Songs used to train our models are kept for twenty weeks.
            ai-training  | broadens | Songs used to train our models are kept for two years. | Songs used to train our models are kept as long as we need them.
            ai-training  | narrows  | Songs used to train our models are kept indefinitely. | Songs used to train our models are kept for two years.
            data-sharing | broadens | We share fishing logs with insurers for ten days after a claim. | We share fishing logs with insurers for ten years after a claim.
            """)
    void aLongerPeriodBroadensAndAShorterOneNarrows(String topic, String direction, String before, String after) {
        assertEquals(direction, SampleChanges.directionOf(topic, before, after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ai-training  | neutral  | Songs used to train our models are kept for 24 months. | Songs used to train our models are kept for two years.
            """)
    void thePeriodInOtherWordsIsNeutral(String topic, String direction, String before, String after) {
        assertEquals(direction, SampleChanges.directionOf(topic, before, after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ai-training  | mixed    | Songs used to train our models are kept for one year. | Songs used to train our models are kept for six years, unless you opt out.
            """)
    void aPeriodAndAChoiceBesideItAreMixed(String topic, String direction, String before, String after) {
        assertEquals(direction, SampleChanges.directionOf(topic, before, after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ai-training  | broadens | We train our models with your songs on the basis of your consent. | We train our models with your songs on the basis of our legitimate interests.
            ai-training  | narrows  | We rely on our legitimate interests to train our models with your songs. | We rely on your consent to train our models with your songs.
            data-sharing | broadens | We disclose your logbook to sponsors with your permission. | We disclose your logbook to sponsors in our legitimate interests.
            """)
    void aGroundThatLeavesTheDecisionToTheCompanyBroadens(String topic, String direction, String before, String after) {
        assertEquals(direction, SampleChanges.directionOf(topic, before, after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            data-sharing | broadens | We share your logbook with sponsors only with your explicit consent. | We share your logbook with sponsors unless you opt out.
            data-sharing | narrows  | We share your logbook with sponsors unless you opt out. | We share your logbook with sponsors only with your explicit consent.
            ai-training  | narrows  | We train our models with your songs; you can opt out. | We train our models with your songs only after you opt in.
            """)
    void optInGoesBeforeOptOut(String topic, String direction, String before, String after) {
        assertEquals(direction, SampleChanges.directionOf(topic, before, after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            data-sharing | broadens | We will never sell your personal information. | We do not currently sell your personal information.
            data-sharing | narrows  | We do not generally sell your personal information. | We will never sell your personal information.
            ai-training  | broadens | We will always ask for your consent before we train our models with your songs. | We may ask for your consent before we train our models with your songs.
            data-sharing | narrows  | We may anonymise logbooks before we share them with researchers. | We always anonymise logbooks before we share them with researchers.
            """)
    void aWeakerPromiseBroadensAndAFirmerOneNarrows(String topic, String direction, String before, String after) {
        assertEquals(direction, SampleChanges.directionOf(topic, before, after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            data-sharing | none     | We may share your logbook with harbour authorities. | We will share your logbook with harbour authorities.
            """)
    void aFirmerPermissionIsNoWiderOne(String topic, String direction, String before, String after) {
        assertEquals(direction, SampleChanges.directionOf(topic, before, after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            data-sharing | mixed    | We share your location with sponsors. | We share your photos with sponsors.
            """)
    void oneSortOfDataForAnotherIsMixed(String topic, String direction, String before, String after) {
        assertEquals(direction, SampleChanges.directionOf(topic, before, after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            data-sharing | broadens | Your logbook is visible to your friends. | Your logbook is visible to everyone.
            data-sharing | narrows  | Your logbook is visible to everyone. | Your logbook is visible to your friends.
            """)
    void allForSomeBroadens(String topic, String direction, String before, String after) {
        assertEquals(direction, SampleChanges.directionOf(topic, before, after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ai-training  | broadens | Neither songs nor photos are used to train our models. | Songs are not used to train our models.
            ai-training  | narrows  | Songs are not used to train our models. | Neither songs nor photos are used to train our models.
            """)
    void neitherNorIsReadMemberByMember(String topic, String direction, String before, String after) {
        assertEquals(direction, SampleChanges.directionOf(topic, before, after));
    }
}
