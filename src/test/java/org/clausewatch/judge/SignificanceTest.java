package org.clausewatch.judge;

import static org.clausewatch.judge.SampleChanges.added;
import static org.clausewatch.judge.SampleChanges.judge;
import static org.clausewatch.judge.SampleChanges.modified;
import static org.clausewatch.judge.SampleChanges.paragraph;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Judgement;
import org.clausewatch.model.Significance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which edits of a sentence are of substance, and which are another way to say the same. */
class SignificanceTest {
    private static void assertEditorial(String before, String after) {
        Judgement judgement = judge(modified(before, after));
        assertEquals(Significance.EDITORIAL, judgement.significance(), after);
    }

    private static void assertSubstantive(String before, String after) {
        Judgement judgement = judge(modified(before, after));
        assertEquals(Significance.SUBSTANTIVE, judgement.significance(), after);
    }

    private static String reason(String before, String after) {
        return judge(modified(before, after)).reasons().getFirst().code();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    As described in section 14, we rely on it. | As described in section 13, we rely on it.
                    See clauses 9 and 12 for what you can do.  | See clauses 10 and 13 for what you can do.
                    The list of cookies is in Annex B.         | The list of cookies is in Annex C.
                    """)
    void tellsThatOnlyNumbersOfOtherSectionsDiffer(String before, String after) {
        assertEquals("renumbered", reason(before, after));
    }

    @Test
    void tellsADateFromTheNumberOfASection() {
        assertEquals(
                "date",
                reason("This policy was last updated on 3 May 2023.", "This policy was last updated on 4 May 2024."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    We do so under Article 6(1)(b) GDPR. | We do so under Article 6(1)(f) GDPR.
                    We do so to pay you.                 | We do so under Article 6(1)(b) GDPR to pay you.
                    """)
    void takesAnotherArticleOfALawForAnotherLegalBasis(String before, String after) {
        assertSubstantive(before, after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    You must be at least 13 to use Harebell.          | You must be at least 16 to use Harebell.
                    We will delete your recordings after 30 days.     | We will delete your recordings after 90 days.
                    You may register up to 3 devices in the settings. | You may register up to 5 devices in the settings.
                    """)
    void takesAnotherAmountForAChange(String before, String after) {
        assertSubstantive(before, after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    We will respond within one month.         | We will answer within 1 month.
                    If you are under sixteen, do not sign up. | If you are under the age of 16, do not sign up.
                    """)
    void readsNumbersInLettersAsNumbers(String before, String after) {
        assertEditorial(before, after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    We use your dental records to plan your visit. | We use your tenancy records to plan your visit.
                    We collect your pulse when you exercise.       | We collect your posture when you exercise.
                    We pass your name to the florist.              | We pass your name to the notary.
                    We use the footage for insurance claims.       | We use the footage for staff appraisals.
                    We process data about your diet.               | We process data about your debts.
                    """)
    void takesAnotherThingForAChangeWhateverItIsCalled(String before, String after) {
        assertSubstantive(before, after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    We use your dental records to plan your visit. | We use your dental records to plan your appointment.
                    We pass your name to the florist.              | We hand your name to the florist.
                    We ask for your blood group.                   | We ask for your blood type.
                    We use the footage for insurance claims.       | We use the footage for insurance purposes.
                    We repair the kids in our workshop.            | We repair the kits in our workshop.
                    This happens only after careful review.        | This happens only after thorough review.
                    """)
    void takesNoSynonymSlipOrGenericWordForAnotherThing(String before, String after) {
        assertEditorial(before, after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    We must tell you before it takes effect. | We can tell you before it takes effect.
                    We may weigh your luggage.               | We must weigh your luggage.
                    We will answer every complaint.          | We may answer every complaint.
                    """)
    void takesATurnedDutyForAChange(String before, String after) {
        assertSubstantive(before, after);
    }

    @Test
    void takesWhatWidensASentenceForAChange() {
        assertSubstantive(
                "We collect the location of your phone when you use the app.",
                "We collect the location of your phone even when you do not use the app.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    If you get in touch with us, we reply.          | If you contact us, we reply.
                    We carry out surveys of the birds in your park. | We perform surveys of the birds in your park.
                    """)
    void knowsPhrasesThatMeanTheSameAsAWord(String before, String after) {
        assertEditorial(before, after);
    }

    @Test
    void takesTheNameOfAnAmendingLawForNoChange() {
        assertEditorial(
                "You have these rights under the Westland Privacy Act.",
                "You have these rights under the Westland Privacy Act, as amended by the Westland Data Rights Act.");
    }

    @Test
    void takesAnotherPostalAddressForNoChange() {
        assertEditorial(
                "Quillpost, Attn: Privacy Desk, 4 Mill St., 2nd Floor, Salem 24100",
                "Quillpost, Attn: Privacy Desk, 19 Harbour Street, 8th Floor, Salem 24105");
    }

    @Test
    void takesOneMoreQuestionForAHeading() {
        assertEditorial(
                "We ask for your consent first.",
                "We ask for your consent first. Who do we share your personal data with?");
    }

    @Test
    void takesATitleInBracketsForPartOfAReference() {
        assertEditorial("We explain this in section 6.", "We explain this in section 6 (How we share your data).");
    }

    @Test
    void takesOtherWordsOfALeadInForNoChange() {
        assertEditorial(
                "In addition to the information that is shown above, we may share it in the following ways:",
                "In addition to the content that is shown above, we may share it in the following ways:");
    }

    @Test
    void takesAProvidersAddressForAnotherRecipient() {
        Clause item = new Clause(
                0,
                ClauseKind.LIST_ITEM,
                "",
                List.of("Service providers"),
                "",
                "Copperfin Ltd., 12 Harbour Street, Turku",
                List.of(),
                List.of(),
                false);
        assertEquals(Significance.SUBSTANTIVE, judge(added(item)).significance());
    }

    @Test
    void takesAnAddressOfTheCompanyForNoPractice() {
        assertEquals(
                Significance.EDITORIAL,
                judge(added(paragraph("Copperfin Ltd., 12 Harbour Street, Turku")))
                        .significance());
    }
}
