package org.clausewatch.judge;

import java.util.List;
import java.util.Optional;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Part;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Side;

/** Tells changes of substance from editorial ones. */
final class Substance {
    /** So many other words that differ are no longer a rewording. */
    private static final int REWORDING = 6;
    /** A lead-in of more words than these says something itself. */
    private static final int SHORT_LEAD_IN = 16;

    private final Language language;
    private final ClauseReader reader;

    Substance(Language language, ClauseReader reader) {
        this.language = language;
        this.reader = reader;
    }

    /** Returns why clauses that came or went are editorial, or empty if they are of substance. */
    Optional<Reason> ofWhole(List<ClauseReading> readings) {
        Optional<Reason> reason = Optional.empty();
        for (ClauseReading reading : readings) {
            reason = ofWhole(reading);
            if (reason.isEmpty()) {
                return reason;
            }
        }
        return reason;
    }

    private Optional<Reason> ofWhole(ClauseReading reading) {
        boolean states = reading.statements().stream()
                .anyMatch(
                        statement -> !statement.inherited() && statement.rule().says() != Rule.Says.MENTION);
        if (reading.clause().kind() == ClauseKind.HEADING) {
            return states && reading.statements().stream().anyMatch(s -> s.governed())
                    ? Optional.empty()
                    : Optional.of(Reason.of("heading"));
        }
        if (states) {
            return Optional.empty();
        }
        Optional<Rule> editorial = reader.editorial(reading);
        if (editorial.isPresent()) {
            return editorial.flatMap(Rule::reason).map(Reason::of);
        }
        if (!reading.statements().isEmpty()) {
            return Optional.empty();
        }
        boolean leadsIn = reading.clause().text().stripTrailing().endsWith(":");
        if (leadsIn && reading.words().size() <= SHORT_LEAD_IN) {
            return Optional.of(Reason.of("lead-in"));
        }
        for (Sentence sentence : reading.sentences()) {
            for (int at = 0; at < sentence.size(); at++) {
                boolean own = sentence.words().get(at).source().part() == Part.TEXT;
                if (own && sentence.begins(language.roles().substance(), at)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(Reason.of("no-practice"));
    }

    /** Returns why edits of clauses are editorial, or empty if they are of substance. */
    Optional<Reason> ofEdited(List<ClauseReading> old, List<ClauseReading> fresh, ChangedWords words) {
        Tally tally = new Tally();
        count(old, Side.OLD, words, tally);
        count(fresh, Side.NEW, words, tally);
        boolean headings = old.stream().allMatch(reading -> reading.clause().kind() == ClauseKind.HEADING);
        if (headings && !tally.turns) {
            return Optional.of(Reason.of("heading"));
        }
        if (tally.turns || tally.substance > 0 || tally.other >= REWORDING) {
            return Optional.empty();
        }
        return Optional.of(
                Reason.of(tally.other > 0 || tally.light > 0 ? "reworded" : tally.signs > 0 ? "date" : "punctuation"));
    }

    /** What differs, by sort. */
    private static final class Tally {
        private boolean turns;
        private int substance;
        private int other;
        private int light;
        private int signs;
    }

    private void count(List<ClauseReading> readings, Side side, ChangedWords words, Tally tally) {
        for (int clause = 0; clause < readings.size(); clause++) {
            for (Sentence sentence : readings.get(clause).sentences()) {
                for (int at = 0; at < sentence.size(); at++) {
                    Word word = sentence.words().get(at);
                    if (word.source().part() == Part.TEXT && words.differs(side, clause, word)) {
                        count(sentence, at, tally);
                    }
                }
            }
        }
    }

    private void count(Sentence sentence, int at, Tally tally) {
        Language.Roles roles = language.roles();
        if (sentence.begins(roles.negation(), at)
                || sentence.begins(roles.restriction(), at)
                || sentence.begins(roles.exception(), at)) {
            tally.turns = true;
        } else if (sentence.words().get(at).isSign()) {
            tally.signs++;
        } else if (sentence.begins(roles.light(), at)) {
            tally.light++;
        } else if (sentence.begins(roles.substance(), at)) {
            tally.substance++;
        } else {
            tally.other++;
        }
    }
}
