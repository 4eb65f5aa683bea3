package org.clausewatch.export;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausewatch.export.StyledText.Style;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.Comparison;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.PairVerdict;
import org.clausewatch.model.Provenance;
import org.clausewatch.model.Review;
import org.clausewatch.model.StatedDate;
import org.clausewatch.model.VersionSummary;

/**
 * Change logs as text for a terminal: which document, what the comparison amounts to in a sentence,
 * then each change that the reader selected with its edit, its direction and its evidence.
 */
public final class TextChangeLog {
    /** Stays at the end of a line, never begins one. */
    static final String SEPARATOR = "\u00A0· ";

    private final Wording wording;
    private final Selection selection;
    private final int width;
    private final boolean colour;
    private final boolean hints;
    private final ChangeListText list;

    /**
     * Chooses how change logs are written.
     *
     * @param width columns of the terminal
     * @param colour whether ANSI escapes may be used; without them the text says the same
     */
    public TextChangeLog(Wording wording, Selection selection, int width, boolean colour) {
        this(wording, selection, width, colour, true);
    }

    /**
     * Chooses how change logs are written where no command was given: on a page.
     *
     * @param hints whether to say which options show more
     */
    TextChangeLog(Wording wording, Selection selection, int width, boolean colour, boolean hints) {
        this.hints = hints;
        this.wording = wording;
        this.selection = selection;
        this.width = width;
        this.colour = colour;
        list = new ChangeListText(wording, selection, width, colour);
    }

    /**
     * Writes one change log.
     *
     * @throws IOException if {@code out} cannot be written to
     */
    public void write(ChangeLog log, Writer out) throws IOException {
        write(log, list.of(log), out);
    }

    /**
     * Writes one change log with what the whole comparison tells of its changes, such as where moved clauses stood.
     *
     * @param comparison in which its changes stand
     * @param why whether each change says why its clauses stand side by side
     * @throws IOException if {@code out} cannot be written to
     */
    public void write(ChangeLog log, Comparison comparison, boolean why, Writer out) throws IOException {
        write(log, list.of(log, comparison, why), out);
    }

    private void write(ChangeLog log, List<String> changes, Writer out) throws IOException {
        List<String> lines = new ArrayList<>();
        title(log, lines);
        lines.add("");
        body(log, changes, lines);
        hint(selection.shown(log).size(), log.changes().size(), lines);
        int shown = selection.shown(log).size();
        if (shown > 0 && hints) {
            if (shown == log.changes().size()) {
                lines.add("");
            }
            put(
                    new StyledText()
                            .add(
                                    Style.FAINT,
                                    "'explain OLD NEW --change ID' shows how a verdict came about; an ID stands behind each #."),
                    "",
                    "",
                    lines);
        }
        end(lines, out);
    }

    /**
     * Writes one change log of a history, under the days between which it happened: the text
     * was last seen without these changes on the first and first seen with them on the second.
     *
     * @throws IOException if {@code out} cannot be written to
     */
    private void writeEntry(ChangeLog log, Writer out) throws IOException {
        List<String> lines = new ArrayList<>();
        StyledText title = new StyledText().add(Style.STRONG, between(log));
        for (StatedDate stated : log.to().statedDates()) {
            title.add(Style.FAINT, SEPARATOR + "says " + wording.dateKind(stated.kind()) + " " + stated.date());
        }
        put(title, "", "", lines);
        log.to().review().ifPresent(review -> lines.addAll(new ReviewText(wording, width, colour).of(review, "")));
        body(log, list.of(log), lines);
        end(lines, out);
    }

    /**
     * Writes a document's history: how often it was observed, what it amounts to, what was folded, then a log for
     * each change of its text.
     *
     * @param logs of consecutive versions, as many as are wanted
     * @param since what was seen before is not told; {@link Instant#MIN} for all
     * @throws IOException if {@code out} cannot be written to
     */
    public void writeHistory(DocumentHistory history, List<ChangeLog> logs, Instant since, Writer out)
            throws IOException {
        List<String> lines = new ArrayList<>();
        put(new StyledText().add(Style.STRONG, title(history.document())), "", "", lines);
        put(new StyledText().plain(observed(history)), "", "", lines);
        String figures = HistorySummary.of(history.foldedSince(since), logs).text(wording);
        String when = since.equals(Instant.MIN) ? "" : "Since " + day(since) + ": ";
        put(new StyledText().plain(when + figures + "."), "", "", lines);
        for (String note : new HistoryNotes(wording).of(history, since)) {
            put(new StyledText().add(Style.FAINT, note), "  ", "    ", lines);
        }
        end(lines, out);
        int shown = 0;
        int changes = 0;
        for (ChangeLog log : logs) {
            out.write('\n');
            writeEntry(log, out);
            shown += selection.shown(log).size();
            changes += log.changes().size();
        }
        List<String> end = new ArrayList<>();
        hint(shown, changes, end);
        end(end, out);
    }

