package org.clausewatch.compare;

import static org.clausewatch.compare.Clauses.heading;
import static org.clausewatch.compare.Clauses.item;
import static org.clausewatch.compare.Clauses.paragraph;
import static org.clausewatch.compare.Clauses.paragraphs;
import static org.clausewatch.compare.Clauses.row;
import static org.clausewatch.compare.Clauses.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.clausewatch.model.Basis;
import org.clausewatch.model.Comparison;
import org.clausewatch.model.Grounds;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Version;
import org.junit.jupiter.api.Test;

/** Which clauses are shown beside which. */
class AlignmentTest {
    private static final String LOGS = "We keep server logs for thirty days to find faults and attacks.";
    private static final String POSTS = "When you publish a post, we store its text and the pictures in it.";
    private static final String PARTNERS = "We share contact details with delivery partners who bring you parcels.";
    private static final String CHILDREN = "Our service is not meant for children below the age of sixteen.";
    private static final String RIGHTS = "You may object to this processing at any time by writing to our team.";

    @Test
    void aRenamedHeadingKeepsItsClauses() {
        assertEquals(
                List.of("modified 0->0"),
                shapes(
                        version(
                                heading("How we share data"),
                                paragraph("How we share data", PARTNERS),
                                heading("Logs"),
                                paragraph("Logs", LOGS)),
                        version(
                                heading("How we share information"),
                                paragraph("How we share information", PARTNERS),
                                heading("Logs"),
                                paragraph("Logs", LOGS))));
    }

    @Test
    void aCopyThatWasEditedIsPairedInItsOwnSection() {
        Version before = version(
                heading("Accounts"),
                paragraph("Accounts", POSTS),
                paragraph("Accounts", RIGHTS),
                heading("Parcels"),
                paragraph("Parcels", PARTNERS),
                paragraph("Parcels", RIGHTS),
                heading("Servers"),
                paragraph("Servers", LOGS),
                paragraph("Servers", RIGHTS));
        Version after = version(
                heading("Accounts"),
                paragraph("Accounts", POSTS),
                paragraph("Accounts", RIGHTS),
                heading("Parcels"),
                paragraph("Parcels", PARTNERS),
                paragraph("Parcels", RIGHTS.replace("our team", "the carrier")),
                heading("Servers"),
                paragraph("Servers", LOGS),
                paragraph("Servers", RIGHTS));
        assertEquals(List.of("modified 5->5"), shapes(before, after));
    }

    @Test
    void aCopyIsRecognisedUnderARenamedHeading() {
        Version before = version(
                heading("Accounts"),
                paragraph("Accounts", POSTS),
                paragraph("Accounts", RIGHTS),
                heading("Parcels"),
                paragraph("Parcels", PARTNERS),
                paragraph("Parcels", RIGHTS));
        Version after = version(
                heading("Your account"),
                paragraph("Your account", POSTS),
                paragraph("Your account", RIGHTS.replace("our team", "the operator")),
                heading("Parcels"),
                paragraph("Parcels", PARTNERS),
                paragraph("Parcels", RIGHTS));
        assertEquals(List.of("modified 0->0", "modified 2->2"), shapes(before, after));
    }

    @Test
    void nearDuplicatesThatChangedPlacesMoved() {
        Version before = version(
                paragraph("A", RIGHTS),
                paragraph("A", LOGS),
                paragraph("A", POSTS),
                paragraph("A", PARTNERS),
                paragraph("A", RIGHTS.replace("object to", "restrict")));
        Version after = version(
                paragraph("A", RIGHTS.replace("object to", "restrict")),
                paragraph("A", LOGS),
                paragraph("A", POSTS),
                paragraph("A", PARTNERS),
                paragraph("A", RIGHTS));
        assertEquals(List.of("moved 4->0", "moved 0->4"), shapes(before, after));
    }

    @Test
    void aLongClauseCutIntoManyIsOneSplit() {
        assertEquals(
                List.of("split 0->0,1,2,3"),
                shapes(
                        paragraphs(LOGS + " " + POSTS + " " + PARTNERS + " " + CHILDREN, RIGHTS),
                        paragraphs(LOGS, POSTS, PARTNERS, CHILDREN, RIGHTS)));
    }

    @Test
    void clausesPutTogetherAreOneMerge() {
        assertEquals(
                List.of("merged 0,1,2->0"),
                shapes(
                        paragraphs(LOGS, POSTS, PARTNERS, RIGHTS),
                        paragraphs(LOGS + " " + POSTS + " " + PARTNERS, RIGHTS)));
    }

    @Test
    void aSentenceThatWentToTheNextClauseIsOneRegrouping() {
        assertEquals(
                List.of("regrouped 0,1->0,1"),
                shapes(
                        paragraphs(LOGS + " " + POSTS, PARTNERS, RIGHTS),
                        paragraphs(LOGS, POSTS + " " + PARTNERS, RIGHTS)));
    }

    @Test
    void aPureSplitIsMarkupAlone() {
        assertEquals(
                List.of("markup"),
                compare(paragraphs(LOGS + " " + POSTS, RIGHTS), paragraphs(LOGS, POSTS, RIGHTS))
                        .changes()
                        .getFirst()
                        .reasons()
                        .stream()
                        .map(Reason::code)
                        .toList());
    }

