package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausewatch.judge.Findings.Placed;
import org.clausewatch.model.Part;
import org.clausewatch.model.Side;
import org.clausewatch.model.Slot;

/**
 * What came or went within the sentence of a statement that stands on both sides: a recipient more in
 * a permission permits more, in a denial less; a condition or restriction the other way round.
 */
final class SentenceEdits {
    /** A sentence of which more than this share differs is new as a whole: its statements count, not its words. */
    private static final double NEW_SENTENCE = 0.7;

    /** Further from the statement, words of a long sentence are about something else. */
    private static final int REACH = 20;

    /** Weight of a condition, restriction or exception. */
    private static final int BOUND = 2;

    /** Weight of a bound that leaves the first step to the user: clearly more than a way out that replaces it. */
    private static final int FIRM_BOUND = 4;

    /** Unchanged words between two parts of one bound. */
    private static final int SAME_BOUND = 2;

    private final Language language;
    private final ChangedWords words;

    /**
     * A stretch of differing words.
     *
     * @param from position in the sentence
     * @param to position after it
     * @param slot what it says within its statement
     * @param effect +1 if its coming permits more, -1 if less, 0 if neither
     * @param weight how much that weighs
     */
    record Piece(int from, int to, Slot slot, int effect, int weight) {}

    SentenceEdits(Language language, ChangedWords words) {
        this.language = language;
        this.words = words;
    }

    /**
     * Returns the stretches that differ in a sentence which carries a statement on ("This includes …"),
     * the whole sentence if it is new.
     */
    List<Piece> following(Placed placed, Sentence sentence) {
        List<Piece> pieces = new ArrayList<>();
        if (placed.statement().permits() != 0) {
            pieces(placed, sentence, pieces);
        }
        return pieces;
    }

    /** Tells whether a sentence carries the statement of the sentence before it on: "This includes …", "You can opt out." */
    boolean carriesOn(Sentence sentence, Statement before) {
        return before.above().isPresent()
                || sentence.begins(language.roles().anaphor(), 0)
                || sentence.holds(language.roles().control(), 0, sentence.size());
    }

    /** Returns the stretches that differ in the sentence of a statement, none if the sentence is new as a whole. */
    List<Piece> within(Placed placed) {
        Sentence sentence = placed.statement().sentence();
        List<Piece> pieces = new ArrayList<>();
        int differing = 0;
        int own = 0;
        for (Word word : sentence.words()) {
            if (word.source().part() == Part.TEXT) {
                own++;
                differing += words.differs(placed.side(), placed.clause(), word) ? 1 : 0;
            }
        }
        if (differing == 0
                || differing > NEW_SENTENCE * own
                || placed.statement().permits() == 0) {
            return pieces;
        }
        pieces(placed, sentence, pieces);
        return pieces;
    }

    private void pieces(Placed placed, Sentence sentence, List<Piece> pieces) {
        int at = 0;
        while (at < sentence.size()) {
            if (!differs(sentence, at, placed.side(), placed.clause())) {
                at++;
                continue;
            }
            int end = at + 1;
            while (end < sentence.size() && differs(sentence, end, placed.side(), placed.clause())) {
                end++;
            }
            piece(placed.statement(), sentence, at, end, pieces);
            at = end;
        }
    }

    private void piece(Statement statement, Sentence sentence, int from, int to, List<Piece> pieces) {
        Language.Roles roles = language.roles();
        int permits = statement.permits();
        Optional<Stretch> widening = phrase(sentence, from, to, roles.widening());
        Optional<Stretch> bound = bound(sentence, from, to);
        Optional<Stretch> denial = statement.polarity() == Statement.Polarity.CONTROLLED
                ? phrase(sentence, from, Math.min(to, statement.governorFrom()), roles.negation())
                : Optional.empty();
        Optional<Stretch> control = phrase(sentence, from, to, roles.control());
        Optional<Stretch> hedge = permits < 0 ? phrase(sentence, from, to, roles.hedge()) : Optional.empty();
        boolean near =
                sentence != statement.sentence() || from < statement.to() + REACH && to > statement.from() - REACH;
        if (widening.isPresent()) {
            // "… for their own purposes" lets the company do more even in a denial, whose scope it bounds.
            pieces.add(piece(widening.get(), Slot.PURPOSE, 1, BOUND));
        } else if (denial.isPresent()) {
            // "You cannot opt out of": what the choice would bind is free again.
            pieces.add(piece(denial.get(), Slot.CONTROL, -permits, BOUND));
        } else if (statement.leavesChoice() && control.isPresent()) {
            pieces.add(piece(control.get(), Slot.CONTROL, -1, BOUND));
        } else if (turnsRound(statement, from, to)) {
            // Counted as the coming of another statement already.
            return;
        } else if (hedge.isPresent()) {
            // "We do not [currently] sell it": the promise holds for less.
            pieces.add(piece(hedge.get(), Slot.MODALITY, 1, BOUND));
        } else if (bound.isEmpty() && permits > 0 && isPeriod(sentence, from, to)) {
            pieces.add(new Piece(from, to, Slot.DURATION, -permits, 1));
        } else if (bound.isPresent()) {
            boolean firm = phrase(sentence, from, to, roles.firmConsent()).isPresent();
            bound(piece(bound.get(), Slot.CONTROL, -permits, firm ? FIRM_BOUND : BOUND), pieces);
        } else if (opens(sentence, from, roles.clarification()) || opens(sentence, from, roles.reasonOpener())) {
            // Names what a wider word before it covers, or says why: neither more nor less.
            pieces.add(new Piece(from, to, Slot.STATEMENT, 0, 0));
        } else if (near
                && statement.polarity() == Statement.Polarity.DENIED
                && sentence.begins(roles.inReturn(), from)
                && hasContent(sentence, from, to)) {
            // "We do not sell it [for money]": the denial reaches less far.
            pieces.add(new Piece(from, to, Slot.PURPOSE, 1, 1));
        } else if (near && hasContent(sentence, from, to)) {
            pieces.add(new Piece(from, to, Slot.STATEMENT, permits, 1));
        }
    }

