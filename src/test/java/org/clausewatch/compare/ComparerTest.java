package org.clausewatch.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausewatch.model.Change;
import org.clausewatch.model.ChangeKind;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Comparison;
import org.clausewatch.model.DateKind;
import org.clausewatch.model.Edit;
import org.clausewatch.model.EditOp;
import org.clausewatch.model.Link;
import org.clausewatch.model.PairVerdict;
import org.clausewatch.model.Reason;
import org.clausewatch.model.StatedDate;
import org.clausewatch.model.Version;
import org.junit.jupiter.api.Test;

class ComparerTest {
    private static final String LOGS = "We keep server logs for thirty days to find faults and attacks.";
    private static final String POSTS = "When you publish a post, we store its text and the pictures in it.";
    private static final String PARTNERS = "We share contact details with delivery partners who bring you parcels.";
    private static final String CHILDREN = "Our service is not meant for children below the age of sixteen.";

    private final Comparer comparer = new Comparer();

    @Test
    void anInsertedParagraphShiftsNoPair() {
        Comparison comparison = comparer.compare(
                paragraphs(LOGS, POSTS, PARTNERS),
                paragraphs("Welcome to the harbour of Lumenfold, our new home.", LOGS, POSTS, PARTNERS));
        assertEquals(List.of(ChangeKind.ADDED), kinds(comparison));
    }

    @Test
    void anEditedClauseIsPairedWithItsFormerSelf() {
        Comparison comparison = comparer.compare(
                paragraphs(LOGS, PARTNERS, CHILDREN),
                paragraphs(LOGS, PARTNERS.replace("delivery", "delivery and advertising"), CHILDREN));
        assertEquals(List.of(ChangeKind.MODIFIED), kinds(comparison));
        assertEquals(
                "We share contact details with delivery {+and advertising +}partners who bring you parcels.",
                marked(comparison.changes().getFirst()));
    }

    @Test
    void saysThatAClauseWasTooLongToBeComparedWordByWord() {
        String endless = "We share data ".repeat(7_000);
        Comparison comparison = comparer.compare(
                paragraphs(LOGS, "Now " + endless + "always."), paragraphs(LOGS, "Later " + endless + "again."));
        assertEquals(
                List.of("Clauses too long to be compared word by word are shown as replaced, in 1 change."),
                comparison.limits());
        assertEquals(
                List.of(EditOp.DELETE, EditOp.INSERT),
                comparison.changes().getFirst().edits().stream().map(Edit::op).toList());
        assertEquals(
                List.of(),
                comparer.compare(paragraphs(endless), paragraphs(endless)).limits());
    }

    @Test
    void aLineWithAnotherDateIsTheSameLine() {
        Comparison comparison = comparer.compare(
                paragraphs(LOGS, "Effective 3 November 2023", POSTS),
                paragraphs(LOGS, "Effective June 26, 2024", POSTS));
        assertEquals(List.of(ChangeKind.MODIFIED), kinds(comparison));
    }

    @Test
    void aRewrittenClauseKeepsItsLabel() {
        Comparison comparison = comparer.compare(
                paragraphs(LOGS, "Research: to find out what people need.", CHILDREN),
                paragraphs(
                        LOGS,
                        "Research: with your consent, to find which features are built and tried by people next.",
                        "Surveys: questions about your visit.",
                        CHILDREN));
        assertEquals(List.of(ChangeKind.MODIFIED, ChangeKind.ADDED), kinds(comparison));
    }

    @Test
    void aMovedClauseIsNotRemovedAndAdded() {
        Comparison comparison = comparer.compare(
                paragraphs(LOGS, POSTS, PARTNERS, CHILDREN), paragraphs(POSTS, PARTNERS, CHILDREN, LOGS));
        assertEquals(List.of(ChangeKind.MOVED), kinds(comparison));
        assertEquals(List.of("moved"), codes(comparison.changes().getFirst()));
        assertEquals(PairVerdict.EDITORIAL_ONLY, comparison.verdict());
    }

