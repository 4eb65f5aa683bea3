package org.clausewatch.export;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausewatch.export.StyledText.Style;
import org.clausewatch.model.Change;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Evidence;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.Judgement;
import org.clausewatch.model.Part;
import org.clausewatch.model.Provenance;
import org.clausewatch.model.Side;
import org.clausewatch.model.Significance;
import org.clausewatch.model.Summary;
import org.clausewatch.model.TopicFinding;
import org.clausewatch.model.VersionSummary;

/**
 * Change logs as text for a terminal: which document, what the comparison amounts to in a sentence,
 * then each change that the reader selected with its edit, its direction and its evidence.
 */
public final class TextChangeLog {
    private static final String INDENT = "   ";
    /** Stays at the end of a line, never begins one. */
    private static final String SEPARATOR = "\u00A0· ";

    private final Wording wording;
    private final Selection selection;
    private final int width;
    private final boolean colour;

    /**
     * Chooses how change logs are written.
     *
     * @param width columns of the terminal
     * @param colour whether ANSI escapes may be used; without them the text says the same
     */
    public TextChangeLog(Wording wording, Selection selection, int width, boolean colour) {
        this.wording = wording;
        this.selection = selection;
        this.width = width;
        this.colour = colour;
    }

    /**
     * Writes one change log.
     *
     * @throws IOException if {@code out} cannot be written to
     */
    public void write(ChangeLog log, Writer out) throws IOException {
        List<String> lines = new ArrayList<>();
        title(log, lines);
        lines.add("");
        verdict(log, lines);
        List<JudgedChange> shown = selection.shown(log);
        for (int i = 0; i < shown.size(); i++) {
            lines.add("");
            change(i + 1, shown.get(i), log.summary().judged(), lines);
        }
        if (shown.size() < log.changes().size()) {
            lines.add("");
            put(
                    new StyledText()
                            .add(
                                    Style.FAINT,
                                    count(shown.size()) + " of "
                                            + changes(log.changes().size()) + " shown; --all shows every one."),
                    "",
                    "",
                    lines);
        }
        for (String line : lines) {
            out.write(line);
            out.write('\n');
        }
    }

    private void put(StyledText text, String firstIndent, String indent, List<String> lines) {
        lines.addAll(text.lines(width, firstIndent, indent, colour));
    }

    private void title(ChangeLog log, List<String> lines) {
        String title = log.document().service().isEmpty()
                ? source(log.from(), "old") + " → " + source(log.to(), "new")
                : Stream.of(log.document().service(), log.document().terms())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
        put(new StyledText().add(Style.STRONG, title), "", "", lines);
        put(version("old", log.from(), log), "  ", "       ", lines);
        put(version("new", log.to(), log), "  ", "       ", lines);
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

    private static Optional<String> observed(Provenance provenance) {
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

    private void verdict(ChangeLog log, List<String> lines) {
        Summary summary = log.summary();
        StyledText text = new StyledText();
        switch (summary.verdict()) {
            case IDENTICAL -> text.add(Style.STRONG, "Identical: ").plain("both texts and their links are the same.");
            case NOT_COMPARABLE ->
                text.add(Style.WARNING, "Not comparable. ")
                        .plain(summary.reasons().stream()
                                .map(wording::pairReason)
                                .collect(Collectors.joining(" ")));
            case EDITORIAL_ONLY ->
                text.add(Style.STRONG, "Only editorial changes: ")
                        .plain(number(summary.editorial(), "change") + ", none of substance" + why(log) + ".");
            case CHANGED -> text.add(Style.STRONG, "Changed: ").plain(counts(log) + ".");
        }
        put(text, "", "", lines);
        if (!summary.judged() && !log.changes().isEmpty()) {
            put(notJudged(log), "", "", lines);
        }
        for (var notice : summary.notices()) {
            put(new StyledText().add(Style.WARNING, "Note: ").plain(wording.notice(notice)), "", "      ", lines);
        }
        for (String limit : log.generator().limits()) {
            put(new StyledText().add(Style.WARNING, "Limit reached: ").plain(limit), "", "      ", lines);
        }
    }

    private String counts(ChangeLog log) {
        Summary summary = log.summary();
        if (!summary.judged()) {
            return number(summary.substantive() + summary.editorial(), "change")
                    + (summary.editorial() > 0 ? ", " + count(summary.editorial()) + " of them editorial" : "");
        }
        int relevant = selection.relevant(log);
        int others = summary.substantive() - relevant;
        String concern = switch (relevant) {
            case 0 -> "no change concerns ";
            case 1 -> "1 change concerns ";
            default -> count(relevant) + " changes concern ";
        };
        return concern + wording.topics(selection.topics()) + "; "
                + (others == 1 ? "1 other change" : noneOr(others) + " other changes") + " of substance, "
                + noneOr(summary.editorial()) + " editorial" + (summary.editorial() == 0 ? " ones" : "");
    }

    /** Returns how many changes have which reason, where there is more to say than that they have one. */
    private String why(ChangeLog log) {
        Map<String, Integer> reasons = new LinkedHashMap<>();
        for (JudgedChange change : log.changes()) {
            change.judgement().reasons().stream()
                    .findFirst()
                    .ifPresent(reason -> reasons.merge(wording.reason(reason), 1, Integer::sum));
        }
        return reasons.isEmpty()
                ? ""
                : reasons.entrySet().stream()
                        .map(entry -> count(entry.getValue()) + ": " + entry.getKey())
                        .collect(Collectors.joining("; ", " (", ")"));
    }

    private static StyledText notJudged(ChangeLog log) {
        String languages = Stream.of(log.from().language(), log.to().language())
                .distinct()
                .map(Wording::languageName)
                .collect(Collectors.joining(" and "));
        String judged = log.summary().judgedLanguages().stream()
                .map(Wording::languageName)
                .collect(Collectors.joining(", "));
        return new StyledText()
                .add(Style.WARNING, "Not judged: " + languages + ". ")
                .plain((judged.isEmpty() ? "No rules are loaded" : "There are rules for " + judged + " only")
                        + ", so it cannot be said which changes concern which topic.");
    }

    private void change(int number, JudgedChange judged, boolean judgedAtAll, List<String> lines) {
        Change change = judged.change();
        Judgement judgement = judged.judgement();
        Clause place = (change.newClauses().isEmpty() ? change.oldClauses() : change.newClauses()).getFirst();

        put(new StyledText().add(Style.STRONG, number + ". " + place(place)), "", INDENT, lines);
        put(labels(change, judgement, judgedAtAll), INDENT, INDENT, lines);
        before(change, place).ifPresent(before -> put(before, INDENT, INDENT, lines));
        if (!place.leadIn().isEmpty()) {
            put(new StyledText().add(Style.FAINT, "after “" + place.leadIn() + "”"), INDENT, INDENT, lines);
        }
        lines.add("");
        put(EditText.of(change.edits()), INDENT + "  ", INDENT + "  ", lines);
        if (!judgement.topics().isEmpty()) {
            lines.add("");
            boolean onlyOne = judgement.topics().size() == 1;
            judgement.topics().forEach(finding -> evidence(finding, onlyOne, lines));
        }
    }

    /** Returns where a clause stands: its headings and its enumerator. */
    private static String place(Clause clause) {
        List<String> parts = new ArrayList<>(clause.path());
        if (parts.isEmpty()) {
            parts.add(clause.kind() == ClauseKind.HEADING ? "Heading" : "Before the first heading");
        }
        if (!clause.number().isEmpty()) {
            parts.add(clause.number());
        }
        return String.join(" › ", parts);
    }

    private StyledText labels(Change change, Judgement judgement, boolean judgedAtAll) {
        Clause clause = (change.newClauses().isEmpty() ? change.oldClauses() : change.newClauses()).getFirst();
        StyledText text =
                new StyledText().plain(sentence(wording.clauseKind(clause.kind()) + " " + wording.kind(change)));
        if (judgement.significance() == Significance.EDITORIAL) {
            return text.add(
                    Style.FAINT,
                    SEPARATOR + wording.significance(Significance.EDITORIAL) + ": "
                            + judgement.reasons().stream().map(wording::reason).collect(Collectors.joining("; ")));
        }
        if (!judgedAtAll) {
            return text.add(Style.FAINT, SEPARATOR + "not judged");
        }
        for (TopicFinding finding : judgement.topics()) {
            text.plain(SEPARATOR).add(Style.TOPIC, wording.topic(finding.topic()));
        }
        judgement
                .direction()
                .ifPresent(direction -> text.plain(SEPARATOR).add(Style.STRONG, wording.direction(direction)));
        return text;
    }

    /** Returns a text that begins with a capital and has no other. */
    private static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1).toLowerCase(Locale.ROOT);
    }

