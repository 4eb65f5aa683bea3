package org.clausewatch.compare;

import static org.clausewatch.compare.Clauses.paragraphs;
import static org.clausewatch.compare.Clauses.version;
import static org.clausewatch.compare.ComparedTexts.CHILDREN;
import static org.clausewatch.compare.ComparedTexts.LOGS;
import static org.clausewatch.compare.ComparedTexts.PARTNERS;
import static org.clausewatch.compare.ComparedTexts.POSTS;
import static org.clausewatch.compare.ComparedTexts.codes;
import static org.clausewatch.compare.ComparedTexts.item;
import static org.clausewatch.compare.ComparedTexts.kinds;
import static org.clausewatch.compare.ComparedTexts.marked;
import static org.clausewatch.compare.ComparedTexts.paragraph;
import static org.clausewatch.compare.ComparedTexts.under;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.clausewatch.model.Change;
import org.clausewatch.model.ChangeKind;
import org.clausewatch.model.Comparison;
import org.clausewatch.model.Edit;
import org.clausewatch.model.EditOp;
import org.clausewatch.model.PairVerdict;
import org.junit.jupiter.api.Test;

/** Which clauses are compared with which, and word by word. */
class ComparerTest {
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
}
