package org.clausewatch.export;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.clausewatch.model.Change;
import org.clausewatch.model.ChangeKind;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.CodePoints;
import org.clausewatch.model.Direction;
import org.clausewatch.model.Edit;
import org.clausewatch.model.EditOp;
import org.clausewatch.model.Effect;
import org.clausewatch.model.Elsewhere;
import org.clausewatch.model.Evidence;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.Judgement;
import org.clausewatch.model.Link;
import org.clausewatch.model.Part;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Review;
import org.clausewatch.model.ReviewVerdict;
import org.clausewatch.model.Side;
import org.clausewatch.model.Significance;
import org.clausewatch.model.Slot;
import org.clausewatch.model.TopicFinding;

/** Judged changes built by hand, of an invented policy: one of each kind. */
final class ExampleChanges {
    private static final List<String> USES = List.of("Your data", "How we use it");
    private static final String LEAD_IN = "We use your posts to:";

    /** The emoji is one code point and two UTF-16 units: offsets behind it show which are counted. */
    static final String OLD_ITEM = "\uD83D\uDCC4 keep our services running.";

    static final String NEW_ITEM = "\uD83D\uDCC4 train our AI models and keep our services running.";

    private ExampleChanges() {}

    static Review note(String text) {
        return new Review(ReviewVerdict.NOTE, text, Instant.parse("2024-05-10T10:00:00Z"));
    }

    static JudgedChange training() {
        Clause before =
                new Clause(4, ClauseKind.LIST_ITEM, "(a)", USES, LEAD_IN, OLD_ITEM, List.of(), List.of(), false);
        Clause after = new Clause(
                5,
                ClauseKind.LIST_ITEM,
                "(b)",
                USES,
                LEAD_IN,
                NEW_ITEM,
                List.of(),
                List.of(new Link(2, 21, "https://zorbly.example/ai")),
                false);
        Change change = new Change(
                "c0ffee01",
                ChangeKind.MODIFIED,
                true,
                2.0 / 3,
                List.of(before),
                List.of(after),
                List.of(
                        new Edit(EditOp.EQUAL, "\uD83D\uDCC4 "),
                        new Edit(EditOp.INSERT, "train our AI models and "),
                        new Edit(EditOp.EQUAL, "keep our services running.")),
                List.of());
        List<Evidence> evidence = List.of(
                textEvidence(
                        "ai-training.train", Side.NEW, NEW_ITEM, "train our AI models", Slot.PURPOSE, Effect.BROADENS),
                new Evidence(
                        "ai-training.use",
                        Side.NEW,
                        0,
                        Part.LEAD_IN,
                        OptionalInt.empty(),
                        0,
                        17,
                        "We use your posts",
                        Optional.of(Slot.DATA),
                        Optional.empty(),
                        OptionalDouble.of(0.125)),
                new Evidence(
                        "ai-training.use",
                        Side.NEW,
                        0,
                        Part.HEADING,
                        OptionalInt.of(1),
                        7,
                        13,
                        "use it",
                        Optional.empty(),
                        Optional.empty(),
                        OptionalDouble.empty()));
        return new JudgedChange(
                change,
                new Judgement(
                        Significance.SUBSTANTIVE,
                        List.of(),
                        List.of(new TopicFinding("ai-training", Optional.of(Direction.BROADENS), evidence)),
                        Optional.of(Direction.BROADENS)));
    }

    static JudgedChange sharing() {
        String text = "Advertising | We share hashed addresses with partners, unless you object.";
        Clause row = new Clause(
                9,
                ClauseKind.TABLE_ROW,
                "",
                List.of("Sharing"),
                "",
                text,
                List.of("Advertising", "We share hashed addresses with partners, unless you object."),
                List.of(),
                false);
        Change change = new Change(
                "c0ffee02",
                ChangeKind.ADDED,
                false,
                0,
                List.of(),
                List.of(row),
                List.of(new Edit(EditOp.INSERT, text)),
                List.of());
        List<Evidence> evidence = List.of(
                textEvidence(
                        "data-sharing.partners",
                        Side.NEW,
                        text,
                        "share hashed addresses with partners",
                        Slot.RECIPIENT,
                        Effect.BROADENS),
                textEvidence("data-sharing.object", Side.NEW, text, "unless you object", Slot.CONTROL, Effect.NARROWS));
        return new JudgedChange(
                change,
                new Judgement(
                        Significance.SUBSTANTIVE,
                        List.of(),
                        List.of(
                                new TopicFinding("data-sharing", Optional.of(Direction.MIXED), evidence),
                                new TopicFinding(
                                        "zorbly-own-topic",
                                        Optional.empty(),
                                        List.of(textEvidence(
                                                "own.rule",
                                                Side.NEW,
                                                text,
                                                "hashed",
                                                Slot.STATEMENT,
                                                Effect.BROADENS)))),
                        Optional.of(Direction.MIXED)));
    }