    /** Returns where a clause stood, or how it was numbered, where that differs. */
    private static Optional<StyledText> before(Change change, Clause now) {
        if (change.oldClauses().isEmpty() || change.newClauses().isEmpty()) {
            return Optional.empty();
        }
        Clause before = change.oldClauses().getFirst();
        if (change.moved() && !place(before).equals(place(now))) {
            return Optional.of(new StyledText().add(Style.FAINT, "moved here from " + place(before)));
        }
        return before.number().equals(now.number())
                ? Optional.empty()
                : Optional.of(new StyledText()
                        .add(
                                Style.FAINT,
                                before.number().isEmpty()
                                        ? "not numbered before"
                                        : "numbered " + before.number() + " before"));
    }

    /** Writes the words that show a topic. Where it is the only one, the labels have named it. */
    private void evidence(TopicFinding finding, boolean onlyOne, List<String> lines) {
        StyledText heading = new StyledText();
        if (onlyOne) {
            heading.plain("Because:");
        } else {
            heading.add(Style.TOPIC, wording.topic(finding.topic()));
            finding.direction().ifPresent(direction -> heading.plain(", " + wording.direction(direction)));
            heading.plain(", because:");
        }
        put(heading, INDENT, INDENT, lines);
        Set<String> told = new LinkedHashSet<>();
        for (Evidence evidence : finding.evidence()) {
            String line = "“" + evidence.text() + "” (" + where(evidence) + "; rule " + evidence.rule() + ")";
            if (told.add(line)) {
                put(new StyledText().plain(line), INDENT + "  ", INDENT + "  ", lines);
            }
        }
    }

    private String where(Evidence evidence) {
        String where = wording.side(evidence.side());
        if (evidence.part() != Part.TEXT) {
            where += ", " + wording.part(evidence.part());
        }
        String comesOrGoes = evidence.side() == Side.OLD ? "; its loss " : "; it ";
        return where
                + evidence.effect()
                        .map(effect -> comesOrGoes + wording.effect(effect))
                        .orElse("");
    }

    private static String noneOr(int number) {
        return number == 0 ? "no" : count(number);
    }

    private static String changes(int number) {
        return number(number, "change");
    }

    private static String number(int number, String noun) {
        return count(number) + " " + noun + (number == 1 ? "" : "s");
    }

    private static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
