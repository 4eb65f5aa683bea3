package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clausewatch.model.Evidence;
import org.clausewatch.model.Explanation.Step;
import org.clausewatch.model.Part;
import org.clausewatch.model.Side;
import org.clausewatch.model.TopicFinding;

/** The topics of a change with direction and evidence, from the statements of its clauses. */
final class Findings {
    /** Weight of a statement that comes or goes, beside 1 for words within one that stays. */
    private static final int STATEMENT_WEIGHT = 2;
    /** Weight of a practice that was denied and is affirmed, or the reverse: conditions beside it are details. */
    private static final int REVERSAL_WEIGHT = 6;

    private final Language language;

    private final Ledger ledger = new Ledger();
    private final Set<String> stretches = new LinkedHashSet<>();

    Findings(Language language) {
        this.language = language;
    }

    /** Returns what spoke for the topics and directions found. */
    Ledger ledger() {
        return ledger;
    }

    /** Judges clauses that came or went as a whole. */
    List<TopicFinding> ofWhole(boolean added, List<ClauseReading> readings) {
        Side side = added ? Side.NEW : Side.OLD;
        for (int clause = 0; clause < readings.size(); clause++) {
            Set<String> counted = new LinkedHashSet<>();
            for (Statement statement : readings.get(clause).statements()) {
                int effect = statement.permits() * (added ? 1 : -1);
                String topic = statement.rule().topic().orElseThrow();
                int sentence = readings.get(clause).sentences().indexOf(statement.sentence());
                boolean aside = statement.rule().says() != Rule.Says.PRACTICE
                        && readings.get(clause).statements().stream()
                                .anyMatch(other -> other.rule().says() == Rule.Says.PRACTICE
                                        && other.polarity() == Statement.Polarity.AFFIRMED
                                        && other.rule()
                                                .topic()
                                                .equals(statement.rule().topic())
                                        && other.sentence() == statement.sentence());
                boolean first = counted.add(topic + sentence + effect);
                ledger.add(
                        topic,
                        added ? Step.CAME : Step.WENT,
                        effect,
                        !first ? 0 : aside ? 1 : STATEMENT_WEIGHT,
                        Spans.of(statement, side, clause, Ledger.effect(effect)));
            }
        }
        return ledger.findings();
    }

    /** Judges clauses whose wording changed, by the statements that the edits touch. */
    List<TopicFinding> ofEdited(List<ClauseReading> old, List<ClauseReading> fresh, ChangedWords words) {
        List<Placed> olds = placed(old, Side.OLD, words);
        List<Placed> news = placed(fresh, Side.NEW, words);
        comings(news, olds, 1);
        comings(olds, news, -1);
        SentenceEdits edits = new SentenceEdits(language, words);
        news.stream().filter(placed -> leads(placed, news)).forEach(placed -> within(placed, edits, 1));
        olds.stream().filter(placed -> leads(placed, olds)).forEach(placed -> within(placed, edits, -1));
        following(fresh, news, edits, 1);
        following(old, olds, edits, -1);
        return ledger.findings();
    }

    /**
     * Judges clauses that moved as they are: what they say with the headings and lead-in that they stand under
     * now, and did not say where they stood, or the reverse.
     */
    List<TopicFinding> ofMoved(List<ClauseReading> old, List<ClauseReading> fresh) {
        inNewPlace(fresh, old, Side.NEW);
        inNewPlace(old, fresh, Side.OLD);
        return ledger.findings();
    }

