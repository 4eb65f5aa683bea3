package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausewatch.judge.Exchanges.Exchange;
import org.clausewatch.judge.SentenceEdits.Piece;
import org.clausewatch.judge.Stretches.Stretch;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Evidence;
import org.clausewatch.model.Explanation.Step;
import org.clausewatch.model.Part;
import org.clausewatch.model.Side;
import org.clausewatch.model.Slot;
import org.clausewatch.model.TopicFinding;

/** The topics of a change with direction and evidence, from the statements of its clauses. */
final class Findings {
    /** Weight of a period or legal ground in the place of another. */
    private static final int EXCHANGE_WEIGHT = 2;

    /** The words of more statements in one sense show nobody more. */
    private static final int MOST_SHOWN = 64;

    /** A row is about the practice that its first cell begins with, after so many words at most. */
    private static final int MOST_WORDS_BEFORE = 2;

    private final Language language;

    private final Ledger ledger = new Ledger();
    private final Set<String> counted = new LinkedHashSet<>();

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
        Map<String, Integer> shown = new LinkedHashMap<>();
        for (int clause = 0; clause < readings.size(); clause++) {
            for (Sentence sentence : readings.get(clause).sentences()) {
                Set<String> said = new LinkedHashSet<>();
                for (Statement statement : readings.get(clause).statementsIn(sentence)) {
                    int effect = statement.permits() * (added ? 1 : -1);
                    String topic = statement.rule().topic().orElseThrow();
                    boolean first = said.add(topic + effect);
                    boolean enough = shown.merge(topic + effect, 1, Integer::sum) > MOST_SHOWN;
                    ledger.add(
                            topic,
                            added ? Step.CAME : Step.WENT,
                            effect,
                            first ? weight(statement, readings.get(clause)) : 0,
                            enough ? List.of() : Spans.of(statement, side, clause, Ledger.effect(effect)));
                }
            }
            waysOut(readings.get(clause), side, clause);
        }
        return ledger.findings();
    }

    /** Counts what leaves users a way out of a practice that came or went, where no rule for choices found it. */
    private void waysOut(ClauseReading reading, Side side, int clause) {
        Bounds bounds = new Bounds(language);
        Map<String, Statement> practices = new LinkedHashMap<>();
        for (Sentence sentence : reading.sentences()) {
            List<Statement> here = reading.statementsIn(sentence);
            if (!here.isEmpty() || !sentence.begins(language.roles().user(), 0)) {
                practices.clear();
            }
            here.stream()
                    .filter(statement -> statement.permits() > 0)
                    .forEach(statement ->
                            practices.putIfAbsent(statement.rule().topic().orElseThrow(), statement));
            here.stream()
                    .filter(Statement::leavesChoice)
                    .forEach(statement ->
                            practices.remove(statement.rule().topic().orElseThrow()));
            Optional<Bounds.Range> way = practices.isEmpty() ? Optional.empty() : bounds.wayOut(sentence);
            if (way.isPresent()) {
                practices.forEach((topic, practice) -> ledger.add(
                        topic,
                        side == Side.NEW ? Step.CAME : Step.WENT,
                        side == Side.NEW ? -1 : 1,
                        practice.sentence() == sentence ? Comings.STATEMENT_WEIGHT : 1,
                        Spans.span(
                                practice,
                                sentence,
                                way.get().from(),
                                way.get().to(),
                                side,
                                clause,
                                Optional.of(Slot.CONTROL),
                                Ledger.effect(side == Side.NEW ? -1 : 1))));
                practices.clear();
            }
        }
    }

    /**
     * Returns the weight of a statement that comes or goes with its sentence: beside a practice that it belongs
     * to, a limit or consent is a detail, a way out is not.
     */
    private int weight(Statement statement, ClauseReading reading) {
        boolean aside = statement.rule().says() != Rule.Says.PRACTICE
                && reading.statementsIn(statement.sentence()).stream()
                        .anyMatch(other -> other.rule().says() == Rule.Says.PRACTICE
                                && other.polarity() == Statement.Polarity.AFFIRMED
                                && other.rule().topic().equals(statement.rule().topic()));
        boolean detail = statement.rule().says() == Rule.Says.LIMIT
                || statement.sentence().holds(language.roles().firmConsent(), statement.from(), statement.to());
        return aside && detail ? 1 : Comings.STATEMENT_WEIGHT;
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
                            Comings.STATEMENT_WEIGHT,
                            Spans.of(statement, side, clause, Ledger.effect(effect)));
                }
            }
        }
    }

    /** Judges clauses whose wording changed, by the statements that the edits touch. */
    List<TopicFinding> ofEdited(List<ClauseReading> old, List<ClauseReading> fresh, ChangedWords words) {
        List<Placed> olds = Placed.of(old, Side.OLD, words);
        List<Placed> news = Placed.of(fresh, Side.NEW, words);
        Entries entries = new Entries(ledger);
        Comings comings = new Comings(entries);
        comings.count(news, olds, 1);
        comings.count(olds, news, -1);
        Stretches stretches = new Stretches(old, fresh, words);
        SentenceEdits edits = new SentenceEdits(language, stretches);
        exchanges(new Exchanges(language, stretches).find(), old, olds, fresh, news, edits);
        within(news, edits, comings, entries, 1);
        within(olds, edits, comings, entries, -1);
        following(fresh, news, edits, entries, 1);
        following(old, olds, edits, entries, -1);
        rewritten(news, edits);
        rewritten(olds, edits);
        return ledger.findings();
    }

    /** Counts periods and grounds that others replace, for each topic that the sentence or clause speaks of. */
    private void exchanges(
            List<Exchange> exchanges,
            List<ClauseReading> old,
            List<Placed> olds,
            List<ClauseReading> fresh,
            List<Placed> news,
            SentenceEdits edits) {
        for (Exchange exchange : exchanges) {
            List<Placed> concerned = new ArrayList<>(concerned(exchange, exchange.come(), fresh, news, edits));
            concerned.addAll(concerned(exchange, exchange.gone(), old, olds, edits));
            Set<String> topics = new LinkedHashSet<>();
            for (Placed placed : concerned) {
                if (topics.add(placed.topic())) {
                    List<Evidence> evidence = new ArrayList<>();
                    if (!ledger.showsEffect(placed.topic())) {
                        evidence.addAll(Spans.of(placed.statement(), placed.side(), placed.clause(), Optional.empty()));
                    }
                    for (Stretch stretch : List.of(exchange.come(), exchange.gone())) {
                        evidence.addAll(evidence(placed, stretch, exchange.slot(), exchange.effect()));
                    }
                    ledger.add(placed.topic(), Step.EXCHANGED, exchange.effect(), EXCHANGE_WEIGHT, evidence);
                }
            }
        }
    }

    /** Returns the statements that a period bounds or a ground is for: of its sentence, of the one it carries on, or of the clause. */
    private static List<Placed> concerned(
            Exchange exchange, Stretch stretch, List<ClauseReading> readings, List<Placed> side, SentenceEdits edits) {
        List<Placed> clause = side.stream()
                .filter(placed -> placed.clause() == stretch.clause()
                        && placed.statement().permits() != 0)
                .toList();
        if (isRow(readings.get(stretch.clause())) || exchange.slot() == Slot.LEGAL_BASIS) {
            return clause;
        }
        List<Placed> own = clause.stream()
                .filter(placed -> placed.statement().sentence() == stretch.sentence())
                .toList();
        int number = readings.get(stretch.clause()).sentences().indexOf(stretch.sentence());
        if (!own.isEmpty() || number == 0) {
            return own;
        }
        Sentence before = readings.get(stretch.clause()).sentences().get(number - 1);
        return clause.stream()
                .filter(placed -> placed.statement().sentence() == before
                        && edits.carriesOn(stretch.sentence(), placed.statement()))
                .toList();
    }

    /** Counts what differs within the sentences of statements: a practice reads the edits before a choice or limit beside it. */
    private void within(List<Placed> side, SentenceEdits edits, Comings comings, Entries entries, int sign) {
        for (List<Placed> sentence : Placed.bySentence(side)) {
            for (Placed placed : sentence) {
                if (placed.isPractice() || !placed.isBesidePractice(sentence)) {
                    List<Placed> beside = sentence.stream()
                            .filter(other -> !other.isPractice() && other.isBeside(placed) && !comings.contains(other))
                            .toList();
                    List<Piece> pieces = edits.within(placed, beside).stream()
                            .filter(piece -> !isCounted(piece, placed, sentence, comings))
                            .toList();
                    count(placed, placed.statement().sentence(), pieces, entries, sign);
                }
            }
        }
    }

    /**
     * Tells whether words are part of what is counted as a whole already: of a limit or choice that came or went,
     * or of a denial that became an affirmation, whose conditions are details.
     */
    private static boolean isCounted(Piece piece, Placed placed, List<Placed> sentence, Comings comings) {
        if (piece.slot() == Slot.CONTROL && placed.isPractice()) {
            return comings.reverses(placed.topic());
        }
        return sentence.stream()
                .anyMatch(other -> !other.isPractice()
                        && comings.contains(other)
                        && other.isBeside(placed)
                        && piece.from() < other.statement().to()
                        && piece.to() > other.statement().from());
    }

    /** Counts what differs in sentences that say nothing of any topic themselves, but carry a statement on. */
    private void following(
            List<ClauseReading> readings, List<Placed> placed, SentenceEdits edits, Entries entries, int sign) {
        Map<Sentence, Placed> stating = new IdentityHashMap<>();
        placed.stream()
                .filter(each -> each.statement().rule().says() != Rule.Says.MENTION)
                .forEach(each -> stating.putIfAbsent(each.statement().sentence(), each));
        for (int clause = 0; clause < readings.size(); clause++) {
            ClauseReading reading = readings.get(clause);
            Optional<Placed> head = isRow(reading) ? practiceInFirstCell(reading, stating) : Optional.empty();
            Optional<Placed> before = Optional.empty();
            for (Sentence sentence : reading.sentences()) {
                Optional<Placed> here = Optional.ofNullable(stating.get(sentence));
                if (here.isEmpty() && head.isPresent() && !isInFirstCell(reading, sentence)) {
                    count(head.get(), sentence, edits.members(head.get(), sentence), entries, sign);
                    continue;
                }
                if (here.isEmpty()
                        && before.filter(of -> edits.carriesOn(sentence, of.statement()))
                                .isPresent()) {
                    count(before.get(), sentence, edits.following(before.get(), sentence), entries, sign);
                } else {
                    before = here;
                }
            }
        }
    }

    /** Returns the practice that the first cell of a row names first: the other cells list what belongs to it. */
    private static Optional<Placed> practiceInFirstCell(ClauseReading reading, Map<Sentence, Placed> stating) {
        return reading.sentences().stream()
                .filter(sentence -> isInFirstCell(reading, sentence))
                .map(stating::get)
                .filter(placed -> placed != null && placed.isPractice())
                .filter(placed -> isAtBeginning(placed.statement()))
                .findFirst();
    }

    private static boolean isAtBeginning(Statement statement) {
        Word first = statement.sentence().words().get(statement.match().from());
        return first.source().part() == Part.TEXT && first.index() <= MOST_WORDS_BEFORE;
    }

    private static boolean isInFirstCell(ClauseReading reading, Sentence sentence) {
        List<String> cells = reading.clause().cells();
        Word last = sentence.words().getLast();
        return !cells.isEmpty() && last.end() <= cells.getFirst().length();
    }

    /** Notes topics of which nothing else was counted and a statement is in a sentence that has hardly a word left. */
    private void rewritten(List<Placed> side, SentenceEdits edits) {
        for (Placed placed : side) {
            boolean states = placed.touched() && placed.statement().permits() != 0;
            if (states && !ledger.holds(placed.topic()) && edits.isNew(placed)) {
                ledger.add(
                        placed.topic(),
                        Step.REWRITTEN,
                        0,
                        0,
                        Spans.of(placed.statement(), placed.side(), placed.clause(), Optional.empty()));
            }
        }
    }

    /** Tells whether a clause is a row of a table, whose cells are sentences that belong together. */
    private static boolean isRow(ClauseReading reading) {
        return reading.clause().kind() == ClauseKind.TABLE_ROW;
    }

    /** Counts stretches; none twice for one topic. */
    private void count(Placed placed, Sentence sentence, List<Piece> pieces, Entries entries, int sign) {
        Step step = sign > 0 ? Step.WORDS_CAME : Step.WORDS_WENT;
        for (Piece piece : pieces) {
            int first = sentence.words().get(piece.from()).index();
            if (!counted.add(placed.topic() + "/" + placed.side() + "/" + placed.clause() + "/" + first)) {
                continue;
            }
            int effect = piece.effect() * sign;
            List<Evidence> evidence = new ArrayList<>();
            if (!ledger.showsEffect(placed.topic())) {
                evidence.addAll(Spans.of(placed.statement(), placed.side(), placed.clause(), Optional.empty()));
            }
            Stretch stretch = new Stretch(placed.side(), placed.clause(), sentence, piece.from(), piece.to(), 0);
            evidence.addAll(evidence(placed, stretch, piece.slot(), effect));
            if (piece.slot() == Slot.CONTROL) {
                entries.addBound(placed, sentence, step, effect, piece.weight(), evidence);
            } else {
                entries.add(placed, step, effect, piece.weight(), evidence);
            }
        }
    }

    private static List<Evidence> evidence(Placed placed, Stretch stretch, Slot slot, int effect) {
        return Spans.span(
                placed.statement(),
                stretch.sentence(),
                stretch.from(),
                Math.min(stretch.to(), stretch.from() + Spans.LONGEST),
                stretch.side(),
                stretch.clause(),
                Optional.of(slot),
                Ledger.effect(effect));
    }
}
