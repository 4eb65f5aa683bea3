package org.clausewatch.judge;

import java.util.List;
import java.util.Optional;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Reason;

/** Tells changes of substance from editorial ones. */
final class Substance {
    /** A line of more words is no heading, however it ends. */
    private static final int LONG_HEADING = 12;
    /** A link of more words says something. */
    private static final int LONG_LINK = 20;
    /** Fewer words with capitals may be the name of a thing in a list. */
    private static final int SHORT_TITLE = 3;
    /** A lead-in of more words says something itself. */
    private static final int LONG_LEAD_IN = 28;

    private final Language language;
    private final ClauseReader reader;

    Substance(Language language, ClauseReader reader) {
        this.language = language;
        this.reader = reader;
    }

    /** Returns why clauses that came or went are editorial, or empty if they are of substance. */
    Optional<Reason> ofWhole(List<ClauseReading> readings, Outline outline) {
        Optional<Reason> reason = Optional.empty();
        for (ClauseReading reading : readings) {
            reason = ofWhole(reading, outline);
            if (reason.isEmpty()) {
                return reason;
            }
        }
        return reason;
    }

    private Optional<Reason> ofWhole(ClauseReading reading, Outline outline) {
        boolean states = reading.statements().stream()
                .anyMatch(statement -> !statement.inherited()
                        && statement.rule().says() != Rule.Says.MENTION
                        && reader.editorial(statement.sentence()).isEmpty());
        boolean promises = reading.statements().stream().anyMatch(Statement::governed);
        boolean completes = reader.completesPractice(reading);
        if (outline.isTableHead(reading.clause()) && reading.words().size() <= LONG_HEADING
                || isLink(reading) && !completes && !states) {
            return Optional.of(Reason.of("heading"));
        }
        if (isHeading(reading) || (outline.repeatsHeading(reading.clause()) || isTitle(reading)) && !completes) {
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
        boolean item = completes && reading.clause().kind() == ClauseKind.LIST_ITEM;
        if (editorial.isPresent() && !item) {
            return editorial.flatMap(Rule::reason).map(Reason::of);
        }
        boolean practice = completes && !namesOnly(reading)
                || !reading.statements().isEmpty()
                || reading.sentences().stream().anyMatch(reader::statesPractice);
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
                && ".!:;,".indexOf(text.charAt(text.length() - 1)) < 0;
    }

    /** Tells whether a clause is printed as titles are, every word that means something with a capital. */
    private boolean isTitle(ClauseReading reading) {
        return reading.sentences().size() == 1
                && reading.words().size() > SHORT_TITLE
                && reading.words().size() <= LONG_HEADING
                && reader.isTitle(reading.sentences().getFirst());
    }

    /** Tells whether a short clause is one link from beginning to end, as menus and lists of further texts have. */
    private static boolean isLink(ClauseReading reading) {
        String text = reading.clause().text();
        return reading.words().size() <= LONG_LINK
                && reading.sentences().size() == 1
                && reading.clause().links().size() == 1
                && text.substring(
                                0,
                                text.offsetByCodePoints(
                                        0, reading.clause().links().getFirst().start()))
                        .isBlank()
                && text.substring(text.offsetByCodePoints(
                                0, reading.clause().links().getFirst().end()))
                        .isBlank();
    }

    /** Tells whether a clause only names something: a product in a list of products. */
    private static boolean namesOnly(ClauseReading reading) {
        return reading.words().stream().allMatch(word -> word.capital() || word.isSign());
    }

    private static boolean isLeadIn(ClauseReading reading) {
        return reading.clause().text().stripTrailing().endsWith(":")
                && reading.sentences().size() == 1
                && reading.words().size() <= LONG_LEAD_IN;
    }

    /** Returns why edits of clauses are editorial, or empty if they are of substance. */
    Optional<Reason> ofEdited(List<ClauseReading> old, List<ClauseReading> fresh, ChangedWords words) {
        Tally tally = new Tally(reader, language, old, fresh, words);
        if (old.stream().allMatch(Substance::isHeading) && fresh.stream().allMatch(Substance::isHeading)) {
            return tally.turns() ? Optional.empty() : Optional.of(Reason.of("heading"));
        }
        return tally.reason(words.renamed());
    }
}
