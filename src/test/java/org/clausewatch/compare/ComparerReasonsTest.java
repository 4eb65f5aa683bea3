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
import static org.clausewatch.compare.ComparedTexts.linked;
import static org.clausewatch.compare.ComparedTexts.paragraph;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.clausewatch.model.ChangeKind;
import org.clausewatch.model.Comparison;
import org.clausewatch.model.DateKind;
import org.clausewatch.model.PairVerdict;
import org.clausewatch.model.Reason;
import org.clausewatch.model.StatedDate;
import org.clausewatch.model.Version;
import org.junit.jupiter.api.Test;

/** Reasons that the comparison gives with a change, and with a pair. */
class ComparerReasonsTest {
    private final Comparer comparer = new Comparer();

    @Test
    void aRenumberedListIsRenumberedAndNothingElse() {
        Comparison comparison = comparer.compare(
                version(item("1.", LOGS), item("2.", POSTS), item("3.", CHILDREN)),
                version(item("1.", PARTNERS), item("2.", LOGS), item("3.", POSTS), item("4.", CHILDREN)));
        assertEquals(
                List.of(List.of(), List.of("renumbered"), List.of("renumbered"), List.of("renumbered")),
                comparison.changes().stream().map(ComparedTexts::codes).toList());
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
}
