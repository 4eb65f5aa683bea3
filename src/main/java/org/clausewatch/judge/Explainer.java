package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausewatch.model.Explanation;
import org.clausewatch.model.FramePair.PlacedFrame;
import org.clausewatch.model.LostRule;
import org.clausewatch.model.Side;

/** Shows how a verdict came about: the frames of both sides, what was weighed, and which rules lost. */
final class Explainer {
    private final FrameReader frames;
    private final LostRules lostRules;

    Explainer(FrameReader frames, LostRules lostRules) {
        this.frames = frames;
        this.lostRules = lostRules;
    }

    Explanation explain(Verdict verdict) {
        List<LostRule> lost = new ArrayList<>(lost(verdict, Side.NEW));
        lost.addAll(lost(verdict, Side.OLD));
        return new Explanation(
                verdict.judgement(),
                FramePairs.of(placed(verdict, Side.OLD), placed(verdict, Side.NEW)),
                verdict.entries(),
                lost);
    }

    private List<PlacedFrame> placed(Verdict verdict, Side side) {
        List<PlacedFrame> placed = new ArrayList<>();
        List<ClauseReading> readings = verdict.readings(side);
        for (int clause = 0; clause < readings.size(); clause++) {
            for (FrameReader.Read read : frames.read(readings.get(clause))) {
                placed.add(new PlacedFrame(clause, isTouched(verdict, side, clause, read), read.frame()));
            }
        }
        return placed;
    }

    private static boolean isTouched(Verdict verdict, Side side, int clause, FrameReader.Read read) {
        return read.statements().stream().anyMatch(statement -> {
            for (int at = statement.from(); at < statement.to(); at++) {
                if (touches(verdict, side, clause, statement.sentence(), at)) {
                    return true;
                }
            }
            return false;
        });
    }

    private static boolean touches(Verdict verdict, Side side, int clause, Sentence sentence, int at) {
        return LostRules.isOwn(sentence, at)
                && verdict.touches(side, clause, sentence.words().get(at));
    }

    private List<LostRule> lost(Verdict verdict, Side side) {
        List<LostRule> lost = new ArrayList<>();
        List<ClauseReading> readings = verdict.readings(side);
        for (int clause = 0; clause < readings.size(); clause++) {
            int own = clause;
            lost.addAll(lostRules.of(
                    readings.get(clause), side, clause, (sentence, at) -> touches(verdict, side, own, sentence, at)));
            for (Statement statement : readings.get(clause).statements()) {
                if (isUnchanged(verdict, side, clause, statement)) {
                    lost.add(new LostRule(
                            statement.rule().id(),
                            statement.rule().topic().orElseThrow(),
                            side,
                            clause,
                            Spans.first(statement.sentence(), statement.from(), statement.to()),
                            LostRule.Why.UNCHANGED,
                            Optional.empty()));
                }
            }
        }
        return lost;
    }

    /** Tells whether a statement stands as it stood, and nothing was counted for its topic and rule. */
    private static boolean isUnchanged(Verdict verdict, Side side, int clause, Statement statement) {
        boolean counted = verdict.entries().stream()
                .flatMap(entry -> entry.evidence().stream())
                .anyMatch(evidence -> evidence.side() == side
                        && evidence.clause() == clause
                        && evidence.rule().equals(statement.rule().id()));
        return !counted && side == Side.NEW && !verdict.old().isEmpty();
    }
}
