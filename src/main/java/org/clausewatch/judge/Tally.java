package org.clausewatch.judge;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.clausewatch.model.Part;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Side;

/**
 * Weighs what differs between the two sides of an edited clause. What only came or only went weighs
 * fully; where words replace words, only the surplus does, as that is how a text is reworded.
 */
final class Tally {
    /** From this weight on, differing words are more than another way to say the same. */
    private static final double SUBSTANTIAL = 1.0;
    /** What is left of the weight of words that other words replace. */
    private static final double REPLACED = 0.9;

    private static final double DECISIVE_WORD = 1.0;
    private static final double PRACTICE_WORD = 1.0;
    private static final double NAME = 0.2;
    private static final double OTHER_WORD = 0.4;
    /** A capital within a sentence on an everyday word names a section or button: "Your Rights and Choices". */
    private static final double TITLE_WORD = 0.3;

    private final ClauseReader reader;
    private final Language.Roles roles;
    private final SortedMap<Integer, double[]> runs = new TreeMap<>();
    private double decisive;
    private boolean turns;
    private int plain;
    private int names;
    private int signs;
    /** Words of choice that came or went, by side. */
    private final int[] choices = new int[2];

    Tally(ClauseReader reader, Language.Roles roles) {
        this.reader = reader;
        this.roles = roles;
    }

    /** Tells whether a word that turns a meaning round came or went: not, only, unless, a period, an age. */
    boolean turns() {
        return turns;
    }

    /**
     * Returns why the edits are editorial, or empty if they are of substance.
     *
     * @param renamed whether there are edits beside those counted that only change a name
     */
    Optional<Reason> reason(boolean renamed) {
        double weight = decisive;
        for (double[] sides : runs.values()) {
            double less = Math.min(sides[0], sides[1]);
            weight += Math.max(sides[0], sides[1]) - less + REPLACED * less;
        }
        boolean choiceCameOrWent = (choices[0] == 0) != (choices[1] == 0);
        if (turns || choiceCameOrWent || weight >= SUBSTANTIAL) {
            return Optional.empty();
        }
        if (plain == names && (names > 0 || renamed)) {
            return Optional.of(Reason.of("renamed"));
        }
        return Optional.of(Reason.of(plain > 0 ? "reworded" : signs > 0 ? "date" : "punctuation"));
    }

    void count(List<ClauseReading> readings, Side side, ChangedWords words) {
        for (int clause = 0; clause < readings.size(); clause++) {
            for (Sentence sentence : readings.get(clause).sentences()) {
                // A sentence that only points elsewhere says nothing, whatever its words.
                boolean pointer = reader.editorial(sentence).isPresent();
                for (int at = 0; at < sentence.size(); at++) {
                    Word word = sentence.words().get(at);
                    if (word.source().part() == Part.TEXT && words.differs(side, clause, word)) {
                        double weight = pointer ? 0 : weight(sentence, at);
                        choices[side.ordinal()] += !pointer && sentence.begins(roles.control(), at) ? 1 : 0;
                        double[] sides = runs.computeIfAbsent(words.run(side, clause, word), run -> new double[2]);
                        sides[side.ordinal()] += weight;
                        plain += pointer ? 1 : 0;
                    }
                }
            }
        }
    }

    private double weight(Sentence sentence, int at) {
        Word word = sentence.words().get(at);
        if (word.isSign()) {
            signs++;
            turns |= isPeriod(sentence, at);
            return 0;
        }
        plain++;
        turns |= sentence.begins(roles.number(), at) && isPeriod(sentence, at);
        turns |= isSwitched(sentence, at);
        boolean name = word.capital() && at > 0 && !word.has(Word.COLON);
        if (sentence.begins(roles.negation(), at)
                || sentence.begins(roles.restriction(), at)
                || sentence.begins(roles.exception(), at)) {
            turns = true;
            return PRACTICE_WORD;
        } else if (sentence.begins(roles.light(), at)) {
            return 0;
        } else if (name) {
            names++;
            return sentence.begins(roles.substance(), at) ? TITLE_WORD : NAME;
        }
        if (sentence.begins(roles.decisive(), at)) {
            decisive += DECISIVE_WORD;
            return 0;
        }
        return sentence.begins(roles.substance(), at) ? PRACTICE_WORD : OTHER_WORD;
    }

    /** Tells whether a word is part of how something is set before the user chooses. */
    private boolean isSwitched(Sentence sentence, int at) {
        for (int from = Math.max(0, at - 2); from <= at; from++) {
            if (sentence.end(roles.switched(), from) > at) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether a number counts days, years of age and the like. */
    private boolean isPeriod(Sentence sentence, int at) {
        return sentence.holds(roles.unit(), Math.max(0, at - 3), Math.min(sentence.size(), at + 3));
    }
}
