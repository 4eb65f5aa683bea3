package org.clausewatch.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.clausewatch.model.Basis;
import org.clausewatch.model.Change;
import org.clausewatch.model.ChangeKind;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.CodePoints;
import org.clausewatch.model.Comparison;
import org.clausewatch.model.Direction;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Edit;
import org.clausewatch.model.EditOp;
import org.clausewatch.model.Effect;
import org.clausewatch.model.Evidence;
import org.clausewatch.model.Explanation;
import org.clausewatch.model.Explanation.Step;
import org.clausewatch.model.Explanation.Weighed;
import org.clausewatch.model.Frame;
import org.clausewatch.model.FramePair;
import org.clausewatch.model.FramePair.PlacedFrame;
import org.clausewatch.model.FrameSlot;
import org.clausewatch.model.Generator;
import org.clausewatch.model.Grounds;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.Judgement;
import org.clausewatch.model.LostRule;
import org.clausewatch.model.LostRule.Why;
import org.clausewatch.model.PairVerdict;
import org.clausewatch.model.Part;
import org.clausewatch.model.Provenance;
import org.clausewatch.model.Row;
import org.clausewatch.model.Sha256;
import org.clausewatch.model.Side;
import org.clausewatch.model.Significance;
import org.clausewatch.model.Slot;
import org.clausewatch.model.Stance;
import org.clausewatch.model.Summary;
import org.clausewatch.model.TextSpan;
import org.clausewatch.model.TopicFinding;
import org.clausewatch.model.Version;
import org.clausewatch.model.VersionSummary;

/** One change of an invented policy with an explanation built by hand, which uses every part of it. */
final class ExampleExplanation {
    static final String OLD = "We do not share your drawings with advertisers. Printers see what you order.";
    static final String NEW =
            "We share your drawings with advertisers and brushmakers, unless you object. Printers see what you order.";
    private static final String LEAD_IN = "Here is how we share:";
    private static final List<String> PATH = List.of("Privacy Policy", "Whom we share with");

    private ExampleExplanation() {}

    static Clause oldClause() {
        return clause(OLD);
    }

    static Clause newClause() {
        return clause(NEW);
    }

    private static Clause clause(String text) {
        return new Clause(0, ClauseKind.LIST_ITEM, "(a)", PATH, LEAD_IN, text, List.of(), List.of(), false);
    }

    private static TextSpan span(String text, String words) {
        if (text.contains(words)) {
            int start = CodePoints.length(text.substring(0, text.indexOf(words)));
            return new TextSpan(Part.TEXT, OptionalInt.empty(), start, start + words.length(), words);
        }
        int start = LEAD_IN.indexOf(words);
        return new TextSpan(Part.LEAD_IN, OptionalInt.empty(), start, start + words.length(), words);
    }

    private static FrameSlot slot(String text, Slot slot, String rule, String words) {
        return new FrameSlot(slot, rule, span(text, words));
    }

    private static Evidence evidence(
            Side side, Slot slot, Effect effect, String rule, String words, OptionalDouble weight) {
        TextSpan span = span(side == Side.OLD ? OLD : NEW, words);
        return new Evidence(
                rule,
                side,
                0,
                span.part(),
                span.heading(),
                span.start(),
                span.end(),
                words,
                Optional.of(slot),
                Optional.of(effect),
                weight);
    }

    private static PlacedFrame placed(boolean touched, String topic, Stance stance, String rule, FrameSlot... slots) {
        return new PlacedFrame(0, touched, new Frame(topic, stance, List.of(rule), 0, List.of(slots)));
    }

    static PlacedFrame denial() {
        return placed(
                true,
                "data-sharing",
                Stance.DENIES,
                "invented/share",
                slot(OLD, Slot.STATEMENT, "invented/share", "how we share"),
                slot(OLD, Slot.ACTOR, "slot/actor", "We"),
                slot(OLD, Slot.POLARITY, "slot/denial", "not"),
                slot(OLD, Slot.VERB, "invented/share", "share"),
                slot(OLD, Slot.DATA, "slot/data", "your drawings"),
                slot(OLD, Slot.RECIPIENT, "invented/share", "advertisers"));
    }

    static PlacedFrame permission() {
        return placed(
                true,
                "data-sharing",
                Stance.PERMITS,
                "invented/share",
                slot(NEW, Slot.STATEMENT, "invented/share", "how we share"),
                slot(NEW, Slot.ACTOR, "slot/actor", "We"),
                slot(NEW, Slot.VERB, "invented/share", "share"),
                slot(NEW, Slot.DATA, "slot/data", "your drawings"),
                slot(NEW, Slot.RECIPIENT, "invented/share", "advertisers"),
                slot(NEW, Slot.RECIPIENT, "slot/recipient", "brushmakers"));
    }

    static PlacedFrame choice() {
        return placed(
                true,
                "data-sharing",
                Stance.CHOICE,
                "invented/objection",
                slot(NEW, Slot.CONTROL, "invented/objection", "unless you object"));
    }