    @Test
    void theFewestWordsMove() {
        Comparison comparison =
                comparer.compare(paragraphs(LOGS, POSTS + " " + PARTNERS), paragraphs(POSTS + " " + PARTNERS, LOGS));
        assertEquals(1, comparison.changes().size());
        assertEquals(
                LOGS, comparison.changes().getFirst().newClauses().getFirst().text());
    }

    @Test
    void aClauseThatMovedAndWasEditedIsBoth() {
        Comparison comparison = comparer.compare(
                paragraphs(LOGS, POSTS, PARTNERS, CHILDREN),
                paragraphs(POSTS, PARTNERS, CHILDREN, LOGS.replace("thirty", "ninety")));
        assertEquals(List.of(ChangeKind.MODIFIED), kinds(comparison));
        assertTrue(comparison.changes().getFirst().moved());
    }

    @Test
    void aParagraphCutInTwoIsASplit() {
        Comparison comparison = comparer.compare(
                paragraphs(LOGS, POSTS + " " + PARTNERS, CHILDREN), paragraphs(LOGS, POSTS, PARTNERS, CHILDREN));
        assertEquals(List.of(ChangeKind.SPLIT), kinds(comparison));
        assertEquals(2, comparison.changes().getFirst().newClauses().size());
    }

    @Test
    void twoParagraphsJoinedAreAMerge() {
        Comparison comparison = comparer.compare(
                paragraphs(LOGS, POSTS, PARTNERS, CHILDREN), paragraphs(LOGS, POSTS + " " + PARTNERS, CHILDREN));
        assertEquals(List.of(ChangeKind.MERGED), kinds(comparison));
    }

    @Test
    void aSentenceThatBecomesAListIsASplit() {
        Comparison comparison = comparer.compare(
                version(
                        paragraph(
                                "Some of what you do here is public, whatever your settings say: your name, your picture and activity on boards.")),
                version(
                        paragraph("Some of what you do here is public, whatever your settings say:"),
                        item("", "Your name", "Some of what you do here is public, whatever your settings say:"),
                        item("", "Your seat number", "Some of what you do here is public, whatever your settings say:"),
                        item("", "Your picture", "Some of what you do here is public, whatever your settings say:"),
                        item(
                                "",
                                "Activity on boards",
                                "Some of what you do here is public, whatever your settings say:")));
        assertEquals(List.of(ChangeKind.SPLIT, ChangeKind.ADDED), kinds(comparison));
        assertEquals(4, comparison.changes().getFirst().newClauses().size());
    }

    @Test
    void aRenumberedListIsRenumberedAndNothingElse() {
        Comparison comparison = comparer.compare(
                version(item("1.", LOGS), item("2.", POSTS), item("3.", CHILDREN)),
                version(item("1.", PARTNERS), item("2.", LOGS), item("3.", POSTS), item("4.", CHILDREN)));
        assertEquals(
                List.of(List.of(), List.of("renumbered"), List.of("renumbered"), List.of("renumbered")),
                comparison.changes().stream().map(ComparerTest::codes).toList());
    }

    @Test
    void boilerplateRepeatedUnderEachHeadingStaysUnderItsHeading() {
        Comparison comparison = comparer.compare(
                version(under("Austria", LOGS), under("Belgium", LOGS), under("Chile", LOGS)),
                version(under("Belgium", LOGS), under("Chile", LOGS)));
        assertEquals(List.of(ChangeKind.REMOVED), kinds(comparison));
        assertEquals(
                List.of("Austria"),
                comparison.changes().getFirst().oldClauses().getFirst().path());
    }

    @Test
    void aSecondCopyOfAClauseSaysNothingNew() {
        Comparison comparison = comparer.compare(paragraphs(LOGS, POSTS), paragraphs(LOGS, POSTS, LOGS));
        assertEquals(List.of(ChangeKind.ADDED), kinds(comparison));
        assertEquals(List.of("duplicate"), codes(comparison.changes().getFirst()));
    }

