package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.clausewatch.judge.WordPattern.Filled;
import org.clausewatch.model.CodePoints;
import org.clausewatch.model.Effect;
import org.clausewatch.model.Evidence;
import org.clausewatch.model.FrameSlot;
import org.clausewatch.model.Part;
import org.clausewatch.model.Side;
import org.clausewatch.model.Slot;
import org.clausewatch.model.TextSpan;

/** Turns words of a reading into evidence: spans in code points, none of them a whole clause. */
final class Spans {
    /** A longer stretch of words shows its deciding parts instead of the whole. */
    static final int LONGEST = 14;

    /** A single word that decides a direction is shown with so many words beside it. */
    private static final int NEIGHBOURS = 2;

    private Spans() {}

    /**
     * Returns the evidence of one statement: the words from its governor or first to its last part, or,
     * where those are many or the whole clause, the parts one by one.
     *
     * @param clause index among the clauses of the side
     */
    static List<Evidence> of(Statement statement, Side side, int clause, Optional<Effect> effect) {
        Sentence sentence = statement.sentence();
        List<Evidence> evidence = new ArrayList<>();
        if (statement.to() - statement.from() <= LONGEST) {
            Optional<Slot> slot = switch (statement.rule().says()) {
                case CONTROL -> Optional.of(Slot.CONTROL);
                default -> Optional.of(Slot.STATEMENT);
            };
            evidence.addAll(span(statement, sentence, statement.from(), statement.to(), side, clause, slot, effect));
        }
        if (evidence.isEmpty()) {
            if (statement.governed()) {
                Slot slot = statement.polarity() == Statement.Polarity.DENIED ? Slot.POLARITY : Slot.CONTROL;
                int to = Math.max(
                        statement.governorTo(),
                        Math.min(statement.governorTo() + 2, statement.match().from()));
                evidence.addAll(span(
                        statement, sentence, statement.governorFrom(), to, side, clause, Optional.of(slot), effect));
            }
            for (Filled filled : statement.match().filled()) {
                if (filled.slot().isEmpty()) {
                    continue;
                }
                evidence.addAll(
                        span(statement, sentence, filled.from(), filled.to(), side, clause, filled.slot(), effect));
            }
        }
        statement
                .above()
                .ifPresent(above -> evidence.addAll(span(
                        statement,
                        above.sentence(),
                        above.match().from(),
                        above.match().to(),
                        side,
                        clause,
                        Optional.of(Slot.VERB),
                        evidence.isEmpty() ? effect : Optional.empty())));
        return evidence;
    }

    /** Returns the evidence of a stretch of words, one span for each part of the clause that it lies in. */
    static List<Evidence> span(
            Statement statement,
            Sentence sentence,
            int from,
            int to,
            Side side,
            int clause,
            Optional<Slot> slot,
            Optional<Effect> effect) {
        List<Evidence> evidence = new ArrayList<>();
        int start = from;
        while (start < to) {
            Source source = sentence.words().get(start).source();
            int end = start + 1;
            while (end < to && sentence.words().get(end).source().equals(source)) {
                end++;
            }
            int shown = effect.isPresent() && isBare(sentence, start, end)
                    ? neighbour(sentence, start, -NEIGHBOURS)
                    : start;
            int shownEnd = effect.isPresent() && isBare(sentence, shown, end)
                    ? neighbour(sentence, end - 1, NEIGHBOURS) + 1
                    : end;
            Word first = sentence.words().get(shown);
            Word last = sentence.words().get(shownEnd - 1);
            Evidence found = evidence(statement.rule().id(), source, first, last, side, clause, slot, effect);
            if (!isWhole(source, found)) {
                evidence.add(found);
            }
            start = end;
        }
        return evidence;
    }

    /** Tells whether words are printed as one: "vendors", "sub-processors". */
    private static boolean isBare(Sentence sentence, int from, int to) {
        Word first = sentence.words().get(from);
        return first.source()
                .text()
                .substring(first.start(), sentence.words().get(to - 1).end())
                .codePoints()
                .noneMatch(Character::isWhitespace);
    }

