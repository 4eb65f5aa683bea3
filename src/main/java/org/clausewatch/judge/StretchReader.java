package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausewatch.judge.Additions.Join;
import org.clausewatch.judge.Bounds.Range;
import org.clausewatch.judge.SentenceEdits.Piece;
import org.clausewatch.judge.Stretches.Stretch;
import org.clausewatch.model.Slot;

/**
 * Says what a stretch of words does to the statement whose sentence it came into or went from. What takes
 * bounds away is looked for first, then what bounds, then what the sentence is about.
 */
final class StretchReader {
    /** Further from the statement, words of a long sentence are about something else. */
    private static final int REACH = 20;

    /** Weight of a condition, restriction or exception. */
    private static final int BOUND = 2;
    /** Weight of a bound that leaves the first step to the user: clearly more than a way out that replaces it. */
    private static final int FIRM_BOUND = 4;
    /** Weight of words that let the company do more whatever else is bounded: "for their own purposes". */
    private static final int WIDENING = 3;
    /** Weight of one more recipient, purpose or sort of data in a list. */
    private static final int MEMBER = 2;

    private final Language.Roles roles;
    private final Stretches stretches;
    private final Bounds bounds;
    private final Additions additions;
    private final Vocabulary vocabulary;

    StretchReader(Language language, Stretches stretches) {
        this.roles = language.roles();
        this.stretches = stretches;
        this.vocabulary = new Vocabulary(language);
        this.bounds = new Bounds(language);
        this.additions = new Additions(language, bounds, vocabulary);
    }

    /** Returns stretches cut where a bound begins within them. */
    List<Stretch> parts(List<Stretch> whole) {
        return whole.stream()
                .flatMap(stretch -> additions.parts(stretch).stream())
                .toList();
    }

    /** Returns what a stretch does to a statement, part by part; nothing of what is counted as a statement itself. */
    List<Piece> read(Statement statement, Stretch stretch) {
        Optional<Piece> freed = widening(statement, stretch)
                .or(() -> refusal(statement, stretch))
                .or(() -> choice(statement, stretch))
                .or(() -> promise(statement, stretch));
        if (freed.isEmpty() && turnsRound(statement, stretch.from(), stretch.to())) {
            return besideGovernor(statement, stretch);
        }
        return freed
                .or(() -> bound(statement, stretch))
                .or(() -> aside(statement, stretch))
                .or(() -> content(statement, stretch))
                .stream()
                .toList();
    }

    /**
     * Returns +1 where a statement permits and -1 where it binds. In "we only share with couriers" what comes or
     * goes does what it does in a permission.
     */
    private static int sense(Statement statement) {
        return statement.polarity() == Statement.Polarity.RESTRICTED ? 1 : statement.permits();
    }

    private Optional<Piece> widening(Statement statement, Stretch stretch) {
        if (isUniversal(stretch)
                && bounds.bound(stretch.sentence(), stretch.from(), stretch.to())
                        .isEmpty()) {
            // "With [any other] company": all of what is permitted, denied or left to the user.
            return piece(stretch, Slot.STATEMENT, sense(statement), 1);
        }
        // "… for their own purposes" lets the company do more even in a denial, whose scope it bounds.
        return holds(stretch, roles.widening()).map(range -> piece(range, Slot.PURPOSE, 1, WIDENING));
    }

    /** Reads what takes a choice from the user: "you [cannot] opt out", "[but we may refuse]", "[where the law asks for it]". */
    private Optional<Piece> refusal(Statement statement, Stretch stretch) {
        Sentence sentence = stretch.sentence();
        if (statement.permits() < 0
                && additions.contrasts(sentence, stretch.from())
                && additions.leavesCompanyFree(sentence, stretch.from(), stretch.to())) {
            return piece(stretch, Slot.CONTROL, 1, BOUND);
        }
        if (statement.polarity() == Statement.Polarity.CONTROLLED && sentence == statement.sentence()) {
            Optional<Range> denial = Bounds.phrase(
                    sentence, stretch.from(), Math.min(stretch.to(), statement.governorFrom()), roles.negation());
            if (denial.isPresent()) {
                return Optional.of(piece(denial.get(), Slot.CONTROL, -statement.permits(), BOUND));
            }
        }
        return bounds.conditionsBound(sentence, stretch.from(), stretch.to())
                ? piece(stretch, Slot.CONTROL, 1, BOUND)
                : Optional.empty();
    }