    static JudgedChange removedSharing() {
        String text = "=HYPERLINK() We never sell what you write.";
        Clause gone =
                new Clause(11, ClauseKind.PARAGRAPH, "3.2", List.of("Sharing"), "", text, List.of(), List.of(), false);
        Change change = new Change(
                "c0ffee03",
                ChangeKind.REMOVED,
                false,
                0,
                List.of(gone),
                List.of(),
                List.of(new Edit(EditOp.DELETE, text)),
                List.of());
        return new JudgedChange(
                change,
                new Judgement(
                        Significance.SUBSTANTIVE,
                        List.of(),
                        List.of(new TopicFinding(
                                "data-sharing",
                                Optional.of(Direction.BROADENS),
                                List.of(textEvidence(
                                        "data-sharing.denial",
                                        Side.OLD,
                                        text,
                                        "never sell",
                                        Slot.POLARITY,
                                        Effect.BROADENS)))),
                        Optional.of(Direction.BROADENS),
                        List.of(new Elsewhere(
                                Elsewhere.Relation.PARAPHRASED_IN,
                                "Cookie Policy",
                                Clause.of(4, ClauseKind.PARAGRAPH, "Your data is not for sale.")))));
    }

    static JudgedChange split() {
        Clause before = Clause.of(12, ClauseKind.QUOTE, "You can write to us. We answer within a month.");
        Clause first = Clause.of(13, ClauseKind.QUOTE, "You can write to us.");
        Clause second = Clause.of(14, ClauseKind.QUOTE, "We answer within a week.");
        Change change = new Change(
                "c0ffee04",
                ChangeKind.SPLIT,
                false,
                0.91,
                List.of(before),
                List.of(first, second),
                List.of(
                        new Edit(EditOp.EQUAL, "You can write to us."),
                        new Edit(EditOp.DELETE, " "),
                        new Edit(EditOp.INSERT, "\n"),
                        new Edit(EditOp.EQUAL, "We answer within a "),
                        new Edit(EditOp.DELETE, "month"),
                        new Edit(EditOp.INSERT, "week"),
                        new Edit(EditOp.EQUAL, ".")),
                List.of());
        return new JudgedChange(
                change, new Judgement(Significance.SUBSTANTIVE, List.of(), List.of(), Optional.empty()));
    }

    static JudgedChange moved() {
        String text = "Write to the address below if you want to know more. "
                .repeat(8)
                .strip();
        Clause before =
                new Clause(20, ClauseKind.PARAGRAPH, "", List.of("Contact"), "", text, List.of(), List.of(), false);
        Clause after =
                new Clause(2, ClauseKind.PARAGRAPH, "", List.of("First things"), "", text, List.of(), List.of(), false);
        Change change = new Change(
                "c0ffee05",
                ChangeKind.MOVED,
                true,
                1,
                List.of(before),
                List.of(after),
                List.of(new Edit(EditOp.EQUAL, text)),
                List.of(Reason.of("moved")));
        return new JudgedChange(
                change,
                new Judgement(Significance.EDITORIAL, List.of(Reason.of("moved")), List.of(), Optional.empty()));
    }

    static JudgedChange renumbered() {
        Clause before = new Clause(30, ClauseKind.HEADING, "7.", List.of(), "", "Contact", List.of(), List.of(), false);
        Clause after = new Clause(31, ClauseKind.HEADING, "8.", List.of(), "", "Contact", List.of(), List.of(), false);
        List<Reason> reasons = List.of(new Reason(
                "renumbered",
                Map.of("new", "8.", "old", "7."),
                List.of(textEvidence("numbers", Side.NEW, "Contact", "Contact", Slot.STATEMENT, Effect.NARROWS))));
        Change change = new Change(
                "c0ffee06",
                ChangeKind.MODIFIED,
                false,
                1,
                List.of(before),
                List.of(after),
                List.of(new Edit(EditOp.EQUAL, "Contact")),
                reasons);
        return new JudgedChange(change, new Judgement(Significance.EDITORIAL, reasons, List.of(), Optional.empty()));
    }

    private static Evidence textEvidence(String rule, Side side, String text, String words, Slot slot, Effect effect) {
        int start = CodePoints.offsetOf(text, text.indexOf(words));
        return new Evidence(
                rule,
                side,
                0,
                Part.TEXT,
                OptionalInt.empty(),
                start,
                start + CodePoints.length(words),
                words,
                Optional.of(slot),
                Optional.of(effect),
                OptionalDouble.empty());
    }
}