    @Test
    void aSectionThatMovedTakesItsHeadingAlong() {
        assertEquals(
                List.of("moved 0->4", "moved 1->5"),
                shapes(
                        version(
                                heading("Age"),
                                paragraph("Age", CHILDREN),
                                heading("Logs"),
                                paragraph("Logs", LOGS + " " + POSTS),
                                heading("Parcels"),
                                paragraph("Parcels", PARTNERS)),
                        version(
                                heading("Logs"),
                                paragraph("Logs", LOGS + " " + POSTS),
                                heading("Parcels"),
                                paragraph("Parcels", PARTNERS),
                                heading("Age"),
                                paragraph("Age", CHILDREN))));
    }

    @Test
    void aShortItemUnderAnotherIntroductionDidNotMove() {
        // "e-mail address" that is shared now is another statement than one that is collected.
        assertEquals(
                List.of("removed 1->", "added ->4"),
                shapes(
                                version(
                                        item("Data", "", "We collect:", "your name"),
                                                item("Data", "", "We collect:", "e-mail address"),
                                        paragraph("Data", LOGS), item("Data", "", "We share:", "your city")),
                                version(
                                        item("Data", "", "We collect:", "your name"),
                                        paragraph("Data", LOGS),
                                        item("Data", "", "We share:", "your city"),
                                        paragraph("Data", POSTS),
                                        item("Data", "", "We share:", "e-mail address")))
                        .stream()
                        .filter(shape -> !shape.equals("added ->3"))
                        .toList());
    }

    @Test
    void aRenumberedListSaysSoAndNothingElse() {
        Version before = version(item("", "(a)", "", LOGS), item("", "(b)", "", POSTS), item("", "(c)", "", PARTNERS));
        Version after = version(
                item("", "(a)", "", CHILDREN),
                item("", "(b)", "", LOGS),
                item("", "(c)", "", POSTS),
                item("", "(d)", "", PARTNERS));
        Comparison comparison = compare(before, after);
        assertEquals(
                List.of("[]", "[renumbered]", "[renumbered]", "[renumbered]"),
                comparison.changes().stream()
                        .map(change -> change.reasons().stream()
                                .map(Reason::code)
                                .toList()
                                .toString())
                        .toList());
    }

    @Test
    void theRowOfTheSameNameIsTheSameRow() {
        Version before = version(
                row("T", "Location", "to show maps near you", "until you log out"),
                row("T", "Payments", "to pay sellers", "ten years"));
        Version after = version(
                row("T", "Payments", "to pay sellers", "ten years"),
                row("T", "Location", "to find shops near you and for weather reports", "ninety days"));
        assertTrue(shapes(before, after).stream().anyMatch(shape -> shape.matches("modified(\\+moved)? 0->1")));
    }

    @Test
    void aDateInAnotherOrderIsNoNewWording() {
        Comparison comparison = compare(
                paragraphs("This notice applies from 28 August 2025 to all accounts."),
                paragraphs("This notice applies from August 28, 2025 to all accounts."));
        assertEquals(
                "punctuation",
                comparison.changes().getFirst().reasons().getFirst().code());
    }

    @Test
    void anotherDateIsNewWording() {
        Comparison comparison = compare(
                paragraphs("This notice applies from 28 August 2025 to all accounts."),
                paragraphs("This notice applies from August 29, 2025 to all accounts."));
        assertEquals(List.of(), comparison.changes().getFirst().reasons());
    }

    @Test
    void everyPairingSaysWhy() {
        Comparison comparison = compare(
                paragraphs(LOGS, PARTNERS, POSTS, CHILDREN),
                paragraphs(LOGS, PARTNERS.replace("delivery", "advertising"), CHILDREN, POSTS));
        assertEquals(
                List.of(Basis.SAME_TEXT, Basis.SIMILAR, Basis.SAME_TEXT, Basis.SAME_TEXT),
                comparison.rows().stream()
                        .map(row -> row.grounds().orElseThrow().basis())
                        .toList());
        assertEquals(
                1,
                comparison.rows().stream()
                        .filter(row -> row.grounds().orElseThrow().moved())
                        .count());
    }

    @Test
    void typographyAloneIsSaidToBeTheSameLetters() {
        Grounds grounds = compare(
                        paragraphs(LOGS, "We don't sell your \"profile\" - ever, to anyone at all."),
                        paragraphs(LOGS, "We don’t sell your “profile” – ever, to anyone at all."))
                .rows()
                .getLast()
                .grounds()
                .orElseThrow();
        assertEquals(Basis.SAME_LETTERS, grounds.basis());
    }

    @Test
    void aRewriteOfManyThousandClausesIsComparedWhole() {
        String[] old = new String[6_000];
        String[] current = new String[6_000];
        for (int i = 0; i < old.length; i++) {
            old[i] = "Clause " + i + " says that item" + (i * 7919 % 6000) + " is kept for " + i % 90 + " days by unit"
                    + i % 41 + ".";
            current[i] = "Under rule " + (i * 31 % 6000) + " the item" + (i * 104729 % 6000) + " may be held by unit"
                    + i % 37 + " of ours.";
        }
        Comparison comparison = compare(paragraphs(old), paragraphs(current));
        assertTrue(
                comparison.changes().size() >= 6_000, () -> comparison.changes().size() + " changes");
    }

    private static Comparison compare(Version before, Version after) {
        return new Comparer().compare(before, after);
    }

    private static List<String> shapes(Version before, Version after) {
        return compare(before, after).changes().stream().map(Clauses::shape).toList();
    }
}
