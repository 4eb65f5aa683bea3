package org.clausewatch.judge;

import static org.clausewatch.judge.SampleChanges.added;
import static org.clausewatch.judge.SampleChanges.concerns;
import static org.clausewatch.judge.SampleChanges.paragraph;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever has a share of something gets no data by that; whoever has a share of data does. */
class NounShareTest {
    private static boolean isSharing(String text) {
        return concerns(added(paragraph(text)), "data-sharing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zorbly is a limited company with a share capital of 1,000 euros, registered with the authority.",
                "The share capital of 50,000 euros was paid with cash to the bank.",
                "Shareholders with more than a hundred votes may speak to other companies.",
                "Shares of stock are traded with other companies.",
                "We are a company whose shares are listed with third parties.",
                "Our market share grew among other companies.",
                "We give charities a share of the revenue that we make with third parties.",
                "Ordinary shares are sold to other companies."
            })
    void aShareOfACompanyOrOfMoneyIsNoSharing(String text) {
        assertFalse(isSharing(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We share your email address with partners.",
                "Zorbly shares your data with partners.",
                "We do not sell, share or rent your data to third parties.",
                "You may opt out of the sale or share of your personal information to third parties.",
                "Our use amounts to a share of your personal information with third parties.",
                "We share stock levels and your address with suppliers."
            })
    void sharingOfDataIsStillSharing(String text) {
        assertTrue(isSharing(text));
    }
}
