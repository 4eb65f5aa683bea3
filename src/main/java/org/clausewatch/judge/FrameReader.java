package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.clausewatch.judge.Statement.Polarity;
import org.clausewatch.judge.WordPattern.Filled;
import org.clausewatch.judge.WordPattern.Match;
import org.clausewatch.model.Frame;
import org.clausewatch.model.FrameSlot;
import org.clausewatch.model.Part;
import org.clausewatch.model.Slot;
import org.clausewatch.model.Stance;

/**
 * Takes statements apart into frames. What several rules read in one sentence of one topic in one sense
 * is one frame; its slots are what the rules themselves name, what governs the verb, and what the
 * language's rules for slots find between the same barriers.
 */
final class FrameReader {
    /** Words between a verb and its subject or modal verb. */
    private static final int SUBJECT_REACH = 14;
    /** Words that an exception is shown with. */
    private static final int EXCEPTION_WORDS = 8;

    private static final Comparator<FrameSlot> BY_PLACE = Comparator.comparing(
                    (FrameSlot slot) -> slot.span().part(), Comparator.reverseOrder())
            .thenComparing(slot -> slot.span().heading().orElse(-1))
            .thenComparing(slot -> slot.span().start())
            .thenComparing(slot -> slot.span().end())
            .thenComparing(FrameSlot::slot);

    private final Language language;
    private final List<Rule> slotRules;

    FrameReader(Language language) {
        this.language = language;
        this.slotRules = language.rules().stream()
                .filter(rule -> rule.slot().isPresent())
                .toList();
    }

    /** Statements of one topic and stance in one sentence, with the frame that they make. */
    record Read(Frame frame, List<Statement> statements) {}

    /** Returns the frames of a clause, sentence by sentence, in the order in which the rules found them. */
    List<Read> read(ClauseReading reading) {
        List<Read> frames = new ArrayList<>();
        for (int number = 0; number < reading.sentences().size(); number++) {
            Sentence sentence = reading.sentences().get(number);
            List<List<Statement>> groups = new ArrayList<>();
            for (Statement statement : reading.statementsIn(sentence)) {
                groups.stream()
                        .filter(group -> isOfOneFrame(group.getFirst(), statement))
                        .findFirst()
                        .ifPresentOrElse(
                                group -> group.add(statement), () -> groups.add(new ArrayList<>(List.of(statement))));
            }
            int[] segments = groups.isEmpty() ? new int[0] : segments(sentence);
            for (List<Statement> group : groups) {
                frames.add(new Read(frame(group, number, sentence, segments), List.copyOf(group)));
            }
        }
        return frames;
    }

    private static boolean isOfOneFrame(Statement first, Statement second) {
        return first.rule().topic().equals(second.rule().topic()) && first.stance() == second.stance();
    }

    private Frame frame(List<Statement> group, int number, Sentence sentence, int[] segments) {
        Set<String> rules = new LinkedHashSet<>();
        Slots slots = new Slots();
        for (Statement statement : group) {
            rules.add(statement.rule().id());
            for (Filled filled : statement.match().filled()) {
                filled.slot()
                        .ifPresent(
                                slot -> slots.add(slot, statement.rule().id(), sentence, filled.from(), filled.to()));
            }
            if (statement.governed()) {
                Slot slot = statement.polarity() == Polarity.CONTROLLED ? Slot.CONTROL : Slot.POLARITY;
                slots.add(
                        slot,
                        governorRule(statement, slot),
                        sentence,
                        statement.governorFrom(),
                        statement.governorTo());
            }
            statement
                    .above()
                    .ifPresent(above -> slots.add(
                            Slot.STATEMENT,
                            statement.rule().id(),
                            above.sentence(),
                            above.match().from(),
                            above.match().to()));
        }
        for (Rule rule : slotRules) {
            fill(rule, group.getFirst(), sentence, segments, slots);
        }
        Stance stance = group.getFirst().stance();
        String topic = group.getFirst().rule().topic().orElseThrow();
        return new Frame(topic, stance, List.copyOf(rules), number, slots.sorted());
    }

