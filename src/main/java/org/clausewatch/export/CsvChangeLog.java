package org.clausewatch.export;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausewatch.history.DatedChange;
import org.clausewatch.model.Change;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Coded;
import org.clausewatch.model.Evidence;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.Judgement;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Review;
import org.clausewatch.model.StatedDate;
import org.clausewatch.model.TopicFinding;
import org.clausewatch.model.VersionSummary;

/**
 * Change logs as CSV: a header, then one row per change. UTF-8, commas, RFC 4180 quoting, line feeds.
 * There is no byte-order mark: most readers would take it for a part of the first column's name.
 *
 * <p>Several values in one cell are separated by {@code "; "}, headings of a path by {@code " > "}, the
 * texts of several clauses by line feeds. {@code topics} is empty where {@code judged} is false: then
 * nothing was said of topics. {@code review} and {@code note} are what the user said of a change.
 *
 * <p>A spreadsheet takes a cell that begins with {@code = + - @} for a formula, and a policy's text must
 * not be able to run one. So a cell whose first character other than white space and apostrophes is one
 * of those (or its full-width form) gets one apostrophe in front. To have the exact text back, take one
 * apostrophe away from cells that match {@code ^'[\s\p{Z}']*[=+\-@＝＋－＠]}; JSON output never has it.
 */
public final class CsvChangeLog {
    private static final List<String> COLUMNS = List.of(
            "service",
            "terms",
            "from_source",
            "from_last_observed",
            "from_stated_date",
            "from_sha256",
            "to_source",
            "to_first_observed",
            "to_stated_date",
            "to_sha256",
            "judged",
            "change_id",
            "kind",
            "moved",
            "similarity",
            "significance",
            "reasons",
            "topics",
            "direction",
            "topic_directions",
            "heading_path",
            "number",
            "lead_in",
            "old_text",
            "new_text",
            "evidence",
            "review",
            "note");

    private CsvChangeLog() {}

    /**
     * Writes the rows of some change logs under one header.
     *
     * @throws IOException if {@code out} cannot be written to
     */
    public static void write(List<ChangeLog> logs, Writer out) throws IOException {
        writeChanges(
                logs.stream()
                        .flatMap(log -> log.changes().stream().map(change -> new DatedChange(log, change)))
                        .toList(),
                out);
    }

    /**
     * Writes a row for each of some changes, in their order.
     *
     * @throws IOException if {@code out} cannot be written to
     */
    public static void writeChanges(List<DatedChange> changes, Writer out) throws IOException {
        CsvTable.write(COLUMNS, changes.stream().map(change -> row(change.log(), change.judged())), out);
    }

    private static Stream<String> row(ChangeLog log, JudgedChange judged) {
        Change change = judged.change();
        Judgement judgement = judged.judgement();
        boolean bothSides =
                !change.oldClauses().isEmpty() && !change.newClauses().isEmpty();
        Clause place = (change.newClauses().isEmpty() ? change.oldClauses() : change.newClauses()).getFirst();
        return Stream.of(
                log.document().service(),
                log.document().terms(),
                log.from().provenance().source(),
                instant(log.from().provenance().lastObservedAt()),
                statedDate(log.from()),
                log.from().sha256(),
                log.to().provenance().source(),
                instant(log.to().provenance().firstObservedAt()),
                statedDate(log.to()),
                log.to().sha256(),
                Boolean.toString(
                        log.summary().judged() && judgement.notJudgedLanguage().isEmpty()),
                change.id(),
                change.kind().code(),
                Boolean.toString(change.moved()),
                bothSides ? Json.rounded(change.similarity()).toPlainString() : "",
                judgement.significance().code(),
                joined(judgement.reasons(), Reason::code),
                joined(judgement.topics(), TopicFinding::topic),
                judgement.direction().map(Coded::code).orElse(""),
                joined(judgement.topics(), CsvChangeLog::topicDirection),
                String.join(" > ", place.path()),
                place.number(),
                place.leadIn(),
                texts(change.oldClauses()),
                texts(change.newClauses()),
                joined(judgement.topics(), finding -> joined(finding.evidence(), CsvChangeLog::evidence)),
                judged.review().map(Review::verdict).map(Coded::code).orElse(""),
                judged.review().map(Review::note).orElse(""));
    }

    private static String topicDirection(TopicFinding finding) {
        return finding.topic()
                + finding.direction().map(direction -> "=" + direction.code()).orElse("");
    }

    private static String evidence(Evidence evidence) {
        return evidence.rule() + " [" + evidence.side().code() + "] \"" + evidence.text() + "\"";
    }

    private static String texts(List<Clause> clauses) {
        return clauses.stream().map(Clause::text).collect(Collectors.joining("\n"));
    }

    private static <T> String joined(List<T> items, Function<T, String> form) {
        return items.stream().map(form).distinct().collect(Collectors.joining("; "));
    }

    private static String instant(Optional<Instant> at) {
        return at.map(Instant::toString).orElse("");
    }

    /** Returns the first date that a text states about itself. */
    private static String statedDate(VersionSummary version) {
        return version.statedDates().stream()
                .findFirst()
                .map(StatedDate::date)
                .map(Object::toString)
                .orElse("");
    }
}
