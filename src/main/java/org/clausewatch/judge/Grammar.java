package org.clausewatch.judge;

import java.util.Optional;
import org.clausewatch.judge.Statement.Above;
import org.clausewatch.judge.Statement.Polarity;
import org.clausewatch.judge.WordPattern.Match;
import org.clausewatch.model.Part;
import org.clausewatch.model.Slot;

/**
 * Who acts, and what governs a verb, read from the words before it. A negation reaches its verb if no
 * barrier ("but", "unless", a semicolon, another subject) stands between them; so does a choice
 * ("opt out of", "object to"). Scoped like this, polarity is right far more often than where any
 * "not" in the sentence counts.
 */
final class Grammar {
    /** Words that a negation or choice reaches ahead. */
    private static final int REACH = 30;
    /** Words between "only" and its verb. */
    private static final int RESTRICTION_REACH = 3;

    /** Words between a negation and one that it turns round. */
    private static final int DOUBLE_REACH = 8;

    /** Words between a negation and the choice that it takes away: "cannot opt out". */
    private static final int REFUSAL_REACH = 3;

    /** Words between a verb and an object that denies it: "learn nothing". */
    private static final int OBJECT_REACH = 2;

    /** Words between a subject and its verb. */
    private static final int SUBJECT_REACH = 7;

    /** Words between a subject and a verb in -ing that depends on its clause. */
    private static final int GERUND_REACH = 14;

    /** Words between the company and a right that it keeps: "we reserve the right to". */
    private static final int OWN_RIGHT_REACH = 3;

    /** Words between a form of to be and a verb in -ing that says what for: "is used for training". */
    private static final int PASSIVE_REACH = 4;

    private final Language.Roles roles;

    Grammar(Language.Roles roles) {
        this.roles = roles;
    }

    Statement statement(Rule rule, Sentence sentence, Match match, Optional<Above> above) {
        int verb = match.of(Slot.VERB).from();
        if (rule.says() == Rule.Says.CONTROL) {
            return control(rule, sentence, match, above);
        }
        int barrierAt = verb;
        for (int at = verb - 1; at >= Math.max(0, verb - REACH); at--) {
            int control = sentence.end(roles.control(), at);
            if (control > 0 && isExcepted(sentence, at)) {
                break;
            }
            if (control > 0) {
                Polarity polarity = isRefused(sentence, at) ? Polarity.AFFIRMED : Polarity.CONTROLLED;
                return new Statement(rule, sentence, match, polarity, at, control, above);
            }
            int negation = sentence.end(roles.negation(), at);
            if (negation > 0
                    && negation <= verb
                    && !insideNotNegation(sentence, at)
                    && !sentence.covers(roles.control(), at, 4)) {
                boolean affirmed = isTurnedRound(sentence, at) || isExceptedBelow(sentence, verb);
                Polarity polarity = affirmed ? Polarity.AFFIRMED : Polarity.DENIED;
                return new Statement(rule, sentence, match, polarity, at, negation, above);
            }
            if (isBarrier(sentence, at, barrierAt)) {
                break;
            }
            barrierAt = at;
        }
        Optional<Statement> asked = askedBefore(rule, sentence, match, above);
        if (asked.isPresent()) {
            return asked.get();
        }
        // "No personal data is sold": the negation may be the match's own first word.
        for (int at = match.from(); at < Math.min(verb, match.to()); at++) {
            int negation = sentence.end(roles.negation(), at);
            if (negation > 0 && !insideNotNegation(sentence, at)) {
                return new Statement(rule, sentence, match, Polarity.DENIED, at, negation, above);
            }
        }
        // "They learn nothing about you", "we share it with nobody".
        for (int at = verb + 1; at < Math.min(verb + REACH, match.to()); at++) {
            int nothing = sentence.end(roles.nothing(), at);
            boolean object = at <= verb + OBJECT_REACH || nothing >= match.to();
            boolean excepted = nothing < sentence.size()
                    && (sentence.begins(roles.exception(), nothing) || sentence.begins(roles.barrier(), nothing));
            if (nothing > 0 && object && !excepted && sentence.words().get(at).marks() == 0) {
                return new Statement(rule, sentence, match, Polarity.DENIED, at, nothing, above);
            }
        }
        for (int at = Math.max(0, verb - RESTRICTION_REACH); at < verb; at++) {
            int restriction = sentence.end(roles.restriction(), at);
            // "We disclose only to:" is no bound that a new item of that list would bring.
            if (restriction > 0
                    && restriction <= verb
                    && sentence.words().get(at).source().part() == Part.TEXT
                    && sentence.words().get(verb).marks() == 0) {
                return new Statement(rule, sentence, match, Polarity.RESTRICTED, at, restriction, above);
            }
        }
        return new Statement(rule, sentence, match, Polarity.AFFIRMED, verb, verb, above);
    }