    /** Returns what bounds the statement in a stretch: an exception, a condition, a choice, or words that open such. */
    private Optional<Stretch> bound(Sentence sentence, int from, int to) {
        Language.Roles roles = language.roles();
        return phrase(sentence, from, to, roles.exception(), roles.restriction(), roles.condition(), roles.control())
                .or(() -> opens(sentence, from, roles.boundOpener())
                        ? Optional.of(new Stretch(from, to))
                        : Optional.empty());
    }

    /** Tells whether a stretch begins with a phrase of a class, after light words at most. */
    private boolean opens(Sentence sentence, int from, int wordClass) {
        for (int at = from; at <= Math.min(from + 1, sentence.size() - 1); at++) {
            if (sentence.begins(wordClass, at)) {
                return true;
            }
            if (!sentence.begins(language.roles().light(), at)) {
                return false;
            }
        }
        return false;
    }

    /** Tells whether a stretch bounds something in time: "at most 12 months". */
    private boolean isPeriod(Sentence sentence, int from, int to) {
        for (int at = from; at < to; at++) {
            boolean number = sentence.words().get(at).isSign()
                    || sentence.begins(language.roles().number(), at);
            if (number && sentence.holds(language.roles().unit(), at + 1, Math.min(sentence.size(), at + 3))) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether a stretch holds what denies or restricts a statement. */
    private static boolean turnsRound(Statement statement, int from, int to) {
        return statement.governed()
                && statement.polarity() != Statement.Polarity.CONTROLLED
                && from < statement.governorTo()
                && to > statement.governorFrom();
    }

    /** Adds a bound; words of one bound that unchanged words part ("unless you opt out") count once. */
    private static void bound(Piece piece, List<Piece> pieces) {
        if (!pieces.isEmpty()) {
            Piece last = pieces.getLast();
            if (last.slot() == Slot.CONTROL
                    && last.effect() == piece.effect()
                    && piece.from() - last.to() <= SAME_BOUND) {
                pieces.removeLast();
                int weight = Math.max(last.weight(), piece.weight());
                pieces.add(
                        new Piece(last.from(), Math.max(last.to(), piece.to()), Slot.CONTROL, piece.effect(), weight));
                return;
            }
        }
        pieces.add(piece);
    }

    private static Piece piece(Stretch stretch, Slot slot, int effect, int weight) {
        return new Piece(stretch.from(), stretch.to(), slot, effect, weight);
    }

    /** Positions in a sentence, the end exclusive. */
    private record Stretch(int from, int to) {}

    /** Returns a stretch widened to the first phrase of some classes that lies in it at least in part. */
    private static Optional<Stretch> phrase(Sentence sentence, int from, int to, int... classes) {
        for (int at = Math.max(0, from - 2); at < to; at++) {
            for (int wordClass : classes) {
                int end = sentence.end(wordClass, at);
                if (end > from) {
                    return Optional.of(new Stretch(Math.min(at, from), Math.max(end, to)));
                }
            }
        }
        return Optional.empty();
    }

    private boolean hasContent(Sentence sentence, int from, int to) {
        for (int at = from; at < to; at++) {
            if (!sentence.begins(language.roles().light(), at)
                    && !sentence.words().get(at).isSign()) {
                return true;
            }
        }
        return false;
    }

    private boolean differs(Sentence sentence, int at, Side side, int clause) {
        Word word = sentence.words().get(at);
        return word.source().part() == Part.TEXT && words.differs(side, clause, word);
    }
}
