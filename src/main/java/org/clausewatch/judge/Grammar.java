package org.clausewatch.judge;

import org.clausewatch.judge.Statement.Polarity;
import org.clausewatch.judge.WordPattern.Match;
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
    /** Words between a subject and its verb. */
    private static final int SUBJECT_REACH = 7;

    private final Language.Roles roles;

    Grammar(Language.Roles roles) {
        this.roles = roles;
    }

    Statement statement(Rule rule, Sentence sentence, Match match) {
        int verb = match.of(Slot.VERB).from();
        int barrierAt = verb;
        for (int at = verb - 1; at >= Math.max(0, verb - REACH); at--) {
            int control = sentence.end(roles.control(), at);
            if (control > 0 && control <= verb && rule.says() != Rule.Says.CONTROL) {
                return new Statement(rule, sentence, match, Polarity.CONTROLLED, at, control);
            }
            int negation = sentence.end(roles.negation(), at);
            if (negation > 0 && negation <= verb && !insideNotNegation(sentence, at)) {
                return new Statement(rule, sentence, match, Polarity.DENIED, at, negation);
            }
            if (isBarrier(sentence, at, barrierAt)) {
                break;
            }
            barrierAt = at;
        }
        // "No personal data is sold": the negation may be the match's own first word.
        for (int at = match.from(); at < Math.min(verb, match.to()); at++) {
            int negation = sentence.end(roles.negation(), at);
            if (negation > 0 && !insideNotNegation(sentence, at)) {
                return new Statement(rule, sentence, match, Polarity.DENIED, at, negation);
            }
        }
        return new Statement(rule, sentence, match, Polarity.AFFIRMED, verb, verb);
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

    private boolean insideNotNegation(Sentence sentence, int at) {
        for (int from = Math.max(0, at - 4); from <= at; from++) {
            if (sentence.end(roles.notNegation(), from) > at) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether the match's verb has the user for its subject: "information that you share with friends". */
    boolean userActs(Sentence sentence, Match match) {
        int verb = match.of(Slot.VERB).from();
        for (int at = verb - 1; at >= Math.max(0, verb - SUBJECT_REACH); at--) {
            if (sentence.begins(roles.passive(), at)) {
                return false;
            }
            if (sentence.begins(roles.user(), at)) {
                return true;
            }
            boolean link = sentence.begins(roles.auxiliary(), at)
                    || sentence.begins(roles.choosing(), at)
                    || sentence.begins(roles.negation(), at);
            if (!link) {
                return false;
            }
        }
        return false;
    }
}