    @Test
    void aCopyMayBePrintedWithOtherSignsAndItsSentencesMayStandApart() {
        String together = "We lend your sketches to the museums that ask us for them. Read more here. Museums in other"
                + " countries may show the sketches to their own visitors.";
        String first = "We lend your sketches to the museums that ask us for them. A museum pays for the frame.";
        String second = "A loan lasts a year. Museums in other countries may show the sketches to their own visitors";
        Comparison comparison =
                comparer.compare(paragraphs(LOGS, first, second), paragraphs(LOGS, first, POSTS, second, together));

        assertEquals(
                List.of("duplicate"),
                codes(comparison.changes().stream()
                        .filter(change -> change.newClauses().stream()
                                .anyMatch(clause -> clause.text().equals(together)))
                        .findFirst()
                        .orElseThrow()));
    }

    @Test
    void aSentenceThatOnlyStoodUnderAConditionIsNoCopy() {
        String conditional = "If you ask us to do so, we lend your sketches to the museums that ask us for them.";
        String bare = "We lend your sketches to the museums that ask us for them.";
        Comparison comparison =
                comparer.compare(paragraphs(conditional, LOGS), paragraphs(conditional, LOGS, POSTS, bare));

        assertTrue(
                comparison.changes().stream().noneMatch(change -> codes(change).contains("duplicate")));
    }

    @Test
    void aShortItemUnderAnotherIntroductionIsNoCopy() {
        Comparison comparison = comparer.compare(
                version(paragraph("We collect:"), item("", "Your name", "We collect:"), paragraph(LOGS)),
                version(
                        paragraph("We collect:"),
                        item("", "Your name", "We collect:"),
                        paragraph(LOGS),
                        paragraph("We sell to brokers:"),
                        item("", "Your name", "We sell to brokers:")));
        assertTrue(comparison.changes().getLast().reasons().isEmpty());
    }

    @Test
    void aVisitorsIdentifierInALinkIsATrackingLink() {
        Comparison comparison = comparer.compare(
                version(linked("https://lumenfold.example/help?visit=1")),
                version(linked("https://lumenfold.example/help?visit=2")));
        assertEquals(List.of("tracking-links"), codes(comparison.changes().getFirst()));
    }

    @Test
    void anotherLinkTargetIsLinksOnly() {
        Comparison comparison = comparer.compare(
                version(linked("https://lumenfold.example/help")),
                version(linked("https://lumenfold.example/support")));
        assertEquals(List.of("links-only"), codes(comparison.changes().getFirst()));
    }

    @Test
    void quotesAndCapitalsArePunctuation() {
        Comparison comparison = comparer.compare(
                paragraphs("We call it the \"Service\", and it's yours."),
                paragraphs("We call it the “service” and it’s yours."));
        assertEquals(List.of("punctuation"), codes(comparison.changes().getFirst()));
    }

    @Test
    void aDecimalPointIsNotPunctuation() {
        Comparison comparison =
                comparer.compare(paragraphs("We charge 1.5 percent of it."), paragraphs("We charge 15 percent of it."));
        assertTrue(comparison.changes().getFirst().reasons().isEmpty());
    }

    @Test
    void aNegationIsNeverHiddenInAReplacement() {
        List<Edit> edits = WordEdits.between(
                        "We will not sell personal data to brokers.", "We do not rent personal files to brokers.")
                .edits();
        assertTrue(
                edits.stream()
                        .anyMatch(
                                edit -> edit.op() == EditOp.EQUAL && edit.text().contains("not")),
                () -> "" + edits);
    }

    @Test
    void crumbsBetweenEditsAreDissolved() {
        Change change = comparer.compare(
                        paragraphs("We use cookies to remember the language of your choice on this device."),
                        paragraphs(
                                "We use cookies to recognise your browser and the region of your visit on this device."))
                .changes()
                .getFirst();
        assertFalse(marked(change).contains("+}the"), () -> marked(change));
        assertFalse(marked(change).contains("+} of [-"), () -> marked(change));
    }

    @Test
    void anInsertedSentenceBeginsWhereTheSentenceBegins() {
        Change change = comparer.compare(
                        paragraphs("We keep logs. We keep names. We keep them safe."),
                        paragraphs("We keep logs. We keep mail. We keep names. We keep them safe."))
                .changes()
                .getFirst();
        assertTrue(
                marked(change).contains("{+We keep mail. +}") || marked(change).contains("{+ We keep mail.+}"),
                () -> marked(change));
    }

