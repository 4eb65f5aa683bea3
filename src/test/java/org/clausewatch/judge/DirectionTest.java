package org.clausewatch.judge;

import static org.clausewatch.judge.SampleChanges.added;
import static org.clausewatch.judge.SampleChanges.direction;
import static org.clausewatch.judge.SampleChanges.item;
import static org.clausewatch.judge.SampleChanges.modified;
import static org.clausewatch.judge.SampleChanges.paragraph;
import static org.clausewatch.judge.SampleChanges.removed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.clausewatch.model.Change;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Direction;
import org.junit.jupiter.api.Test;

/** What changes of invented clauses permit. */
class DirectionTest {
    private static final String TRAINING = "ai-training";
    private static final String SHARING = "data-sharing";

    private static void permitsMore(Change change, String topic) {
        assertEquals(Direction.BROADENS, direction(change, topic));
    }

    private static void permitsLess(Change change, String topic) {
        assertEquals(Direction.NARROWS, direction(change, topic));
    }

    @Test
    void aNewPracticeBroadensAndOneThatGoesNarrows() {
        permitsMore(added(paragraph("We use your drawings to train our language models.")), TRAINING);
        permitsLess(removed(paragraph("We use your drawings to train our language models.")), TRAINING);
        permitsMore(added(paragraph("We may share your address with advertising partners.")), SHARING);
        permitsLess(removed(paragraph("We may share your address with advertising partners.")), SHARING);
    }

    @Test
    void aDenialThatComesNarrowsAndOneThatGoesBroadens() {
        permitsLess(added(paragraph("We do not use your drawings to train our language models.")), TRAINING);
        permitsMore(removed(paragraph("We never sell your personal information.")), SHARING);
        permitsMore(
                modified(
                        "We do not share your address with advertisers.",
                        "We may share your address with advertisers."),
                SHARING);
    }

    @Test
    void anExceptionWithinADenialBroadens() {
        permitsMore(
                modified(
                        "We do not share your address with advertisers.",
                        "We do not share your address with advertisers unless a campaign needs it."),
                SHARING);
    }

    @Test
    void aNewRecipientBroadensAPermissionAndNarrowsADenial() {
        permitsMore(
                modified(
                        "We share usage data with our vendors.",
                        "We share usage data with our vendors and data brokers."),
                SHARING);
        permitsLess(
                modified(
                        "We do not share usage data with advertisers.",
                        "We do not share usage data or messages with advertisers."),
                SHARING);
    }

    @Test
    void aChoiceThatComesNarrowsAndOneThatGoesBroadens() {
        String choice = "You can opt out of having your drawings used to train our models in the settings.";
        permitsLess(added(paragraph(choice)), TRAINING);
        permitsMore(removed(paragraph(choice)), TRAINING);
        permitsLess(added(paragraph("You may opt out of the sale of your personal information.")), SHARING);
    }

    @Test
    void aConditionNarrowsAPermission() {
        permitsLess(
                modified(
                        "We share your photo with retail partners.",
                        "We share your photo with retail partners only with your consent."),
                SHARING);
    }

    @Test
    void aPermissionAndAWayOutOfItInOneSentenceAreMixed() {
        assertEquals(
                Direction.MIXED,
                direction(
                        added(paragraph("Unless you opt out, we use your drawings to train our language models.")),
                        TRAINING));
        assertEquals(
                Direction.MIXED,
                direction(
                        added(paragraph("We share your address with advertising partners, but you can opt out.")),
                        SHARING));
    }

    @Test
    void aPermissionAndAChoiceInSentencesOfTheirOwnAreMixed() {
        assertEquals(
                Direction.MIXED,
                direction(
                        added(paragraph("We use your drawings to train our language models."
                                + " You can opt out of training in the settings.")),
                        TRAINING));
    }

    @Test
    void negationReachesNoFurtherThanItsClause() {
        permitsMore(
                added(paragraph("We do not read your letters, but we may share your address with advertisers.")),
                SHARING);
        permitsMore(
                added(paragraph("We may share not only your address but also your photo with advertisers.")), SHARING);
    }

    @Test
    void aListItemIsReadWithItsLeadIn() {
        permitsMore(added(item("We share your data with:", "advertising partners who show you offers")), SHARING);
        permitsLess(added(item("We never share your data with:", "advertising partners of ours")), SHARING);
    }

    @Test
    void aStatementPutInOtherWordsThroughoutIsUnclear() {
        assertEquals(
                Direction.UNCLEAR,
                direction(
                        modified(
                                "We share addresses with couriers of each town and island.",
                                "Insurers may be given what they ask for: our staff disclose claims to insurers daily."),
                        SHARING));
    }

    @Test
    void aFurtherItemInARowAboutSharingPermitsMore() {
        String row = "Share information with couriers | your address, the size of your parcels";
        permitsMore(modified(cells(row), cells(row + ", your telephone number"), List.of()), SHARING);
    }

    private static Clause cells(String text) {
        return new Clause(
                0, ClauseKind.TABLE_ROW, "", List.of(), "", text, List.of(text.split(" \\| ")), List.of(), false);
    }
}
