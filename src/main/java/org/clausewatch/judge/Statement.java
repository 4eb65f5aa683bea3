package org.clausewatch.judge;

import java.util.Optional;
import org.clausewatch.judge.WordPattern.Match;
import org.clausewatch.model.Part;
import org.clausewatch.model.Stance;

/**
 * What one rule read in one sentence of a clause.
 *
 * @param polarity whether it is affirmed, denied, restricted or left to the user
 * @param governorFrom the word that denies it or leaves it to the user; equal to the end if none does
 * @param governorTo position after that word
 * @param above for a rule that asks for one
 */
record Statement(
        Rule rule,
        Sentence sentence,
        Match match,
        Polarity polarity,
        int governorFrom,
        int governorTo,
        Optional<Above> above) {
    /** The heading or lead-in without which the rule would not have matched, and where in it. */
    record Above(Sentence sentence, Match match) {}

    /** How a sentence puts a practice. */
    enum Polarity {
        AFFIRMED,
        DENIED,
        /** Bounded by "only" before the verb. */
        RESTRICTED,
        CONTROLLED
    }

    /** Returns +1 if it lets the company do something, -1 if it binds the company or helps the user, 0 if neither. */
    int permits() {
        return switch (rule.says()) {
            case PRACTICE -> polarity == Polarity.AFFIRMED ? 1 : -1;
            case LIMIT -> -1;
            case CONTROL -> polarity == Polarity.DENIED ? 1 : -1;
            case MENTION -> 0;
        };
    }

    /** Returns what it amounts to for the people whose data it is. */
    Stance stance() {
        return switch (rule.says()) {
            case PRACTICE ->
                switch (polarity) {
                    case AFFIRMED -> Stance.PERMITS;
                    case DENIED -> Stance.DENIES;
                    case RESTRICTED -> Stance.LIMITS;
                    case CONTROLLED -> Stance.CHOICE;
                };
            case LIMIT -> Stance.LIMITS;
            case CONTROL -> polarity == Polarity.DENIED ? Stance.NO_CHOICE : Stance.CHOICE;
            case MENTION -> Stance.MENTIONS;
        };
    }

    boolean governed() {
        return governorTo > governorFrom;
    }

    /** Tells whether all of it stands in the lead-in that the clause completes. */
    boolean inherited() {
        for (int at = match.from(); at < match.to(); at++) {
            if (sentence.words().get(at).source().part() == Part.TEXT) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether it needs the words of a heading or lead-in: elsewhere the clause would not state it. */
    boolean needsContext() {
        if (rule.fallback()) {
            return false;
        }
        for (int at = from(); at < to(); at++) {
            if (sentence.words().get(at).source().part() != Part.TEXT) {
                return true;
            }
        }
        return above.isPresent();
    }

    /** First position of the statement with its governor. */
    int from() {
        return governed() ? Math.min(governorFrom, match.from()) : match.from();
    }

    /** Position after the statement with its governor. */
    int to() {
        return governed() ? Math.max(governorTo, match.to()) : match.to();
    }

    /**
     * What makes statements of one topic say the same.
     *
     * @param mention for one that only mentions its topic, by which rule; else ""
     */
    record Sense(String topic, int permits, boolean choice, String mention) {}

    Sense sense() {
        return new Sense(
                rule.topic().orElseThrow(),
                permits(),
                leavesChoice(),
                rule.says() == Rule.Says.MENTION ? rule.id() : "");
    }

    boolean sameAs(Statement other) {
        return sense().equals(other.sense());
    }

    /** Tells whether it speaks of what users can choose: that is less than a promise not to do it. */
    boolean leavesChoice() {
        return rule.says() == Rule.Says.CONTROL || polarity == Polarity.CONTROLLED;
    }
}
