package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.clausewatch.judge.WordPattern.Match;
import org.clausewatch.model.LostRule;
import org.clausewatch.model.LostRule.Why;
import org.clausewatch.model.Part;
import org.clausewatch.model.Side;

/** Finds the rules whose words stand in a clause and that count for nothing, and says why. */
final class LostRules {
    private final Language language;
    private final ClauseReader reader;

    LostRules(Language language, ClauseReader reader) {
        this.language = language;
        this.reader = reader;
    }

    /**
     * Returns the rules that found their words in a clause in vain. One that found words which another rule of
     * its topic counts is none of them: nothing was lost.
     *
     * @param clause index among the clauses of the side
     * @param concerns whether edits touch a word of a sentence
     */
    List<LostRule> of(ClauseReading reading, Side side, int clause, BiPredicate<Sentence, Integer> concerns) {
        List<LostRule> lost = new ArrayList<>();
        for (Sentence sentence : reading.sentences()) {
            for (Rule rule : language.rules()) {
                boolean applies = rule.topic().isPresent()
                        && (rule.under().isEmpty()
                                || ClauseReader.under(rule, reading.above()).isPresent());
                if (applies) {
                    for (Match match : ClauseReader.candidates(rule, sentence)) {
                        boolean touched = false;
                        for (int at = match.from(); at < match.to(); at++) {
                            touched |= concerns.test(sentence, at);
                        }
                        if (touched && !isCounted(reading, rule, sentence, match)) {
                            lost.add(lost(reading, rule, sentence, match, side, clause));
                        }
                    }
                }
            }
        }
        return lost;
    }

    private static boolean isCounted(ClauseReading reading, Rule rule, Sentence sentence, Match match) {
        return reading.statements().stream()
                .anyMatch(statement -> statement.sentence() == sentence
                        && statement.rule().topic().equals(rule.topic())
                        && statement.match().overlaps(match));
    }

    private LostRule lost(ClauseReading reading, Rule rule, Sentence sentence, Match match, Side side, int clause) {
        Optional<String> excluding = excluding(rule, sentence, match);
        Why why;
        Optional<String> by = Optional.empty();
        if (excluding.isPresent() || !reader.counts(rule, sentence)) {
            why = Why.EXCLUDED;
            by = excluding;
        } else if (reader.othersAct(rule, sentence, match)) {
            why = Why.OTHER_ACTOR;
        } else {
            why = Why.OUTDONE;
            by = reading.statements().stream()
                    .filter(statement -> ClauseReader.outdoes(statement.rule(), rule))
                    .findFirst()
                    .map(statement -> statement.rule().id());
        }
        return new LostRule(
                rule.id(),
                rule.topic().orElseThrow(),
                side,
                clause,
                Spans.first(sentence, match.from(), match.to()),
                why,
                by);
    }

    /** Returns the pattern that spoils a match, with the words that it found. */
    private static Optional<String> excluding(Rule rule, Sentence sentence, Match match) {
        for (WordPattern pattern : rule.not()) {
            for (Match other : pattern.find(sentence)) {
                if (other.overlaps(match)) {
                    return Optional.of(words(sentence, other));
                }
            }
        }
        for (WordPattern pattern : rule.unless()) {
            for (Match other : pattern.find(sentence)) {
                return Optional.of(words(sentence, other));
            }
        }
        return Optional.empty();
    }

    private static String words(Sentence sentence, Match match) {
        return Spans.first(sentence, match.from(), match.to()).text();
    }

    /** Tells whether a word stands in the clause's own text. */
    static boolean isOwn(Sentence sentence, int at) {
        return sentence.words().get(at).source().part() == Part.TEXT;
    }
}
