package org.clausewatch.compare;

import static org.clausewatch.compare.Clauses.marked;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether a person can read what changed in a clause. */
class WordEditsTest {
    @Test
    void anInsertedSentenceIsOneEdit() {
        assertEquals(
                "We keep names and messages. {+We also record calls to our support team. +}You may object.",
                edits(
                        "We keep names and messages. You may object.",
                        "We keep names and messages. We also record calls to our support team. You may object."));
    }

    @Test
    void aSentenceAddedAtTheEndTakesItsOwnFullStop() {
        assertEquals(
                "We keep names and messages.{+ We also record calls.+}",
                edits("We keep names and messages.", "We keep names and messages. We also record calls."));
    }

    @Test
    void anUnrelatedSentenceIsReplacedWhole() {
        assertEquals(
                "[-Our offices are closed on public holidays in Harrowmere.-]"
                        + "{+Advertisers receive a hashed form of the address that you sign up with.+} You may object.",
                edits(
                        "Our offices are closed on public holidays in Harrowmere. You may object.",
                        "Advertisers receive a hashed form of the address that you sign up with. You may object."));
    }

    @Test
    void newWordsInsideASentenceDoNotTearItsBeginningOff() {
        assertEquals(
                "What you provide: {+Talks with our assistant and their times. For example, what you ask it to write. +}"
                        + "Pages that you open in the catalogue and how long you stay.",
                edits(
                        "What you provide: Pages that you open in the catalogue and how long you stay.",
                        "What you provide: Talks with our assistant and their times. For example, what you ask it to write."
                                + " Pages that you open in the catalogue and how long you stay."));
    }

    @Test
    void wordsThatDifferInCapitalsJoinTheEditBesideThem() {
        assertEquals(
                "We process [-your content-]{+Customer Content+} to run the service.",
                edits(
                        "We process your content to run the service.",
                        "We process Customer Content to run the service."));
    }

    @Test
    void aNegationStaysVisible() {
        assertEquals(
                "We do {+not +}sell personal data to brokers.",
                edits("We do sell personal data to brokers.", "We do not sell personal data to brokers."));
    }

    @Test
    void oneInsertionIsNotShownAsTwo() {
        assertEquals(
                "We share data with carriers, {+banks, insurers, +}and advisers.",
                edits(
                        "We share data with carriers, and advisers.",
                        "We share data with carriers, banks, insurers, and advisers."));
    }

    @Test
    void editsStayWithinTheCellsOfARow() {
        assertEquals(
                "Location | to show maps{+ and weather+} | [-thirty-]{+ninety+} days",
                rows(
                        List.of("Location", "to show maps", "thirty days"),
                        List.of("Location", "to show maps and weather", "ninety days")));
    }

    @Test
    void aNewColumnIsOneInsertion() {
        assertEquals(
                "Location | to show maps{+ | legitimate interests+} | thirty days",
                rows(
                        List.of("Location", "to show maps", "thirty days"),
                        List.of("Location", "to show maps", "legitimate interests", "thirty days")));
    }

    @Test
    void chineseEditsAreAsSmallAsTheChange() {
        assertEquals("我们{+不+}共享您的数据。", edits("我们共享您的数据。", "我们不共享您的数据。"));
    }

    private static String edits(String old, String current) {
        return marked(WordEdits.between(old, current).edits());
    }

    private static String rows(List<String> old, List<String> current) {
        return marked(CellEdits.between(old, current).edits());
    }
}
