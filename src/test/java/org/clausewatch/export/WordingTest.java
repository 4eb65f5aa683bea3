package org.clausewatch.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.clausewatch.history.LineageEvent;
import org.clausewatch.model.Basis;
import org.clausewatch.model.ChangeKind;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Coded;
import org.clausewatch.model.DateKind;
import org.clausewatch.model.Direction;
import org.clausewatch.model.Effect;
import org.clausewatch.model.Elsewhere;
import org.clausewatch.model.Explanation;
import org.clausewatch.model.LostRule;
import org.clausewatch.model.Origin;
import org.clausewatch.model.Part;
import org.clausewatch.model.Reason;
import org.clausewatch.model.ReviewVerdict;
import org.clausewatch.model.Side;
import org.clausewatch.model.Significance;
import org.clausewatch.model.Slot;
import org.clausewatch.model.Stance;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final Wording WORDING = Wording.english();

    /** Every code that some part of the program gives, by what it is about. */
    private static final Map<String, List<String>> CODES = Map.of(
            "reason",
            List.of(
                    "links-only",
                    "tracking-links",
                    "markup",
                    "punctuation",
                    "renumbered",
                    "date",
                    "moved",
                    "renamed",
                    "reworded",
                    "heading",
                    "lead-in",
                    "contact",
                    "furniture",
                    "duplicate",
                    "no-practice",
                    "not-judged"),
            "pair",
            List.of(
                    "identical",
                    "other-language",
                    "size-collapse",
                    "not-judged",
                    "error-page",
                    "bot-wall",
                    "empty-shell",
                    "not-a-policy"),
            "fold",
            List.of(
                    "identical",
                    "links-only",
                    "tracking-links",
                    "markup",
                    "typography",
                    "furniture",
                    "reverted",
                    "error-page",
                    "bot-wall",
                    "empty-shell",
                    "other-language",
                    "not-a-policy",
                    "selector-matches-nothing",
                    "date-form",
                    "partial",
                    "other-document",
                    "alternates",
                    "re-extracted",
                    "seam"),
            "notice",
            List.of("text-changed-date-did-not", "date-changed-text-did-not", "part-not-judged"),
            "topic",
            List.of(
                    "ai-training",
                    "data-sharing",
                    "ai-use",
                    "sale",
                    "retention",
                    "rights",
                    "children",
                    "location",
                    "biometrics",
                    "transfer",
                    "legal-basis"));

    /** Parts of sentences that no code of the model stands for. */
    private static final Map<String, List<String>> CODES_OF_PHRASES = Map.of(
            "moved",
            List.of("from", "from-to", "up", "down", "along", "elsewhere"),
            "exception",
            List.of("reverted", "partial", "next-edition", "other-document", "alternates"),
            "track",
            List.of("alternates", "other-language"),
            "gap",
            List.of("unobserved", "changes-only", "damaged"),
            "place",
            List.of("no-heading", "several"),
            "clauses",
            List.of("mixed"),
            "run",
            List.of(
                    "renumbered",
                    "numbered",
                    "unnumbered",
                    "links-only",
                    "tracking-links",
                    "markup",
                    "punctuation",
                    "moved",
                    "duplicate-added",
                    "duplicate-removed"),
            "grounds",
            List.of(
                    "because",
                    "one-old",
                    "several-old",
                    "one-new",
                    "several-new",
                    "all",
                    "hardly",
                    "none",
                    "same-heading",
                    "same-section",
                    "other-heading",
                    "in-order",
                    "moved",
                    "alone-old",
                    "alone-new",
                    "note"));

    @Test
    void everyCodeHasWordsAndEveryWordHasACode() {
        SortedSet<String> expected = new TreeSet<>();
        CODES.forEach((group, codes) -> codes.forEach(code -> expected.add(group + "." + code)));
        expected.add("kind.also-moved");
        expected.addAll(List.of("damaged.one", "damaged.several"));
        CODES_OF_PHRASES.forEach((group, codes) -> codes.forEach(code -> expected.add(group + "." + code)));
        CODES.getOrDefault("fold", List.of()).forEach(code -> {
            expected.add("folded." + code + ".one");
            expected.add("folded." + code + ".many");
        });
        add(expected, "lineage", LineageEvent.values());
        add(expected, "elsewhere", Elsewhere.Relation.values());
        add(expected, "grounds", Basis.values());
        add(expected, "clauses", ClauseKind.values());
        add(expected, "kind", ChangeKind.values());
        add(expected, "significance", Significance.values());
        add(expected, "direction", Direction.values());
        add(expected, "clause", ClauseKind.values());
        add(expected, "origin", Origin.values());
        add(expected, "date", DateKind.values());
        add(expected, "side", Side.values());
        add(expected, "part", Part.values());
        add(expected, "effect", Effect.values());
        add(expected, "slot", Slot.values());
        add(expected, "label", Slot.values());
        add(expected, "stance", Stance.values());
        add(expected, "step", Explanation.Step.values());
        add(expected, "sum", Direction.values());
        add(expected, "lost", LostRule.Why.values());
        expected.addAll(List.of(
                "standing.nothing",
                "standing.statements.one",
                "standing.statements.many",
                "standing.choices.one",
                "standing.choices.many"));
        add(expected, "review", ReviewVerdict.values());
        expected.addAll(List.of(
                "heading.notes",
                "note-state.not-found",
                "note-state.version-not-found",
                "note-state.snapshot-damaged",
                "note-state.gone",
                "note-state.edited"));
        for (Stance stance : Stance.values()) {
            expected.add("standing." + stance.code() + ".one");
            expected.add("standing." + stance.code() + ".many");
        }
        assertEquals(expected, WORDING.keys());
    }

    private static void add(SortedSet<String> expected, String group, Coded[] constants) {
        Arrays.stream(constants).forEach(constant -> expected.add(group + "." + constant.code()));
    }

    @Test
    void unknownCodesAreShownAsTheyAre() {
        assertEquals("brand-new", WORDING.reason(Reason.of("brand-new")));
        assertEquals("my-own-topic", WORDING.topic("my-own-topic"));
    }

    @Test
    void valuesArePutIntoSentences() {
        assertEquals(
                "The text changed, but the date that it states did not: 2024-01-01.",
                WORDING.notice(Reason.of("text-changed-date-did-not", "date", "2024-01-01")));
        assertEquals(
                "The text changed, but the date that it states did not.",
                WORDING.notice(Reason.of("text-changed-date-did-not")));
        assertEquals("price: $1 \\ {other}", Wording.fill("price: {a} {other}", Map.of("a", "$1 \\")));
    }

    @Test
    void languagesAreNamedInEnglishWhateverTheDefault() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertEquals("German", Wording.languageName("de"));
            assertEquals(
                    "The two are in different languages: German and English.",
                    WORDING.pairReason(new Reason("other-language", Map.of("old", "de", "new", "en"), List.of())));
        } finally {
            Locale.setDefault(before);
        }
        assertEquals("a language that could not be told", Wording.languageName("und"));
    }

    @Test
    void topicsAreListedAsAReaderDoes() {
        assertEquals("AI training", WORDING.topics(List.of("ai-training")));
        assertEquals("AI training or data sharing", WORDING.topics(List.of("ai-training", "data-sharing")));
        assertEquals("location, children or retention", WORDING.topics(List.of("location", "children", "retention")));
    }
}