    private void inNewPlace(List<ClauseReading> here, List<ClauseReading> there, Side side) {
        for (int clause = 0; clause < here.size(); clause++) {
            for (Statement statement : here.get(clause).statements()) {
                boolean said = there.stream()
                        .flatMap(reading -> reading.statements().stream())
                        .anyMatch(statement::sameAs);
                if (statement.permits() != 0 && statement.needsContext() && !said) {
                    int effect = statement.permits() * (side == Side.NEW ? 1 : -1);
                    ledger.add(
                            statement.rule().topic().orElseThrow(),
                            side == Side.NEW ? Step.CAME : Step.WENT,
                            effect,
                            STATEMENT_WEIGHT,
                            Spans.of(statement, side, clause, Ledger.effect(effect)));
                }
            }
        }
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

    /** Tells whether edits of a sentence are read by this statement: a practice goes before a choice or limit beside it. */
    private static boolean leads(Placed placed, List<Placed> all) {
        return placed.statement().rule().says() == Rule.Says.PRACTICE
                || all.stream().noneMatch(other -> isPracticeBeside(other, placed));
    }

    private static boolean isPracticeBeside(Placed other, Placed placed) {
        return other.statement().rule().says() == Rule.Says.PRACTICE
                && other.clause() == placed.clause()
                && other.statement()
                        .rule()
                        .topic()
                        .equals(placed.statement().rule().topic())
                && other.statement().sentence() == placed.statement().sentence();
    }

    private static boolean touches(Statement statement, Side side, int clause, ChangedWords words) {
        return statement.sentence().words().subList(statement.from(), statement.to()).stream()
                .anyMatch(word -> word.source().part() == Part.TEXT && words.differs(side, clause, word));
    }

    /** What one sentence says of one topic in one sense, by however many rules. */
    private record Unit(List<Placed> parts) {
        Statement first() {
            return parts.getFirst().statement();
        }

        boolean touched() {
            return parts.stream().anyMatch(Placed::touched);
        }

        boolean holds(Placed placed) {
            return parts.getFirst().clause() == placed.clause()
                    && first().sentence() == placed.statement().sentence()
                    && first().sameAs(placed.statement());
        }
    }

    private static List<Unit> units(List<Placed> placed) {
        List<Unit> units = new ArrayList<>();
        for (Placed each : placed) {
            units.stream()
                    .filter(unit -> unit.holds(each))
                    .findFirst()
                    .ifPresentOrElse(
                            unit -> unit.parts().add(each), () -> units.add(new Unit(new ArrayList<>(List.of(each)))));
        }
        return units;
    }

    /** Counts what one side says, in touched words, that the other does not say. */
    private void comings(List<Placed> here, List<Placed> there, int sign) {
        List<Unit> units = units(here);
        List<Unit> free = units(there);
        // What no edit touches stands on both sides: it takes its counterparts first.
        units.stream().filter(unit -> !unit.touched()).forEach(unit -> takeCounterpart(unit, free));
        for (Unit unit : units) {
            if (!unit.touched() || takeCounterpart(unit, free)) {
                continue;
            }
            int effect = unit.first().permits() * sign;
            List<Evidence> evidence = new ArrayList<>();
            for (Placed part : unit.parts()) {
                evidence.addAll(Spans.of(part.statement(), part.side(), part.clause(), Ledger.effect(effect)));
            }
            boolean aside = unit.parts().stream()
                            .noneMatch(part -> part.statement().rule().says() == Rule.Says.PRACTICE)
                    && here.stream()
                            .anyMatch(other ->
                                    isPracticeBeside(other, unit.parts().getFirst()));
            boolean reversal = isReversal(unit, here, there);
            ledger.add(
                    unit.first().rule().topic().orElseThrow(),
                    reversal ? Step.REVERSED : sign > 0 ? Step.CAME : Step.WENT,
                    effect,
                    reversal ? REVERSAL_WEIGHT : aside ? 1 : STATEMENT_WEIGHT,
                    evidence);
        }
    }

    /** Tells whether a denial on one side only stands against an affirmation on the other side only. */
    private static boolean isReversal(Unit denial, List<Placed> here, List<Placed> there) {
        Statement denied = denial.first();
        return denied.rule().says() == Rule.Says.PRACTICE
                && denied.polarity() == Statement.Polarity.DENIED
                && !says(there, denied, Statement.Polarity.DENIED)
                && says(there, denied, Statement.Polarity.AFFIRMED)
                && !says(here, denied, Statement.Polarity.AFFIRMED);
    }

    private static boolean says(List<Placed> side, Statement like, Statement.Polarity polarity) {
        return side.stream()
                .map(Placed::statement)
                .anyMatch(statement -> statement.rule().says() == Rule.Says.PRACTICE
                        && statement.rule().topic().equals(like.rule().topic())
                        && statement.polarity() == polarity);
    }

    private static boolean takeCounterpart(Unit unit, List<Unit> free) {
        for (boolean touched : new boolean[] {unit.touched(), !unit.touched()}) {
            for (Unit other : free) {
                if (other.touched() == touched && other.first().sameAs(unit.first())) {
                    return free.remove(other);
                }
            }
        }
        return false;
    }

    /** Counts what differs within the sentence of a statement. */
    private void within(Placed placed, SentenceEdits edits, int sign) {
        count(placed, placed.statement().sentence(), edits.within(placed), sign);
    }

    /** Counts what differs in sentences that say nothing of any topic themselves, but carry a statement on. */
    private void following(List<ClauseReading> readings, List<Placed> placed, SentenceEdits edits, int sign) {
        for (int clause = 0; clause < readings.size(); clause++) {
            int own = clause;
            Optional<Placed> before = Optional.empty();
            for (Sentence sentence : readings.get(clause).sentences()) {
                Optional<Placed> here = placed.stream()
                        .filter(candidate -> candidate.clause() == own
                                && candidate.statement().sentence() == sentence
                                && candidate.statement().rule().says() != Rule.Says.MENTION)
                        .findFirst();
                if (here.isEmpty()
                        && before.filter(of -> edits.carriesOn(sentence, of.statement()))
                                .isPresent()) {
                    count(before.get(), sentence, edits.following(before.get(), sentence), sign);
                } else {
                    before = here;
                }
            }
        }
    }

    /** Counts stretches; none twice for one topic. */
    private void count(Placed placed, Sentence sentence, List<SentenceEdits.Piece> pieces, int sign) {
        String topicId = placed.statement().rule().topic().orElseThrow();
        for (SentenceEdits.Piece piece : pieces) {
            int first = sentence.words().get(piece.from()).index();
            if (!stretches.add(topicId + "/" + placed.side() + "/" + placed.clause() + "/" + first)) {
                continue;
            }
            int effect = piece.effect() * sign;
            List<Evidence> evidence = new ArrayList<>();
            if (!ledger.showsEffect(topicId)) {
                evidence.addAll(Spans.of(placed.statement(), placed.side(), placed.clause(), Optional.empty()));
            }
            evidence.addAll(Spans.span(
                    placed.statement(),
                    sentence,
                    piece.from(),
                    Math.min(piece.to(), piece.from() + Spans.LONGEST),
                    placed.side(),
                    placed.clause(),
                    Optional.of(piece.slot()),
                    Ledger.effect(effect)));
            ledger.add(topicId, sign > 0 ? Step.WORDS_CAME : Step.WORDS_WENT, effect, piece.weight(), evidence);
        }
    }
}