    private static PlacedFrame unchanged(String text) {
        return placed(
                false,
                "data-sharing",
                Stance.PERMITS,
                "invented/sees",
                slot(text, Slot.RECIPIENT, "invented/sees", "Printers"),
                slot(text, Slot.VERB, "invented/sees", "see"));
    }

    static Judgement judgement() {
        return new Judgement(
                Significance.SUBSTANTIVE,
                List.of(),
                List.of(new TopicFinding(
                        "data-sharing",
                        Optional.of(Direction.BROADENS),
                        List.of(evidence(
                                Side.NEW,
                                Slot.VERB,
                                Effect.BROADENS,
                                "invented/share",
                                "share",
                                OptionalDouble.empty())))),
                Optional.of(Direction.BROADENS));
    }

    static Explanation explanation() {
        return new Explanation(
                judgement(),
                List.of(
                        new FramePair(
                                Optional.of(denial()),
                                Optional.of(permission()),
                                List.of(Slot.POLARITY, Slot.RECIPIENT)),
                        new FramePair(Optional.empty(), Optional.of(choice()), List.of()),
                        new FramePair(Optional.of(unchanged(OLD)), Optional.of(unchanged(NEW)), List.of())),
                List.of(
                        new Weighed(
                                "data-sharing",
                                Step.REVERSED,
                                Optional.of(Effect.BROADENS),
                                3,
                                List.of(
                                        evidence(
                                                Side.OLD,
                                                Slot.POLARITY,
                                                Effect.BROADENS,
                                                "invented/share",
                                                "not share",
                                                OptionalDouble.empty()),
                                        evidence(
                                                Side.NEW,
                                                Slot.VERB,
                                                Effect.BROADENS,
                                                "invented/share",
                                                "share",
                                                OptionalDouble.empty()))),
                        new Weighed(
                                "data-sharing",
                                Step.WORDS_CAME,
                                Optional.of(Effect.BROADENS),
                                1,
                                List.of(evidence(
                                        Side.NEW,
                                        Slot.RECIPIENT,
                                        Effect.BROADENS,
                                        "invented/model",
                                        "brushmakers",
                                        OptionalDouble.of(0.625)))),
                        new Weighed(
                                "data-sharing",
                                Step.CAME,
                                Optional.of(Effect.NARROWS),
                                2,
                                List.of(evidence(
                                        Side.NEW,
                                        Slot.CONTROL,
                                        Effect.NARROWS,
                                        "invented/objection",
                                        "unless you object",
                                        OptionalDouble.empty())))),
                List.of(
                        lost("invented/art", "drawings", Why.EXCLUDED, Optional.of("your drawings")),
                        lost("invented/order", "you order", Why.OTHER_ACTOR, Optional.empty()),
                        lost("invented/some", "share", Why.OUTDONE, Optional.of("invented/share")),
                        lost("invented/sees", "Printers see", Why.UNCHANGED, Optional.empty())));
    }

    private static LostRule lost(String rule, String words, Why why, Optional<String> by) {
        return new LostRule(rule, "data-sharing", Side.NEW, 0, span(NEW, words), why, by);
    }

    static JudgedChange change() {
        List<Edit> edits = List.of(
                new Edit(EditOp.EQUAL, "We "),
                new Edit(EditOp.DELETE, "do not "),
                new Edit(EditOp.EQUAL, "share your drawings with advertisers"),
                new Edit(EditOp.INSERT, " and brushmakers, unless you object"),
                new Edit(EditOp.EQUAL, ". Printers see what you order."));
        Change change = new Change(
                "0123456789abcdef",
                ChangeKind.MODIFIED,
                false,
                0.8,
                List.of(oldClause()),
                List.of(newClause()),
                edits,
                List.of());
        return new JudgedChange(change, judgement());
    }

    static ChangeLog log() {
        Version old = new Version("en", List.of(), List.of(oldClause()), List.of());
        Version now = new Version("en", List.of(), List.of(newClause()), List.of());
        Summary summary = new Summary(
                PairVerdict.CHANGED,
                List.of(),
                true,
                List.of("en"),
                1,
                0,
                new TreeMap<>(Map.of("data-sharing", 1)),
                List.of());
        return new ChangeLog(
                new Generator("0.1.0", "1", "1", "2026.1", Sha256.of("rules"), List.of()),
                DocumentRef.NONE,
                VersionSummary.of(old, Provenance.ofFile("old.md", "")),
                VersionSummary.of(now, Provenance.ofFile("new.md", "")),
                summary,
                List.of(change()));
    }

    static Comparison comparison() {
        Row row = new Row(
                List.of(oldClause()),
                List.of(newClause()),
                OptionalInt.of(0),
                Optional.of(new Grounds(Basis.SIMILAR, 0.8, true, false)));
        return new Comparison(
                PairVerdict.CHANGED,
                List.of(),
                List.of(),
                new ArrayList<>(List.of(row)),
                List.of(change().change()),
                List.of());
    }

    /** Explains every invented rule in the same words. */
    static Optional<String> rule(String id) {
        return id.startsWith("invented/")
                ? Optional.of("An invented rule about " + id.substring("invented/".length()) + ".")
                : Optional.empty();
    }
}
