package org.clausewatch.judge;

import static org.clausewatch.judge.SampleChanges.added;
import static org.clausewatch.judge.SampleChanges.concerns;
import static org.clausewatch.judge.SampleChanges.judge;
import static org.clausewatch.judge.SampleChanges.modified;
import static org.clausewatch.judge.SampleChanges.paragraph;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Judgement;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Significance;
import org.clausewatch.model.Version;
import org.junit.jupiter.api.Test;

/** Which topics a change concerns, and whether it is one of substance. */
class TopicsTest {
    @Test
    void whatTheUserDoesIsAnotherMatter() {
        assertFalse(
                concerns(added(paragraph("You can share your drawings with advertisers yourself.")), "data-sharing"));
        assertFalse(concerns(added(paragraph("You may not use our output to train your own models.")), "ai-training"));
    }

    @Test
    void whatOthersTellTheCompanyIsNoSharing() {
        assertFalse(concerns(added(paragraph("Our partners share information about you with us.")), "data-sharing"));
    }

    @Test
    void usingAiIsNotTrainingIt() {
        assertFalse(concerns(added(paragraph("We improve our search using artificial intelligence.")), "ai-training"));
        assertTrue(concerns(added(paragraph("We improve our search using artificial intelligence.")), "ai-use"));
        assertFalse(concerns(added(paragraph("We train our staff to protect your data.")), "ai-training"));
    }

    @Test
    void anEditElsewhereInAClauseDoesNotConcernItsTopic() {
        assertFalse(concerns(
                modified(
                        "We share your address with couriers. We keep receipts for two years.",
                        "We share your address with couriers. We keep receipts for six years."),
                "data-sharing"));
    }

    @Test
    void mechanicalReasonsStand() {
        Reason links = Reason.of("links-only");
        Judgement judgement =
                judge(SampleChanges.modified(paragraph("See here."), paragraph("See here."), List.of(links)));
        assertEquals(Significance.EDITORIAL, judgement.significance());
        assertEquals(List.of(links), judgement.reasons());
    }

    @Test
    void otherWordsForTheSameAreEditorial() {
        assertEquals(
                List.of("reworded"),
                reasons(modified(
                        "We personalise the pages that you are shown.",
                        "We personalize the pages which you are shown.")));
    }

    @Test
    void datesAreEditorialAndPeriodsAreNot() {
        assertEquals(
                Significance.EDITORIAL,
                judge(modified("Last updated: 3 May 2024", "Last updated: 4 June 2025"))
                        .significance());
        assertEquals(
                Significance.SUBSTANTIVE,
                judge(modified("We keep logs for 30 days.", "We keep logs for 90 days."))
                        .significance());
    }

    @Test
    void aHeadingStatesNothingUnlessItPromises() {
        Clause heading = Clause.of(0, ClauseKind.HEADING, "How we share information");
        assertEquals(List.of("heading"), reasons(added(heading)));
    }

    @Test
    void aReplacementAllOverTheDocumentIsARenaming() {
        String[] pages = {"letters", "drawings", "calendars"};
        List<org.clausewatch.model.Change> changes = java.util.Arrays.stream(pages)
                .map(page -> modified("Parrot shows " + page + " in colour.", "Budgie shows " + page + " in colour."))
                .toList();
        Version version = new Version("en", List.of(), List.of(), List.of());
        new Judge(RuleSet.bundled())
                .judge(version, version, changes)
                .forEach(judgement -> assertEquals(List.of(Reason.of("renamed")), judgement.reasons()));
    }

    @Test
    void withoutRulesForTheLanguageNothingIsWavedThrough() {
        Judge judge = new Judge(RuleSet.bundled());
        assertFalse(judge.judges("de"));
        assertTrue(judge.judges("en-GB"));
        Version german = new Version("de", List.of(), List.of(), List.of());
        Judgement judgement = judge.judge(german, german, List.of(added(paragraph("Wir teilen Daten mit Dritten."))))
                .getFirst();
        assertEquals(Significance.SUBSTANTIVE, judgement.significance());
        assertEquals(List.of(), judgement.topics());
        assertEquals(Optional.empty(), judgement.direction());
    }

    private static List<String> reasons(org.clausewatch.model.Change change) {
        return judge(change).reasons().stream().map(Reason::code).toList();
    }
}
