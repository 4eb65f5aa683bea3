package org.clausewatch.judge;

import static org.clausewatch.judge.SampleChanges.added;
import static org.clausewatch.judge.SampleChanges.judge;
import static org.clausewatch.judge.SampleChanges.modified;
import static org.clausewatch.judge.SampleChanges.paragraph;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.clausewatch.model.Change;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Significance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clauses and words that say nothing of what is done, each kind beside one that looks like it and does. */
class EditorialTest {
    private static void assertSignificance(Significance expected, Change change) {
        assertEquals(expected, judge(change).significance(), change::toString);
    }

    private static Clause heading(String above, String text) {
        return new Clause(0, ClauseKind.HEADING, "", List.of(above), "", text, List.of(), List.of(), false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Advertising partners", "Search engines", "Information they receive", "With your friends"})
    void aHeadingAnnouncesWhatIsBelowIt(String text) {
        assertSignificance(Significance.EDITORIAL, added(heading("How do we share information?", text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"We sell your data", "We share your messages with advertisers"})
    void aHeadingThatIsASentenceOnWhatWeDoSaysIt(String text) {
        assertSignificance(Significance.SUBSTANTIVE, added(heading("Your data", text)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We keep your messages for up to 30 days. | We keep your messages for at least 30 days.",
                "We share some of your messages with couriers. | We share all of your messages with couriers.",
                "Every order is checked by hand. | Some orders are checked by hand.",
            })
    void anExtentThatIsTurnedRoundIsOfSubstance(String old, String fresh) {
        assertSignificance(Significance.SUBSTANTIVE, modified(old, fresh));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We share some of your messages with couriers. | We share certain of your messages with couriers.",
                "Each order is checked by hand. | Every order is checked by hand.",
            })
    void theSameExtentInOtherWordsIsNot(String old, String fresh) {
        assertSignificance(Significance.EDITORIAL, modified(old, fresh));
    }

    @Test
    void aHeadingThatNamesACompanyAmongRecipientsSaysWhoIsOne() {
        assertSignificance(Significance.SUBSTANTIVE, added(heading("Our service providers", "Bluebird Mail, Inc.")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Effective: July 10, 2025 | Effective: April 4, 2026 | date",
                "Write to our officer at (mailto:ask@fernhill.example) with your question. | Write to our officer at ask@fernhill.example with your question. | contact",
                "Send a request to https://fernhill-desk.example/ask with your name. | Send a request to"
                        + " https://fernhill.example/desk with your name. | contact",
                "We keep orders, in short, for a year. | We keep orders (in short) for a year. | punctuation",
            })
    void saysWhatElseDiffers(String old, String fresh, String reason) {
        assertEquals(reason, judge(modified(old, fresh)).reasons().getFirst().code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fernhill Westland Limited has changed its name to Meadow Westland Limited. Our notice remains in force,"
                        + " and this change does not affect how we use or share data.",
                "These updates do not change the way we handle your data.",
                "We've refreshed this notice to make it easier to read, with clearer explanations of how we use data.",
                "Residents of certain regions may have additional rights. See section 9 for more details.",
                "The Westland Data Act gives people in Westland certain rights. We refer to both acts as the Acts below.",
                "At Fernhill, our mission is to bring people closer to their gardens.",
                "Additional details. The following supplements section 2 (What data do we collect?), section 3 (Why do we"
                        + " use your data?) and section 5 (Who do we share your data with?) in the terms of state law:",
                "We share your data as follows.",
                "This notice is available in English and Danish.",
                "Click on the links below to jump to a section.",
            })
    void passesOverClausesThatStateNoPractice(String text) {
        assertSignificance(Significance.EDITORIAL, added(paragraph(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fernhill Westland Limited has changed its name and will share your orders with its owner.",
                "This change does not affect how we use your data, except that we now sell it.",
                "We've refreshed this notice, and now share your data with advertisers.",
                "Residents of certain regions may have additional rights, such as to delete their data.",
                "Our mission is to learn as much as we can from your messages and share it.",
                "We share your data with insurers as follows.",
                "Click on the links below to withdraw your consent.",
            })
    void readsAPracticeInClausesThatLookAlike(String text) {
        assertSignificance(Significance.SUBSTANTIVE, added(paragraph(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Do Not Sell or Share My Personal Information",
                "For people of 18 years or over, in most countries",
            })
    void passesOverTitlesThatNameNoPracticeOfTheCompany(String title) {
        assertSignificance(Significance.EDITORIAL, added(Clause.of(0, ClauseKind.HEADING, title)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"We do not sell your personal information", "For people over 18 we keep receipts."})
    void readsAPracticeOfTheCompanyInALineLikeATitle(String title) {
        assertSignificance(Significance.SUBSTANTIVE, added(paragraph(title)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    We send parcels by bicycle. | We send parcels by bicycle, as further described in the section "Bicycles and brakes" below.
                    You can do this in your account. | You can do this in your account using the tools described in the "Your controls" section.
                    We keep parcels for a week. | We keep parcels for a week (learn more here).
                    We send parcels outside the EEA. | We send parcels outside the European Economic Area ("EEA").
                    We hope to settle any complaint. | We hope to settle any complaint, and we encourage you to contact us first.
                    We post this text with a date at the top. | We post this text with a date at the top and a summary at the bottom.
                    We weigh the parcels, including yours. | We weigh the parcels, including but not limited to yours.
                    We will answer within a month. | We will answer within a month of receiving your request.
                    We weigh your data. | We weigh your personal data.
                    """)
    void passesOverWhatASentenceSaysBesideTheMatter(String before, String after) {
        assertSignificance(Significance.EDITORIAL, modified(before, after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    We send parcels by bicycle. | We send parcels by bicycle and, as described below, to advertisers.
                    You can do this in your account. | You can do this in your account using your passport.
                    We keep parcels for a week. | We keep parcels for a week (and photos of them for a year).
                    We send parcels outside the EEA. | We send parcels outside Switzerland ("CH").
                    We post this text. | We post this text and will notify you by email.
                    We weigh your data. | We weigh your health data.
                    """)
    void readsWhatIsAddedBesideIt(String before, String after) {
        assertSignificance(Significance.SUBSTANTIVE, modified(before, after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    We print your garden plans. They may be kept in your profile. | We print your garden plans. The garden plans may be kept in your profile.
                    Maps of people other than you are kept. | Maps of other people are kept.
                    We may block messages. | We reserve the right to block messages.
                    We never sell maps. | We do not sell maps.
                    """)
    void passesOverOtherWordsForTheSame(String before, String after) {
        assertSignificance(Significance.EDITORIAL, modified(before, after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    We print your garden plans. They may be kept in your profile. | We print your garden plans. Your voice recordings may be kept in your profile.
                    We show your maps to nobody. | We show your maps to nobody other than insurers.
                    We share maps not with insurers. | We share maps not only with insurers.
                    We never sell maps. | We sell maps.
                    """)
    void readsOtherWordsForSomethingElse(String before, String after) {
        assertSignificance(Significance.SUBSTANTIVE, modified(before, after));
    }
}
