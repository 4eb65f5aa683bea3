package org.clausewatch.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausewatch.export.StyledText.Style;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.Summary;

/** What a comparison amounts to, in a sentence, with what a reader must know of it, as lines of a terminal. */
final class VerdictText {
    private final Wording wording;
    private final Selection selection;
    private final int width;
    private final boolean colour;

    VerdictText(Wording wording, Selection selection, int width, boolean colour) {
        this.wording = wording;
        this.selection = selection;
        this.width = width;
        this.colour = colour;
    }

    /** Adds the lines for a log. */
    void write(ChangeLog log, List<String> lines) {
        Summary summary = log.summary();
        StyledText text = new StyledText();
        switch (summary.verdict()) {
            case IDENTICAL -> text.add(Style.STRONG, "Identical: ").plain(identical(log));
            case NOT_COMPARABLE ->
                text.add(Style.WARNING, "Not comparable. ")
                        .plain(summary.reasons().stream()
                                .map(wording::pairReason)
                                .collect(Collectors.joining(" ")));
            case EDITORIAL_ONLY ->
                text.add(Style.STRONG, "Only editorial changes: ")
                        .plain(TextChangeLog.number(summary.editorial(), "change") + ", none of substance" + why(log)
                                + ".");
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
            put(new StyledText().add(Style.WARNING, "Incomplete: ").plain(limit), "", "      ", lines);
        }
    }

    /** Two dates that name one version compare nothing: that is another finding than two equal texts. */
    private static String identical(ChangeLog log) {
        if (!log.isOfOneVersion()) {
            return "both texts and their links are the same.";
        }
        return "both dates show the same version"
                + TextChangeLog.observed(log.to().provenance())
                        .map(seen -> ", " + seen)
                        .orElse("") + ".";
    }

    private String counts(ChangeLog log) {
        Summary summary = log.summary();
        if (!summary.judged()) {
            return TextChangeLog.number(summary.substantive() + summary.editorial(), "change")
                    + (summary.editorial() > 0
                            ? ", " + TextChangeLog.count(summary.editorial()) + " of them editorial"
                            : "");
        }
        int relevant = selection.relevant(log);
        int unjudged = Selection.unjudged(log);
        int others = summary.substantive() - relevant - unjudged;
        String concern = switch (relevant) {
            case 0 -> unjudged == 0 ? "no change concerns " : "no change that was judged concerns ";
            case 1 -> "1 change concerns ";
            default -> TextChangeLog.count(relevant) + " changes concern ";
        };
        return concern + wording.topics(selection.topics()) + "; "
                + (others == 1 ? "1 other change" : noneOr(others) + " other changes") + " of substance, "
                + noneOr(summary.editorial()) + " editorial" + (summary.editorial() == 0 ? " ones" : "")
                + (unjudged == 0 ? "" : ", " + TextChangeLog.count(unjudged) + " not judged");
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
                        .map(entry -> TextChangeLog.count(entry.getValue()) + ": " + entry.getKey())
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

    private static String noneOr(int number) {
        return number == 0 ? "no" : TextChangeLog.count(number);
    }

    private void put(StyledText text, String firstIndent, String indent, List<String> lines) {
        lines.addAll(text.lines(width, firstIndent, indent, colour));
    }
}