    /** Reads a practice of which a sentence says only what comes before it: "before we share it, we ask for your consent". */
    private Optional<Statement> askedBefore(Rule rule, Sentence sentence, Match match, Optional<Above> above) {
        int verb = match.of(Slot.VERB).from();
        for (int at = verb - 1; at >= Math.max(0, verb - SUBJECT_REACH); at--) {
            int end = sentence.end(roles.beforehand(), at);
            if (end > 0) {
                return asks(sentence, 0, at) || asks(sentence, match.to(), sentence.size())
                        ? Optional.of(new Statement(rule, sentence, match, Polarity.CONTROLLED, at, end, above))
                        : Optional.empty();
            }
            if (isBarrier(sentence, at, at + 1) && !sentence.begins(roles.company(), at)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean asks(Sentence sentence, int from, int to) {
        return sentence.holds(roles.firmConsent(), from, to) || sentence.holds(roles.condition(), from, to);
    }

    /** Tells whether a negation is one that another turns round: "nothing here prohibits", "not excluded from". */
    private boolean isTurnedRound(Sentence sentence, int negation) {
        if (!sentence.begins(roles.negatingVerb(), negation)) {
            return false;
        }
        for (int at = negation - 1; at >= Math.max(0, negation - DOUBLE_REACH); at--) {
            if (isBarrier(sentence, at, at + 1)) {
                return false;
            }
            if (sentence.begins(roles.negation(), at) && !insideNotNegation(sentence, at)) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether a choice is one that the user does not have: "you cannot opt out of", "nothing stops us from". */
    private boolean isRefused(Sentence sentence, int control) {
        for (int at = control - 1; at >= Math.max(0, control - REFUSAL_REACH); at--) {
            if (isBarrier(sentence, at, at + 1)) {
                return false;
            }
            int negation = sentence.end(roles.negation(), at);
            if (negation > 0 && negation <= control && !insideNotNegation(sentence, at)) {
                return true;
            }
        }
        return isTurnedRound(sentence, control);
    }

    /**
     * Tells whether an item of a list is excepted from what the list's lead-in denies: "We do not share it,
     * except: » with couriers".
     */
    private boolean isExceptedBelow(Sentence sentence, int verb) {
        if (sentence.words().getLast().source().part() != Part.TEXT
                || sentence.words().get(verb).source().part() == Part.TEXT) {
            return false;
        }
        for (int at = verb + 1; sentence.words().get(at).source().part() != Part.TEXT; at++) {
            if (sentence.begins(roles.exception(), at)) {
                return true;
            }
        }
        return false;
    }

    /** A choice is denied only by a negation right before it: "you cannot opt out". */
    private Statement control(Rule rule, Sentence sentence, Match match, Optional<Above> above) {
        for (int at = Math.max(0, match.from() - 2); at < match.from(); at++) {
            int negation = sentence.end(roles.negation(), at);
            if (negation > 0 && negation <= match.from() && !insideNotNegation(sentence, at)) {
                return new Statement(rule, sentence, match, Polarity.DENIED, at, negation, above);
            }
        }
        // "We reserve the right to": the choice is the company's.
        for (int at = Math.max(0, match.from() - OWN_RIGHT_REACH); at < match.from(); at++) {
            if (sentence.begins(roles.company(), at) && sentence.holds(roles.reserving(), at, match.to())) {
                return new Statement(rule, sentence, match, Polarity.DENIED, at, match.from(), above);
            }
        }
        return new Statement(rule, sentence, match, Polarity.AFFIRMED, match.from(), match.from(), above);
    }

    /** Tells whether what stands at a position keeps a governor further left from reaching right. */
    private boolean isBarrier(Sentence sentence, int at, int next) {
        Word following = sentence.words().get(next);
        if (following.has(Word.SEMICOLON)) {
            return true;
        }
        boolean barrier = sentence.begins(roles.barrier(), at) || sentence.begins(roles.exception(), at);
        boolean subject =
                sentence.begins(roles.company(), at) && sentence.words().get(at).has(Word.COMMA);
        return barrier || subject;
    }

    /** Tells whether an exception opens right before a choice: "unless you opt out, we train" affirms the training. */
    private boolean isExcepted(Sentence sentence, int control) {
        return sentence.holds(roles.exception(), Math.max(0, control - 3), control);
    }

    private boolean insideNotNegation(Sentence sentence, int at) {
        return sentence.covers(roles.notNegation(), at, 4);
    }

    /**
     * Tells whether the match's verb has a user or another company for its subject: "information that
     * you share with friends", "partners share data with us".
     */
    boolean othersAct(Sentence sentence, Match match) {
        int verb = match.of(Slot.VERB).from();
        boolean gerund = verb > 0 && sentence.begins(roles.preposition(), verb - 1);
        boolean purpose = gerund && sentence.begins(roles.purposeOpener(), verb - 1);
        for (int at = verb - 1; at >= Math.max(0, verb - (gerund ? GERUND_REACH : SUBJECT_REACH)); at--) {
            if (gerund && sentence.words().get(at + 1).has(Word.COMMA)) {
                return false;
            }
            // "What you type is used for training": the verb before "for" has no subject that acts.
            boolean passive =
                    sentence.begins(roles.passive(), at) && (!gerund || purpose && at >= verb - PASSIVE_REACH);
            if (passive || sentence.begins(roles.company(), at)) {
                return false;
            }
            if (sentence.begins(roles.user(), at) || endsPhrase(sentence, roles.other(), at)) {
                // "…communicating with you, and developing": a comma parts an object from the next verb.
                boolean object = !gerund && sentence.words().get(at + 1).has(Word.COMMA);
                return !object && !withCompany(sentence, at);
            }
            boolean link = sentence.begins(roles.auxiliary(), at)
                    || sentence.begins(roles.choosing(), at)
                    || sentence.begins(roles.negation(), at);
            if (!link && !gerund) {
                return false;
            }
        }
        return false;
    }

    /** Tells whether the company acts together with others: "we and our partners share". */
    private boolean withCompany(Sentence sentence, int last) {
        for (int from = last - 1; from >= Math.max(0, last - 5); from--) {
            if (sentence.begins(roles.company(), from) && sentence.begins(roles.auxiliary(), from + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsPhrase(Sentence sentence, int wordClass, int last) {
        for (int from = Math.max(0, last - 3); from <= last; from++) {
            if (sentence.end(wordClass, from) == last + 1) {
                return true;
            }
        }
        return false;
    }
}