    private Optional<Piece> choice(Statement statement, Stretch stretch) {
        boolean chooses = holds(stretch, roles.control()).isPresent() || isFirm(stretch);
        return statement.leavesChoice() && chooses ? piece(stretch, Slot.CONTROL, -1, BOUND) : Optional.empty();
    }

    /** Reads what makes a promise or a bound hold for less: "we do not [currently] sell it", "will" that becomes "may". */
    private Optional<Piece> promise(Statement statement, Stretch stretch) {
        Optional<Range> hedge = statement.permits() < 0 ? holds(stretch, roles.hedge()) : Optional.empty();
        if (hedge.isPresent()) {
            return Optional.of(piece(hedge.get(), Slot.MODALITY, 1, BOUND));
        }
        boolean binds = statement.permits() < 0 || bounds.leadsToBound(stretch.sentence(), stretch.to());
        return binds && weakens(stretch) ? piece(stretch, Slot.MODALITY, 1, BOUND) : Optional.empty();
    }

    private Optional<Piece> bound(Statement statement, Stretch stretch) {
        Sentence sentence = stretch.sentence();
        int from = stretch.from();
        int to = stretch.to();
        int sense = sense(statement);
        Optional<Range> bound = bounds.bound(sentence, from, to);
        if (bound.isEmpty() && sense > 0 && bounds.isPeriod(sentence, from, to)) {
            return piece(stretch, Slot.DURATION, -sense, 1);
        }
        if (additions.join(sentence, from, to) == Join.ALTERNATIVE) {
            // "With your consent [or where the law allows]": one more way to meet the bound.
            return piece(stretch, Slot.CONTROL, easing(statement, stretch), BOUND);
        }
        if (bounds.opens(sentence, from, roles.discretion())) {
            // "If we believe that it is needed": a bound that the company itself may lift.
            return piece(stretch, Slot.CONTROL, -sense, 1);
        }
        return bound.map(range -> piece(range, Slot.CONTROL, -sense, isFirm(stretch) ? FIRM_BOUND : BOUND));
    }

    /**
     * Returns what one more way to meet a bound does: +1, for it lets the company do more, but -1 where the bound is
     * the condition of a limit or choice: "you can object if you live in Norway [or Chile]".
     */
    private int easing(Statement statement, Stretch stretch) {
        boolean binds = statement.permits() < 0
                && (statement.leavesChoice() || statement.rule().says() == Rule.Says.LIMIT);
        return binds && !additions.joinsException(stretch.sentence(), stretch.from(), stretch.to()) ? -1 : 1;
    }

    /** Reads what explains, gives examples, or is set against what the sentence says. */
    private Optional<Piece> aside(Statement statement, Stretch stretch) {
        Sentence sentence = stretch.sentence();
        int from = stretch.from();
        int to = stretch.to();
        int sense = sense(statement);
        if (bounds.opens(sentence, from, roles.clarification())
                || bounds.opens(sentence, from, roles.reasonOpener())
                || additions.isWithinExample(sentence, from, to)) {
            // Names what a wider word before it covers, or says why: neither more nor less.
            return piece(stretch, Slot.STATEMENT, 0, 0);
        }
        boolean free = sense > 0 && additions.leavesCompanyFree(sentence, from, to);
        if (additions.contrasts(sentence, from) && !free) {
            // "We do not use prompts, [but outputs are used]".
            return piece(stretch, Slot.CONTROL, -sense, 1);
        }
        // "… [and never on your files]", "[This does not apply to posts that you rate.]"
        return isNear(statement, stretch) && mayDeny(statement, sense, sentence) && bounds.denies(sentence, from, to)
                ? piece(stretch, Slot.CONTROL, -sense, BOUND)
                : Optional.empty();
    }

    private static boolean isNear(Statement statement, Stretch stretch) {
        return stretch.sentence() != statement.sentence()
                || stretch.from() < statement.to() + REACH && stretch.to() > statement.from() - REACH;
    }