    @Test
    void anotherLanguageIsNotComparable() {
        Comparison comparison = comparer.compare(
                paragraphs(LOGS),
                new Version(
                        "de", List.of(), paragraphs("Wir speichern Protokolle.").clauses(), List.of()));
        assertEquals(PairVerdict.NOT_COMPARABLE, comparison.verdict());
        assertEquals("other-language", comparison.reasons().getFirst().code());
        assertTrue(comparison.changes().isEmpty());
    }

    @Test
    void aCollapseInSizeIsNotComparable() {
        Version whole = paragraphs(Stream.generate(() -> LOGS).limit(60).toArray(String[]::new));
        Comparison comparison = comparer.compare(whole, paragraphs("Something went wrong."));
        assertEquals("size-collapse", comparison.reasons().getFirst().code());
    }

    @Test
    void aTextThatChangedUnderItsOldDateIsNoticed() {
        StatedDate stated = new StatedDate(DateKind.UPDATED, LocalDate.of(2025, 3, 1), "1 March 2025");
        Comparison comparison = comparer.compare(
                new Version("en", List.of(stated), paragraphs(LOGS).clauses(), List.of()),
                new Version(
                        "en",
                        List.of(stated),
                        paragraphs(LOGS.replace("thirty", "ninety")).clauses(),
                        List.of()));
        assertEquals(
                List.of("text-changed-date-did-not"),
                comparison.notices().stream().map(Reason::code).toList());
    }

    @Test
    void whatWasRemovedStandsWhereItStood() {
        Comparison comparison =
                comparer.compare(paragraphs(LOGS, POSTS, PARTNERS), paragraphs(LOGS, PARTNERS, CHILDREN));
        assertEquals(
                List.of(LOGS, POSTS, PARTNERS, CHILDREN),
                comparison.rows().stream()
                        .map(row -> (row.oldClauses().isEmpty() ? row.newClauses() : row.oldClauses())
                                .getFirst()
                                .text())
                        .toList());
    }

    private static Version paragraphs(String... texts) {
        return version(Stream.of(texts)
                .map(text -> Clause.of(0, ClauseKind.PARAGRAPH, text))
                .toArray(Clause[]::new));
    }

    private static Clause paragraph(String text) {
        return Clause.of(0, ClauseKind.PARAGRAPH, text);
    }

    private static Clause item(String number, String text) {
        return item(number, text, "");
    }

    private static Clause item(String number, String text, String leadIn) {
        return new Clause(0, ClauseKind.LIST_ITEM, number, List.of(), leadIn, text, List.of(), List.of(), false);
    }

    private static Clause under(String heading, String text) {
        return new Clause(0, ClauseKind.PARAGRAPH, "", List.of(heading), "", text, List.of(), List.of(), false);
    }

    private static Clause linked(String href) {
        return new Clause(
                0,
                ClauseKind.PARAGRAPH,
                "",
                List.of(),
                "",
                "Read our help",
                List.of(),
                List.of(new Link(9, 13, href)),
                false);
    }

    private static Version version(Clause... clauses) {
        List<Clause> numbered = new ArrayList<>();
        for (Clause c : clauses) {
            numbered.add(new Clause(
                    numbered.size(),
                    c.kind(),
                    c.number(),
                    c.path(),
                    c.leadIn(),
                    c.text(),
                    c.cells(),
                    c.links(),
                    false));
        }
        return new Version("en", List.of(), numbered, List.of());
    }

    private static List<ChangeKind> kinds(Comparison comparison) {
        return comparison.changes().stream().map(Change::kind).toList();
    }

    private static List<String> codes(Change change) {
        return change.reasons().stream().map(Reason::code).toList();
    }

    private static String marked(Change change) {
        return change.edits().stream()
                .map(edit -> switch (edit.op()) {
                    case EQUAL -> edit.text();
                    case INSERT -> "{+" + edit.text() + "+}";
                    case DELETE -> "[-" + edit.text() + "-]";
                })
                .collect(Collectors.joining());
    }
}
