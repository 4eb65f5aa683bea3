package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.clausewatch.model.Direction;
import org.clausewatch.model.Effect;
import org.clausewatch.model.Evidence;
import org.clausewatch.model.Side;
import org.clausewatch.model.TopicFinding;

/** The topics of a change with direction and evidence, from the statements of its clauses. */
final class Findings {
    /** More evidence than this of one topic helps nobody. */
    private static final int MOST_EVIDENCE = 8;
    /** Weight of a statement that comes or goes, beside 1 for words within one that stays. */
    private static final int STATEMENT_WEIGHT = 2;

    private final Language language;

    /** What speaks for one topic so far. */
    private static final class Case {
        private final List<Evidence> evidence = new ArrayList<>();
        private int broadens;
        private int narrows;

        void add(int effect, int weight) {
            broadens += effect > 0 ? weight : 0;
            narrows += effect < 0 ? weight : 0;
        }
    }

    private final SortedMap<String, Case> cases = new TreeMap<>();

    Findings(Language language) {
        this.language = language;
    }

    /** Keeps the evidence that a reader needs: spans with an effect first, none twice. */
    static List<Evidence> few(List<Evidence> evidence) {
        return new LinkedHashSet<>(evidence)
                .stream()
                        .sorted(Comparator.comparing(item -> item.effect().isEmpty()))
                        .limit(MOST_EVIDENCE)
                        .toList();
    }

    /** Judges clauses that came or went as a whole. */
    List<TopicFinding> ofWhole(boolean added, List<ClauseReading> readings) {
        Side side = added ? Side.NEW : Side.OLD;
        for (int clause = 0; clause < readings.size(); clause++) {
            Set<String> counted = new LinkedHashSet<>();
            for (Statement statement : readings.get(clause).statements()) {
                int effect = statement.permits() * (added ? 1 : -1);
                Case topic = caseOf(statement);
                topic.evidence.addAll(Spans.of(statement, side, clause, effect(effect)));
                int sentence = readings.get(clause).sentences().indexOf(statement.sentence());
                if (counted.add(statement.rule().topic().orElseThrow() + sentence + effect)) {
                    topic.add(effect, 1);
                }
            }
        }
        return findings();
    }

    /** Judges clauses whose wording changed, by the statements that the edits touch. */
    List<TopicFinding> ofEdited(List<ClauseReading> old, List<ClauseReading> fresh, ChangedWords words) {
        List<Placed> olds = placed(old, Side.OLD, words);
        List<Placed> news = placed(fresh, Side.NEW, words);
        comings(news, olds, 1);
        comings(olds, news, -1);
        SentenceEdits edits = new SentenceEdits(language, words);
        for (Placed statement : news) {
            within(statement, edits, 1);
        }
        for (Placed statement : olds) {
            within(statement, edits, -1);
        }
        return findings();
    }

    /** A statement with its place in the change. */
    record Placed(Statement statement, Side side, int clause, boolean touched) {}

    private static List<Placed> placed(List<ClauseReading> readings, Side side, ChangedWords words) {
        List<Placed> placed = new ArrayList<>();
        for (int clause = 0; clause < readings.size(); clause++) {
            for (Statement statement : readings.get(clause).statements()) {
                placed.add(new Placed(statement, side, clause, touches(statement, side, clause, words)));
            }
        }
        return placed;
    }

    private static boolean touches(Statement statement, Side side, int clause, ChangedWords words) {
        return statement.sentence().words().subList(statement.from(), statement.to()).stream()
                .anyMatch(word ->
                        word.source().part() == org.clausewatch.model.Part.TEXT && words.differs(side, clause, word));
    }

    /** Counts the touched statements of one side that have no counterpart on the other. */
    private void comings(List<Placed> here, List<Placed> there, int sign) {
        List<Placed> free = new ArrayList<>(there);
        Set<String> counted = new LinkedHashSet<>();
        // Statements that no edit touches stand on both sides: they take their counterparts first.
        for (Placed placed : here) {
            if (!placed.touched()) {
                takeCounterpart(placed, free, false);
            }
        }
        for (Placed placed : here) {
            if (!placed.touched() || takeCounterpart(placed, free, true)) {
                continue;
            }
            int effect = placed.statement().permits() * sign;
            Case topic = caseOf(placed.statement());
            topic.evidence.addAll(Spans.of(placed.statement(), placed.side(), placed.clause(), effect(effect)));
            int sentence = placed.statement().sentence().words().getFirst().index();
            if (counted.add(
                    placed.statement().rule().topic().orElseThrow() + placed.clause() + "/" + sentence + effect)) {
                topic.add(effect, STATEMENT_WEIGHT);
            }
        }
    }

    private static boolean takeCounterpart(Placed placed, List<Placed> free, boolean touched) {
        for (Placed other : free) {
            if (other.touched() == touched
                    && other.statement().sameAs(placed.statement())
                    && other.statement().rule().equals(placed.statement().rule())) {
                return free.remove(other);
            }
        }
        for (Placed other : free) {
            if (other.touched() == touched && other.statement().sameAs(placed.statement())) {
                return free.remove(other);
            }
        }
        return false;
    }

    /** Counts what differs within the sentence of a statement. */
    private void within(Placed placed, SentenceEdits edits, int sign) {
        for (SentenceEdits.Piece piece : edits.within(placed)) {
            Case topic = caseOf(placed.statement());
            int effect = piece.effect() * sign;
            if (topic.evidence.stream().noneMatch(item -> item.effect().isPresent())) {
                topic.evidence.addAll(Spans.of(placed.statement(), placed.side(), placed.clause(), Optional.empty()));
            }
            topic.evidence.addAll(Spans.span(
                    placed.statement(),
                    placed.statement().sentence(),
                    piece.from(),
                    piece.to(),
                    placed.side(),
                    placed.clause(),
                    Optional.of(piece.slot()),
                    effect(effect)));
            topic.add(effect, 1);
        }
    }

    private Case caseOf(Statement statement) {
        return cases.computeIfAbsent(statement.rule().topic().orElseThrow(), key -> new Case());
    }

    private static Optional<Effect> effect(int sign) {
        return sign == 0 ? Optional.empty() : Optional.of(sign > 0 ? Effect.BROADENS : Effect.NARROWS);
    }

    private List<TopicFinding> findings() {
        List<TopicFinding> findings = new ArrayList<>();
        cases.forEach((topic, found) -> {
            Direction direction = Directions.weigh(found.broadens, found.narrows);
            List<Evidence> evidence = evidence(found, direction);
            if (!evidence.isEmpty()) {
                findings.add(new TopicFinding(topic, Optional.of(direction), evidence));
            }
        });
        return findings;
    }

    /** Puts the spans that speak for the direction first; a mixed one shows both sides. */
    private static List<Evidence> evidence(Case found, Direction direction) {
        List<Evidence> first = new ArrayList<>();
        for (Effect effect : Effect.values()) {
            List<Evidence> of = found.evidence.stream()
                    .filter(item -> item.effect().equals(Optional.of(effect)))
                    .toList();
            boolean speaks = direction == Direction.MIXED || effect.code().equals(direction.code());
            first.addAll(speaks ? of.stream().limit(MOST_EVIDENCE / 2).toList() : List.of());
        }
        first.addAll(found.evidence);
        return new LinkedHashSet<>(first).stream().limit(MOST_EVIDENCE).toList();
    }
}