    /** Reads words that open no bound themselves. */
    private Optional<Piece> content(Statement statement, Stretch stretch) {
        Sentence sentence = stretch.sentence();
        int from = stretch.from();
        int to = stretch.to();
        int sense = sense(statement);
        if (!isNear(statement, stretch) || !bounds.hasContent(sentence, from, to)) {
            return Optional.empty();
        }
        if (additions.join(sentence, from, to) == Join.FURTHER) {
            // "Subject to the law [and our contracts]": a bound within a bound.
            return piece(stretch, Slot.CONTROL, -easing(statement, stretch), 1);
        }
        if (statement.polarity() == Statement.Polarity.DENIED && sentence.begins(roles.inReturn(), from)) {
            // "We do not sell it [for money]": the denial reaches less far.
            return piece(stretch, Slot.PURPOSE, 1, 1);
        }
        boolean names = vocabulary.names(sentence, from, to);
        boolean joined = additions.isJoined(sentence, from, to);
        if (statement.leavesChoice() && !names && !joined) {
            // "You can opt out [in Settings]": how it is done bounds nothing.
            return piece(stretch, Slot.STATEMENT, 0, 0);
        }
        if (replaces(stretch)) {
            return exchanged(sense, stretch);
        }
        if (additions.isModifier(sentence, from, to) || sense > 0 && additions.isSolePurpose(stretch)) {
            // "Our [trusted] partners"; "with couriers [to send parcels]", which was all it was for.
            return piece(stretch, Slot.STATEMENT, -sense, 1);
        }
        return piece(stretch, Slot.STATEMENT, sense, names && joined ? MEMBER : 1);
    }

    private boolean replaces(Stretch stretch) {
        return stretches.instead(stretch).stream()
                .anyMatch(other ->
                        !stretches.isTaken(other) && bounds.hasContent(other.sentence(), other.from(), other.to()));
    }

    /** Words in the place of others count by the data, recipients and purposes that they name. */
    private Optional<Piece> exchanged(int sense, Stretch stretch) {
        // "With [everyone]" for "with [your friends]": all of them hold the few.
        boolean covered =
                !isUniversal(stretch) && stretches.instead(stretch).stream().anyMatch(this::isUniversal);
        return !covered && vocabulary.names(stretch.sentence(), stretch.from(), stretch.to())
                ? piece(stretch, Slot.STATEMENT, sense, 1)
                : piece(stretch, Slot.STATEMENT, 0, 0);
    }

    /**
     * Counts what stands beside a denial's own words in a stretch: the denial itself is counted as a statement
     * that came, or it only stands elsewhere in a sentence that denies as before ("neither … nor").
     */
    private List<Piece> besideGovernor(Statement statement, Stretch stretch) {
        List<Piece> pieces = new ArrayList<>();
        Sentence sentence = stretch.sentence();
        int from = stretch.from();
        for (int at = stretch.from(); at <= stretch.to(); at++) {
            boolean own = at < stretch.to()
                    && (sentence.begins(roles.negation(), at)
                            || at >= statement.governorFrom() && at < statement.governorTo());
            if (at < stretch.to() && !own) {
                continue;
            }
            if (vocabulary.names(sentence, from, at)) {
                pieces.add(new Piece(from, at, Slot.STATEMENT, statement.permits(), 1));
            }
            from = at + 1;
        }
        return pieces;
    }

    /** Tells whether a denial among what differs is one of its own, not the statement's. */
    private static boolean mayDeny(Statement statement, int sense, Sentence sentence) {
        return sentence != statement.sentence() || sense > 0 && !statement.governed();
    }

    private boolean isUniversal(Stretch stretch) {
        return holds(stretch, roles.universal()).isPresent();
    }

    private boolean isFirm(Stretch stretch) {
        return holds(stretch, roles.firmConsent()).isPresent();
    }

    private static Optional<Range> holds(Stretch stretch, int wordClass) {
        return Bounds.phrase(stretch.sentence(), stretch.from(), stretch.to(), wordClass);
    }

    /** Tells whether a stretch has a verb that leaves free in the place of one that binds. */
    private boolean weakens(Stretch stretch) {
        return stretch.sentence().holds(roles.leave(), stretch.from(), stretch.to())
                && stretches.instead(stretch).stream()
                        .anyMatch(other -> other.sentence().holds(roles.duty(), other.from(), other.to()));
    }

    /** Tells whether a stretch holds what denies or restricts a statement. */
    private static boolean turnsRound(Statement statement, int from, int to) {
        return statement.governed()
                && statement.polarity() != Statement.Polarity.CONTROLLED
                && from < statement.governorTo()
                && to > statement.governorFrom();
    }

    private static Optional<Piece> piece(Stretch stretch, Slot slot, int effect, int weight) {
        return Optional.of(new Piece(stretch.from(), stretch.to(), slot, effect, weight));
    }

    private static Piece piece(Range range, Slot slot, int effect, int weight) {
        return new Piece(range.from(), range.to(), slot, effect, weight);
    }
}
