package org.clausewatch.judge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Reason;

/** Tells changes of substance from editorial ones. */
final class Substance {
    /** A line of more words is no heading, however it ends. */
    private static final int LONG_HEADING = 12;
    /** A link of more words says something. */
    private static final int LONG_LINK = 20;
    /** Fewer words with capitals may be the name of a thing in a list, one of them even if a full stop follows. */
    private static final int SHORT_TITLE = 3;

    private static final int LABEL = 1;
    /** A row of one cell and no more words is a title over the rows below. */
    private static final int LONG_TABLE_TITLE = 20;
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
                        && !isIdle(statement)
                        && reader.editorial(statement.sentence()).isEmpty());
        boolean promises = reading.statements().stream().anyMatch(Statement::governed);
        boolean completes = reader.completesPractice(reading);
        if (outline.isTableHead(reading.clause()) && reading.words().size() <= LONG_HEADING
                || spansTable(reading) && !states
                || isLink(reading) && !completes && !states) {
            return Optional.of(Reason.of("heading"));
        }
        if (isHeading(reading) || (outline.repeatsHeading(reading.clause()) || isTitle(reading)) && !completes) {
            boolean listed = (reading.clause().kind() != ClauseKind.HEADING || namesCompany(reading))
                    && reading.statements().stream()
                            .anyMatch(statement -> statement.above().isPresent());
            return states && (promises || listed || saysWeDo(reading))
                    ? Optional.empty()
                    : Optional.of(reasonOfHeading(reading));
        }
        if (isLeadIn(reading)) {
            boolean more = reading.statements().stream()
                    .anyMatch(statement -> !isIdle(statement)
                            && (statement.governed()
                                    || statement.match().filled().size() > 2));
            return states && more ? Optional.empty() : Optional.of(Reason.of("lead-in"));
        }
        if (states) {
            return Optional.empty();
        }
        Optional<Rule> editorial = reader.editorial(reading);
        boolean item = completes && reading.clause().kind() == ClauseKind.LIST_ITEM;
        if (editorial.isPresent() && !item && !listsRecipients(reading)) {
            return editorial.flatMap(Rule::reason).map(Reason::of);
        }
        boolean practice = completes && !namesOnly(reading)
                || reading.statements().stream().anyMatch(statement -> !isIdle(statement))
                || reading.sentences().stream()
                        .anyMatch(sentence -> !sentence.isQuestion() && reader.statesPractice(sentence));
        return practice || listsRecipients(reading) ? Optional.empty() : Optional.of(Reason.of("no-practice"));
    }

    /** Tells whether what was read is only asked, or the title of another part of the text. */
    private boolean isIdle(Statement statement) {
        return statement.sentence().isQuestion()
                || NumberUse.namesPart(statement.sentence(), statement.match().to() - 1, language.roles());
    }

    /** Tells whether a clause is a member of a list or table right under a heading of others: "Our providers", each with its address. */
    private boolean listsRecipients(ClauseReading reading) {
        Clause clause = reading.clause();
        if (clause.kind() != ClauseKind.LIST_ITEM && clause.kind() != ClauseKind.TABLE_ROW
                || clause.path().isEmpty()) {
            return false;
        }
        return Sentence.cut(
                        language.reader().read(Source.ofHeading(0, clause.path().getLast())))
                .stream()
                .map(words -> Sentence.of(words, language.lexicon()))
                .anyMatch(heading -> heading.holds(language.roles().other(), 0, heading.size()));
    }

    /** Tells whether a line is a sentence that begins with who does it: "We sell your data", not "How we sell your data". */
    private boolean saysWeDo(ClauseReading reading) {
        return reading.statements().stream()
                .anyMatch(statement -> statement.rule().says() == Rule.Says.PRACTICE
                        && !statement.sentence().isQuestion()
                        && statement.sentence().begins(language.roles().company(), 0));
    }

    /** Returns why a line set like a heading says nothing: it may state a date, or how to reach somebody. */
    private Reason reasonOfHeading(ClauseReading reading) {
        boolean heading = reading.clause().kind() == ClauseKind.HEADING;
        return Reason.of(
                heading
                        ? "heading"
                        : reader.editorial(reading).flatMap(Rule::reason).orElse("heading"));
    }

    /** Tells whether a clause names a company; a heading of a list of recipients may, a heading of what follows does not. */
    private boolean namesCompany(ClauseReading reading) {
        return reading.sentences().stream()
                .anyMatch(sentence -> sentence.holds(language.roles().companyForm(), 0, sentence.size()));
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
        int shortest = reading.clause().text().stripTrailing().endsWith(".") ? LABEL : SHORT_TITLE;
        return reading.sentences().size() == 1
                && reading.words().size() > shortest
                && reading.words().size() <= LONG_HEADING
                && reader.isTitle(reading.sentences().getFirst());
    }

    /** Tells whether a row of a table is one cell that no sentence fills: a title over the rows below. */
    private boolean spansTable(ClauseReading reading) {
        Clause clause = reading.clause();
        return clause.kind() == ClauseKind.TABLE_ROW
                && clause.cells().size() == 1
                && reading.words().size() <= LONG_TABLE_TITLE
                && reading.sentences().size() == 1
                && !clause.text().stripTrailing().endsWith(".")
                && Stream.of(
                                language.roles().company(),
                                language.roles().passive(),
                                language.roles().duty())
                        .noneMatch(wordClass -> reading.sentences()
                                .getFirst()
                                .holds(
                                        wordClass,
                                        0,
                                        reading.sentences().getFirst().size()));
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

    /** Tells whether a clause, its label apart, only announces what follows: it ends in a colon, or in "including" and no sign at all. */
    private boolean isLeadIn(ClauseReading reading) {
        long told = reading.sentences().stream()
                .filter(sentence -> !reader.isLabel(reading, sentence))
                .count();
        if (reading.words().isEmpty() || told != 1) {
            return false;
        }
        Sentence sentence = reading.sentences().getLast();
        int own = reading.words().size() - reader.asides(sentence).cardinality();
        if (own > LONG_LEAD_IN) {
            return false;
        }
        Word last = reading.words().getLast();
        String rest = reading.clause().text().substring(last.end()).strip();
        return rest.endsWith(":")
                || rest.isEmpty() && sentence.begins(language.roles().listing(), sentence.size() - 1);
    }

    /** Returns why edits of clauses are editorial, or empty if they are of substance. */
    Optional<Reason> ofEdited(List<ClauseReading> old, List<ClauseReading> fresh, ChangedWords words) {
        Tally tally = new Tally(reader, language, old, fresh, words);
        if (old.stream().allMatch(Substance::isHeading) && fresh.stream().allMatch(Substance::isHeading)) {
            return tally.turns() ? Optional.empty() : Optional.of(reasonOfHeading(fresh.getFirst()));
        }
        boolean leadsIn =
                old.stream().allMatch(this::isLeadIn) && fresh.stream().allMatch(this::isLeadIn);
        return leadsIn ? tally.reasonOfLeadIn() : tally.reason(words.renamed());
    }
}