    /** Returns the rule for the slot that names a governor's words, or the statement's own where none does. */
    private String governorRule(Statement statement, Slot slot) {
        return slotRules.stream()
                .filter(rule -> rule.slot().orElseThrow() == slot)
                .filter(rule -> ClauseReader.matches(rule, statement.sentence()).stream()
                        .anyMatch(match -> match.from() == statement.governorFrom()))
                .findFirst()
                .orElse(statement.rule())
                .id();
    }

    private void fill(Rule rule, Statement statement, Sentence sentence, int[] segments, Slots slots) {
        Slot slot = rule.slot().orElseThrow();
        int verb = statement.match().of(Slot.VERB).from();
        List<Match> found = ClauseReader.matches(rule, sentence).stream()
                .filter(match -> segments[match.from()] == segments[verb])
                .sorted(Comparator.comparing(Match::from))
                .toList();
        switch (slot) {
            case ACTOR, MODALITY ->
                found.stream()
                        .filter(match -> match.to() <= verb && match.from() >= verb - SUBJECT_REACH)
                        .filter(match -> slot != Slot.ACTOR || mayAct(statement, sentence, match))
                        .reduce((first, last) -> last)
                        .ifPresent(last -> slots.add(slot, rule.id(), sentence, last.from(), last.to()));
            case POLARITY ->
                // Negations count where they reach the verb only: as its governor, which is in already.
                found.stream()
                        .filter(match -> sentence.begins(language.roles().exception(), match.from()))
                        .forEach(match ->
                                slots.add(slot, rule.id(), sentence, match.from(), endOfPhrase(sentence, match.to())));
            default -> found.forEach(match -> slots.add(slot, rule.id(), sentence, match.from(), match.to()));
        }
    }

    /** Tells whether words may name who acts: no user does where a rule holds for what the company does alone. */
    private boolean mayAct(Statement statement, Sentence sentence, Match match) {
        return statement.rule().anyActor() || !sentence.begins(language.roles().user(), match.from());
    }

    /** Returns where the words after an exception's first end: at a mark, or after so many. */
    private static int endOfPhrase(Sentence sentence, int from) {
        int to = from;
        while (to < Math.min(sentence.size(), from + EXCEPTION_WORDS)
                && (to == from || sentence.words().get(to).marks() == 0)) {
            to++;
        }
        return to;
    }

    /** Numbers the words of a sentence by the barrier that they stand behind: "but", "we may", a semicolon. */
    private int[] segments(Sentence sentence) {
        int[] segments = new int[sentence.size()];
        int segment = 0;
        for (int at = 0; at < segments.length; at++) {
            Word word = sentence.words().get(at);
            boolean parts = at > 0 && word.source().part() == Part.TEXT;
            if (parts
                    && (word.has(Word.SEMICOLON)
                            || sentence.begins(language.roles().barrier(), at)
                                    && !sentence.begins(language.roles().company(), at))) {
                segment++;
            }
            segments[at] = segment;
        }
        return segments;
    }

    /** Slots as they are filled: nothing twice, and of two spans of one slot that overlap the first. */
    private static final class Slots {
        private final List<FrameSlot> filled = new ArrayList<>();

        void add(Slot slot, String rule, Sentence sentence, int from, int to) {
            for (FrameSlot more : Spans.slots(slot, rule, sentence, from, to)) {
                if (filled.stream().noneMatch(other -> overlap(other, more))) {
                    filled.add(more);
                }
            }
        }

        private static boolean overlap(FrameSlot one, FrameSlot other) {
            return one.slot() == other.slot()
                    && one.span().part() == other.span().part()
                    && one.span().heading().equals(other.span().heading())
                    && one.span().start() < other.span().end()
                    && other.span().start() < one.span().end();
        }

        List<FrameSlot> sorted() {
            return filled.stream().sorted(BY_PLACE).toList();
        }
    }
}