    /** Returns a slot for each part of the clause that a stretch of words lies in. */
    static List<FrameSlot> slots(Slot slot, String rule, Sentence sentence, int from, int to) {
        List<FrameSlot> slots = new ArrayList<>();
        int start = from;
        while (start < to) {
            Source source = sentence.words().get(start).source();
            int end = start + 1;
            while (end < to && sentence.words().get(end).source().equals(source)) {
                end++;
            }
            slots.add(new FrameSlot(
                    slot,
                    rule,
                    place(source, sentence.words().get(start), sentence.words().get(end - 1))));
            start = end;
        }
        return slots;
    }

    /** Returns a stretch of words as far as it lies in one part of the clause: the part where it begins. */
    static TextSpan first(Sentence sentence, int from, int to) {
        return slots(Slot.STATEMENT, "", sentence, from, to).getFirst().span();
    }

    private static TextSpan place(Source source, Word first, Word last) {
        return new TextSpan(
                source.part(),
                source.heading(),
                CodePoints.offsetOf(source.text(), first.start()),
                CodePoints.offsetOf(source.text(), last.end()),
                source.text().substring(first.start(), last.end()));
    }

    /**
     * Returns the place of a word that is all of its sentence or cell, with what stands beside that: "Correction.
     * You have", "names | Consent".
     */
    private static TextSpan beyond(Source source, Word word) {
        String text = source.text();
        int end = word.end();
        for (int words = 0; words < NEIGHBOURS; words++) {
            end = endOfNext(text, end);
        }
        int start = end > word.end() ? word.start() : startOfLast(text, startOfLast(text, word.start()));
        return new TextSpan(
                source.part(),
                source.heading(),
                CodePoints.offsetOf(text, start),
                CodePoints.offsetOf(text, end),
                text.substring(start, end));
    }

    /** Returns where the next word after a position ends, or the position if there is none. */
    private static int endOfNext(String text, int from) {
        int at = from;
        while (at < text.length() && !Character.isLetterOrDigit(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        if (at == text.length()) {
            return from;
        }
        while (at < text.length() && Character.isLetterOrDigit(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    /** Returns where the last word before a position begins, or the position if there is none. */
    private static int startOfLast(String text, int to) {
        int at = to;
        while (at > 0 && !Character.isLetterOrDigit(text.codePointBefore(at))) {
            at -= Character.charCount(text.codePointBefore(at));
        }
        if (at == 0) {
            return to;
        }
        while (at > 0 && Character.isLetterOrDigit(text.codePointBefore(at))) {
            at -= Character.charCount(text.codePointBefore(at));
        }
        return at;
    }

    /** Returns the furthest word up to so many to the left or right that stands in the same part of the clause. */
    private static int neighbour(Sentence sentence, int at, int steps) {
        Source source = sentence.words().get(at).source();
        int reached = at;
        for (int step = 0; step < Math.abs(steps); step++) {
            int next = reached + Integer.signum(steps);
            if (next < 0
                    || next >= sentence.size()
                    || !sentence.words().get(next).source().equals(source)) {
                break;
            }
            reached = next;
        }
        return reached;
    }

    private static Evidence evidence(
            String rule,
            Source source,
            Word first,
            Word last,
            Side side,
            int clause,
            Optional<Slot> slot,
            Optional<Effect> effect) {
        TextSpan span = effect.isPresent() && first == last ? beyond(source, first) : place(source, first, last);
        return new Evidence(
                rule,
                side,
                clause,
                span.part(),
                span.heading(),
                span.start(),
                span.end(),
                span.text(),
                slot,
                effect,
                OptionalDouble.empty());
    }

    /** Tells whether a span leaves no word of a clause's own text out. */
    private static boolean isWhole(Source source, Evidence found) {
        int from = source.text().offsetByCodePoints(0, found.start());
        int to = source.text().offsetByCodePoints(from, found.end() - found.start());
        return source.part() == Part.TEXT
                && hasNoWord(source.text().substring(0, from))
                && hasNoWord(source.text().substring(to));
    }

    private static boolean hasNoWord(String text) {
        return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
