package org.clausewatch.judge;

import java.util.Optional;
import org.clausewatch.model.Part;

/**
 * What bounds a statement, read from words of its sentence: conditions, exceptions, choices, places and
 * persons that it holds for, and words that narrow the noun which they stand beside.
 */
final class Bounds {
    /** Words of an unchanged bound that what is added to it may stand away from its first. */
    private static final int BOUND_REACH = 8;
    /** Words between a bound and a condition on it: "we ask for your consent before that, where …". */
    private static final int CONDITION_REACH = 4;
    /** Words between a preposition and the persons it limits a statement to: "for our younger users". */
    private static final int PERSON_REACH = 3;
    /** Words after a noun that say which persons are meant: "users who live in Norway". */
    private static final int LIMIT_REACH = 5;

    private final Language.Roles roles;

    Bounds(Language language) {
        this.roles = language.roles();
    }

    /** Positions in a sentence, the end exclusive. */
    record Range(int from, int to) {}

    /** Returns what bounds the statement in a stretch: an exception, a condition, a choice, or words that open such. */
    Optional<Range> bound(Sentence sentence, int from, int to) {
        return phrase(sentence, from, to, roles.exception(), roles.restriction(), roles.condition(), roles.control())
                .or(() -> opens(sentence, from, roles.boundOpener()) || limitsPersons(sentence, from, to)
                        ? Optional.of(new Range(from, to))
                        : Optional.empty());
    }

    /** Tells whether a stretch denies something within what a sentence affirms: "and [never] on Sundays". */
    boolean denies(Sentence sentence, int from, int to) {
        for (int at = from; at < to; at++) {
            if (sentence.begins(roles.negation(), at) && !sentence.covers(roles.notNegation(), at, 4)) {
                // "Nothing prevents us from it" denies nothing.
                return !sentence.holds(roles.negatingVerb(), at + 1, to);
            }
        }
        return false;
    }

    /** Tells whether a stretch begins with a phrase of a class, after light words at most. */
    boolean opens(Sentence sentence, int from, int wordClass) {
        for (int at = from; at <= Math.min(from + 1, sentence.size() - 1); at++) {
            if (sentence.begins(wordClass, at)) {
                return true;
            }
            if (!sentence.begins(roles.light(), at)) {
                return false;
            }
        }
        return false;
    }

    /** Tells whether a stretch bounds something in time: "at most 12 months". */
    boolean isPeriod(Sentence sentence, int from, int to) {
        for (int at = from; at < to; at++) {
            boolean number = sentence.words().get(at).isSign() || sentence.begins(roles.number(), at);
            if (number && sentence.holds(roles.unit(), at + 1, Math.min(sentence.size(), at + 3))) {
                return true;
            }
        }
        return false;
    }

    /** Returns a stretch widened to the first phrase of some classes that lies in it at least in part. */
    static Optional<Range> phrase(Sentence sentence, int from, int to, int... classes) {
        for (int at = Math.max(0, from - 2); at < to; at++) {
            for (int wordClass : classes) {
                int end = sentence.end(wordClass, at);
                if (end > from) {
                    return Optional.of(new Range(Math.min(at, from), Math.max(end, to)));
                }
            }
        }
        return Optional.empty();
    }

    /** Tells whether a stretch says which persons or places a statement holds for: "for users over 18", "in Norway". */
    private boolean limitsPersons(Sentence sentence, int from, int to) {
        if (!sentence.begins(roles.scope(), from)) {
            return false;
        }
        if (sentence.begins(roles.place(), from + 1) || sentence.begins(roles.place(), from + 2)) {
            return !namesPlace(sentence, 0, from) && !namesPlace(sentence, to, sentence.size());
        }
        for (int at = from + 1; at <= Math.min(from + PERSON_REACH, to - 1); at++) {
            if (sentence.begins(roles.user(), at)) {
                return isLimited(sentence, at + 1, Math.min(to, at + 1 + LIMIT_REACH));
            }
        }
        return false;
    }

    private boolean isLimited(Sentence sentence, int from, int to) {
        for (int at = from; at < to; at++) {
            if (sentence.begins(roles.place(), at)
                    || sentence.begins(roles.unit(), at)
                    || sentence.begins(roles.boundOpener(), at)
                    || sentence.words().get(at).isSign()) {
                return true;
            }
        }
        return false;
    }

    private boolean namesPlace(Sentence sentence, int from, int to) {
        for (int at = from; at < to; at++) {
            if (sentence.begins(roles.place(), at) && sentence.words().get(at).capital()) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether a stretch makes an unchanged bound beside it hold in some cases only: "where the law requires it". */
    boolean conditionsBound(Sentence sentence, int from, int to) {
        if (!opens(sentence, from, roles.legalProviso())) {
            return false;
        }
        // "[Where the law allows,] we will tell you before …", "are[, where feasible,] bound by contract"
        for (int at = to; at < Math.min(sentence.size(), to + CONDITION_REACH); at++) {
            if (sentence.begins(roles.firmConsent(), at) || sentence.begins(roles.condition(), at)) {
                return true;
            }
        }
        for (int at = from - 1; at >= Math.max(0, from - BOUND_REACH); at--) {
            for (int wordClass : new int[] {roles.firmConsent(), roles.condition(), roles.control()}) {
                int end = sentence.end(wordClass, at);
                if (end > 0 && end <= from && from - end <= CONDITION_REACH) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Tells whether a bound begins at a position. */
    boolean opensBound(Sentence sentence, int at) {
        return sentence.begins(roles.boundOpener(), at)
                || sentence.begins(roles.condition(), at)
                || sentence.begins(roles.proviso(), at)
                || sentence.begins(roles.exception(), at);
    }

    /** Tells whether what follows a stretch bounds the statement: "we [may] anonymise it before". */
    boolean leadsToBound(Sentence sentence, int to) {
        for (int at = to; at < Math.min(sentence.size(), to + PERSON_REACH); at++) {
            if (sentence.begins(roles.restriction(), at)
                    || sentence.begins(roles.firmConsent(), at)
                    || sentence.begins(roles.condition(), at)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the words that leave the user a way out of what a sentence says: "you can opt out". */
    Optional<Range> wayOut(Sentence sentence) {
        for (int at = 0; at < sentence.size(); at++) {
            int end = sentence.end(roles.control(), at);
            if (end > 0
                    && sentence.words().get(at).source().part() == Part.TEXT
                    && sentence.holds(roles.user(), Math.max(0, at - LIMIT_REACH), end)
                    && !sentence.holds(roles.negation(), Math.max(0, at - 2), at)) {
                int from = at;
                while (from > Math.max(0, at - LIMIT_REACH) && !sentence.begins(roles.user(), from)) {
                    from--;
                }
                return Optional.of(new Range(sentence.begins(roles.user(), from) ? from : at, end));
            }
        }
        return Optional.empty();
    }

    /** Tells whether a stretch holds a word that means something beside what may and what must be done. */
    boolean hasContent(Sentence sentence, int from, int to) {
        for (int at = from; at < to; at++) {
            if (!sentence.begins(roles.light(), at)
                    && !sentence.begins(roles.duty(), at)
                    && !sentence.words().get(at).isSign()) {
                return true;
            }
        }
        return false;
    }
}