    /**
     * Writes what changed since a reader agreed to a text: the difference between then and now, then the steps
     * between with what each brought.
     *
     * @param then the text that stands for that of the day
     * @param net between the text of then and that of now; empty where it is the same text
     * @param steps logs of consecutive versions between the two
     * @param notes what is not sure of it, and until when anything is known; see {@link AgreedNotes}
     * @throws IOException if {@code out} cannot be written to
     */
    public void writeAgreed(
            DocumentRef document,
            String agreed,
            Provenance then,
            Optional<ChangeLog> net,
            List<ChangeLog> steps,
            List<String> notes,
            Writer out)
            throws IOException {
        List<String> lines = new ArrayList<>();
        put(new StyledText().add(Style.STRONG, title(document)), "", "", lines);
        if (net.isEmpty()) {
            String seen = observed(then).map(when -> ", " + when).orElse("");
            put(
                    new StyledText().plain("The text taken for that of " + agreed + " is the latest one" + seen + "."),
                    "",
                    "",
                    lines);
            notes.forEach(note -> put(new StyledText().add(Style.WARNING, note), "  ", "    ", lines));
            end(lines, out);
            return;
        }
        put(new StyledText().plain("What differs between the text of " + agreed + " and the latest:"), "", "", lines);
        put(version("then", net.get().from(), net.get()), "  ", "        ", lines);
        put(version("now", net.get().to(), net.get()), "  ", "       ", lines);
        notes.forEach(note -> put(new StyledText().add(Style.WARNING, note), "  ", "    ", lines));
        lines.add("");
        body(net.get(), list.of(net.get()), lines);
        hint(selection.shown(net.get()).size(), net.get().changes().size(), lines);
        lines.add("");
        put(new StyledText().add(Style.STRONG, number(steps.size(), "step") + " between:"), "", "", lines);
        for (ChangeLog step : steps) {
            put(new StyledText().plain(between(step) + ": ").add(Style.FAINT, figures(step)), "  ", "    ", lines);
        }
        end(lines, out);
    }

    private static String figures(ChangeLog log) {
        return log.summary().verdict() == PairVerdict.NOT_COMPARABLE
                ? "not comparable"
                : number(log.summary().substantive(), "change") + " of substance, "
                        + count(log.summary().editorial()) + " editorial"
                        + (log.summary().judged() ? "" : ", not judged");
    }

    /** Returns between which days a change happened: "Between 2024-05-03 and 2024-05-09". */
    static String between(ChangeLog log) {
        String last =
                log.from().provenance().lastObservedAt().map(TextChangeLog::day).orElse("?");
        String first =
                log.to().provenance().firstObservedAt().map(TextChangeLog::day).orElse("?");
        return last.equals(first) ? "On " + first : "Between " + last + " and " + first;
    }

    private static String observed(DocumentHistory history) {
        int observations = history.observations();
        if (history.versions().isEmpty()) {
            return "No readable version in " + number(observations, "observation") + ".";
        }
        String first = history.firstObserved().map(TextChangeLog::day).orElse("?");
        String last = history.lastObserved().map(TextChangeLog::day).orElse("?");
        return number(history.versions().size(), "version") + ", " + number(observations, "observation")
                + (first.equals(last) ? " of " + first : " from " + first + " to " + last) + ".";
    }

    static String title(DocumentRef document) {
        return Stream.of(document.service(), document.terms())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static void end(List<String> lines, Writer out) throws IOException {
        for (String line : lines) {
            out.write(line);
            out.write('\n');
        }
    }

    private void body(ChangeLog log, List<String> changes, List<String> lines) {
        new VerdictText(wording, selection, width, colour).write(log, lines);
        lines.addAll(changes);
        lines.addAll(new OtherTopics(wording, selection, width, colour, hints).of(log));
    }

    private void hint(int shown, int changes, List<String> lines) {
        if (shown < changes) {
            lines.add("");
            put(
                    new StyledText()
                            .add(
                                    Style.FAINT,
                                    count(shown) + " of " + number(changes, "change")
                                            + (hints ? " shown; --all shows every one." : " shown.")),
                    "",
                    "",
                    lines);
        }
    }

    private void put(StyledText text, String firstIndent, String indent, List<String> lines) {
        lines.addAll(text.lines(width, firstIndent, indent, colour));
    }

    /** Adds which two versions of what a log is about. */
    void title(ChangeLog log, List<String> lines) {
        String title = log.document().service().isEmpty()
                ? source(log.from(), "old") + " → " + source(log.to(), "new")
                : title(log.document());
        put(new StyledText().add(Style.STRONG, title), "", "", lines);
        put(version("old", log.from(), log), "  ", "       ", lines);
        log.from().review().ifPresent(review -> lines.addAll(review(review)));
        put(version("new", log.to(), log), "  ", "       ", lines);
        log.to().review().ifPresent(review -> lines.addAll(review(review)));
    }

    private List<String> review(Review review) {
        return new ReviewText(wording, width, colour).of(review, "       ");
    }

    private static String source(VersionSummary version, String otherwise) {
        String source = version.provenance().source();
        return source.isEmpty() ? otherwise : source;
    }

    private StyledText version(String name, VersionSummary version, ChangeLog log) {
        Provenance provenance = version.provenance();
        List<String> parts = new ArrayList<>();
        observed(provenance).ifPresent(parts::add);
        version.statedDates()
                .forEach(stated -> parts.add("says " + wording.dateKind(stated.kind()) + " " + stated.date()));
        parts.add(number(version.words(), "word"));
        parts.add(Wording.languageName(version.language()));
        if (!log.document().service().isEmpty() && !provenance.source().isEmpty()) {
            parts.add(provenance.source());
        }
        return new StyledText().plain(name + ": ").add(Style.FAINT, String.join(SEPARATOR, parts));
    }

    /** Returns when a text was seen: "seen 2024-01-03 to 2024-05-03 (12 observations)". */
    static Optional<String> observed(Provenance provenance) {
        Optional<String> first = provenance.firstObservedAt().map(TextChangeLog::day);
        Optional<String> last = provenance.lastObservedAt().map(TextChangeLog::day);
        return first.map(from -> last.filter(to -> !to.equals(from))
                        .map(to -> "seen " + from + " to " + to)
                        .orElse("seen " + from))
                .map(seen -> provenance.observations() > 1
                        ? seen + " (" + number(provenance.observations(), "observation") + ")"
                        : seen);
    }

    private static String day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    static String number(int number, String noun) {
        return count(number) + " " + noun + (number == 1 ? "" : "s");
    }

    static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
