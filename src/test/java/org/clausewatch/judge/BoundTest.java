package org.clausewatch.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes to the bounds of a statement that stays, or goes from them. */
class BoundTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ai-training  | broadens | We ask for your permission before we train our models with your songs. | We ask for your permission before we train our models with your songs where the law requires it.
            ai-training  | narrows  | We ask for your permission before we train our models with your songs where the law requires it. | We ask for your permission before we train our models with your songs.
            data-sharing | broadens | We will notify you before we disclose your logbook to the police. | Where legally permitted, we will notify you before we disclose your logbook to the police.
            """)
    void aConditionOnABoundBroadens(String topic, String direction, String before, String after) {
        assertEquals(direction, SampleChanges.directionOf(topic, before, after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            data-sharing | broadens | We share your logbook with sponsors with your consent. | We share your logbook with sponsors with your consent or where we have another reason.
            data-sharing | narrows  | We transfer your logbook to the buyer subject to applicable laws. | We transfer your logbook to the buyer subject to applicable laws and the promises made here.
            """)
    void oneMoreWayToMeetABoundBroadens(String topic, String direction, String before, String after) {
        assertEquals(direction, SampleChanges.directionOf(topic, before, after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            data-sharing | narrows  | We share your logbook with data brokers. | We share your logbook with data brokers in Norway.
            data-sharing | narrows  | We share your logbook with data brokers. | We share your logbook with data brokers for members who live outside the EU.
            data-sharing | broadens | We do not share your logbook with data brokers. | We do not share your logbook with data brokers for members under 18.
            """)
    void aPlaceOrSortOfPersonsNarrowsAPermission(String topic, String direction, String before, String after) {
        assertEquals(direction, SampleChanges.directionOf(topic, before, after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            data-sharing | broadens | We transfer your logbook to vendors in Norway. | We transfer your logbook to vendors in Norway and Chile.
            """)
    void oneMorePlaceWidensAPermission(String topic, String direction, String before, String after) {
        assertEquals(direction, SampleChanges.directionOf(topic, before, after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            data-sharing | narrows  | We share your logbook with sponsors. | We share your logbook with sponsors, but never your photos.
            ai-training  | broadens | We do not use songs to train our models. | We do not use songs to train our models, but recordings of concerts are used.
            ai-training  | broadens | You can opt out of the training of our models. | You can opt out of the training of our models, although we may refuse.
            """)
    void whatIsSetAgainstAStatementBoundsIt(String topic, String direction, String before, String after) {
        assertEquals(direction, SampleChanges.directionOf(topic, before, after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ai-training  | broadens | We train our models on public songs and never on your own. | We train our models on public songs and on your own.
            ai-training  | narrows  | We use interactions to train our models. | We use interactions to train our models. We do not use your name for this.
            """)
    void aDenialAmongThingsAffirmedNarrows(String topic, String direction, String before, String after) {
        assertEquals(direction, SampleChanges.directionOf(topic, before, after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            data-sharing | broadens | We share your logbook with payment vendors. | We share your logbook with vendors.
            data-sharing | narrows  | We share your logbook with vendors. | We share your logbook with payment vendors.
            data-sharing | broadens | We share hashed email addresses with sponsors. | We share email addresses with sponsors.
            """)
    void aWordThatNarrowsANounNarrowsAPermission(String topic, String direction, String before, String after) {
        assertEquals(direction, SampleChanges.directionOf(topic, before, after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            data-sharing | narrows  | We disclose your logbook to vendors. | We disclose your logbook to vendors to the extent necessary to complete your order.
            data-sharing | broadens | We disclose your logbook to vendors only as needed to provide the service. | We disclose your logbook to vendors.
            data-sharing | broadens | We share your address with couriers for delivery. | We share your address with couriers for delivery and marketing.
            """)
    void aPurposeThatAloneIsAllowedNarrows(String topic, String direction, String before, String after) {
        assertEquals(direction, SampleChanges.directionOf(topic, before, after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            data-sharing | mixed    | We share your logbook with sponsors. | We share your logbook and photos with sponsors, unless you opt out.
            """)
    void anotherMemberBesideABoundIsMixed(String topic, String direction, String before, String after) {
        assertEquals(direction, SampleChanges.directionOf(topic, before, after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ai-training  | neutral  | What you upload, such as songs, may be used to train our models. | What you upload, such as songs and covers, may be used to train our models.
            """)
    void anExampleOfAWiderWordIsNeutral(String topic, String direction, String before, String after) {
        assertEquals(direction, SampleChanges.directionOf(topic, before, after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            data-sharing | broadens | You can opt out of the sale of your data in your settings, wherever you live. | You can opt out of the sale of your data in your settings, if you live in Norway.
            """)
    void howAChoiceIsMadeBoundsNothing(String topic, String direction, String before, String after) {
        assertEquals(direction, SampleChanges.directionOf(topic, before, after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            data-sharing | broadens | We disclose logbooks to the police only when we receive a court order. | We disclose logbooks to the police if we believe it is appropriate.
            """)
    void theCompanysOwnJudgementIsAWeakerBound(String topic, String direction, String before, String after) {
        assertEquals(direction, SampleChanges.directionOf(topic, before, after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            data-sharing | narrows  | You can opt out of the sale of your data if you live in Norway. | You can opt out of the sale of your data if you live in Norway or Chile.
            ai-training  | narrows  | If we accept your objection, we will leave your songs out of the training of our models. | We will leave all your songs out of the training of our models.
            """)
    void aChoiceOrLimitThatReachesFurtherNarrows(String topic, String direction, String before, String after) {
        assertEquals(direction, SampleChanges.directionOf(topic, before, after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ai-training  | none     | We keep your songs (but never train our models on them) to repair the player. | We keep your songs (but never train our models on them) to repair the player and to plan concerts.
            ai-training  | narrows  | We keep your songs (but never train our models on them) to repair the player. | We keep your songs (but never train our models on them or on your drafts) to repair the player.
            """)
    void whatStandsOutsideOfBracketsIsNotWhatIsDeniedInThem(
            String topic, String direction, String before, String after) {
        assertEquals(direction, SampleChanges.directionOf(topic, before, after));
    }
}
