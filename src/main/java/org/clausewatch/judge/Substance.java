package org.clausewatch.judge;

import java.util.List;
import java.util.Optional;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Side;

/** Tells changes of substance from editorial ones. */
final class Substance {
    /** A line of more words is no heading, however it ends. */
    private static final int LONG_HEADING = 12;
    /** A lead-in of more words says something itself. */
    private static final int LONG_LEAD_IN = 28;

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
        boolean promises = reading.statements().stream().anyMatch(Statement::governed);
        if (isHeading(reading)) {
            boolean listed = reading.statements().stream()
                    .anyMatch(statement -> statement.above().isPresent());
            return states && (promises || listed) ? Optional.empty() : Optional.of(Reason.of("heading"));
        }
        if (isLeadIn(reading)) {
            boolean more = reading.statements().stream()
                    .anyMatch(statement ->
                            statement.governed() || statement.match().filled().size() > 2);
            return states && more ? Optional.empty() : Optional.of(Reason.of("lead-in"));
        }
        if (states) {
            return Optional.empty();
        }
        Optional<Rule> editorial = reader.editorial(reading);
        if (editorial.isPresent()) {
            return editorial.flatMap(Rule::reason).map(Reason::of);
        }
        boolean practice =
                !reading.statements().isEmpty() || reading.sentences().stream().anyMatch(reader::statesPractice);
        return practice ? Optional.empty() : Optional.of(Reason.of("no-practice"));
    }

    /** Tells whether a clause is a heading, or a short line set like one. */
    private static boolean isHeading(ClauseReading reading) {
        Clause clause = reading.clause();
        if (clause.kind() == ClauseKind.HEADING) {
            return true;
        }
        String text = clause.text().stripTrailing();
        return clause.kind() == ClauseKind.PARAGRAPH
                && reading.words().size() <= LONG_HEADING
                && reading.sentences().size() == 1
                && !text.isEmpty()
                && ".!?:;,".indexOf(text.charAt(text.length() - 1)) < 0;
    }

    private static boolean isLeadIn(ClauseReading reading) {
        return reading.clause().text().stripTrailing().endsWith(":")
                && reading.sentences().size() == 1
                && reading.words().size() <= LONG_LEAD_IN;
    }

    /** Returns why edits of clauses are editorial, or empty if they are of substance. */
    Optional<Reason> ofEdited(List<ClauseReading> old, List<ClauseReading> fresh, ChangedWords words) {
        Tally tally = new Tally(reader, language.roles());
        tally.count(old, Side.OLD, words);
        tally.count(fresh, Side.NEW, words);
        if (old.stream().allMatch(Substance::isHeading) && fresh.stream().allMatch(Substance::isHeading)) {
            return tally.turns() ? Optional.empty() : Optional.of(Reason.of("heading"));
        }
        return tally.reason(words.renamed());
    }
}
