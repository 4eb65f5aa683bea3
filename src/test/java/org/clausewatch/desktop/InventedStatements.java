package org.clausewatch.desktop;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseStatements;
import org.clausewatch.model.CodePoints;
import org.clausewatch.model.Effect;
import org.clausewatch.model.Explanation;
import org.clausewatch.model.Explanation.Step;
import org.clausewatch.model.Explanation.Weighed;
import org.clausewatch.model.Frame;
import org.clausewatch.model.FramePair;
import org.clausewatch.model.FramePair.PlacedFrame;
import org.clausewatch.model.FrameSlot;
import org.clausewatch.model.Judgement;
import org.clausewatch.model.LostRule;
import org.clausewatch.model.Part;
import org.clausewatch.model.Side;
import org.clausewatch.model.Slot;
import org.clausewatch.model.Stance;
import org.clausewatch.model.TextSpan;

/** What invented clauses state, and how an invented verdict came about. */
public final class InventedStatements {
    private InventedStatements() {}

    /** Returns a statement whose data and verb are words of a text. */
    public static Frame frame(String topic, Stance stance, String text, String verb, String data) {
        return new Frame(
                topic,
                stance,
                List.of("invented/" + topic),
                0,
                List.of(
                        new FrameSlot(Slot.VERB, "invented/" + topic, span(text, verb)),
                        new FrameSlot(Slot.DATA, "slot/data", span(text, data))));
    }

    /** Returns a clause with one statement. */
    public static ClauseStatements clause(Clause clause, String topic, Stance stance, String verb, String data) {
        return new ClauseStatements(
                clause, List.of(), List.of(frame(topic, stance, clause.text(), verb, data)), Optional.empty());
    }

    /** Returns a clause in another language. */
    public static ClauseStatements other(Clause clause, String language) {
        return new ClauseStatements(clause, List.of(), List.of(), Optional.of(language));
    }

    private static TextSpan span(String text, String words) {
        int start = CodePoints.length(text.substring(0, text.indexOf(words)));
        return new TextSpan(Part.TEXT, OptionalInt.empty(), start, start + CodePoints.length(words), words);
    }

    /**
     * Returns how the verdict on the first change of {@link Invented#pair()} came about: its data are the same, what is
     * done with them is not.
     */
    public static Explanation explanation(Judgement judgement) {
        String old = "We use your posts to show them.";
        String now = "We use your posts to show them and to train our models.";
        Frame before = frame("ai-training", Stance.MENTIONS, old, "show", "posts");
        Frame after = frame("ai-training", Stance.PERMITS, now, "train", "posts");
        FramePair pair = new FramePair(
                Optional.of(new PlacedFrame(0, true, before)),
                Optional.of(new PlacedFrame(0, true, after)),
                List.of(Slot.VERB));
        return new Explanation(
                judgement,
                List.of(pair),
                List.of(new Weighed(
                        "ai-training",
                        Step.CAME,
                        Optional.of(Effect.BROADENS),
                        2,
                        judgement.topics().isEmpty()
                                ? List.of()
                                : judgement.topics().getFirst().evidence())),
                List.of(new LostRule(
                        "invented/other",
                        "data-sharing",
                        Side.NEW,
                        0,
                        span(now, "posts"),
                        LostRule.Why.OTHER_ACTOR,
                        Optional.empty())));
    }

    /** Returns the judgement of the first change of {@link Invented#pair()}. */
    public static Judgement judgement() {
        return Invented.pair().log().changes().getFirst().judgement();
    }
}
