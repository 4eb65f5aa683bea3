package org.clausewatch.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clausewatch.export.StyledText.Style;
import org.clausewatch.model.Change;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Evidence;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.Judgement;
import org.clausewatch.model.Part;
import org.clausewatch.model.Side;
import org.clausewatch.model.Significance;
import org.clausewatch.model.TopicFinding;

/** One change as lines of a terminal: where it stands, what it is, its edit and the words that decided. */
final class ChangeText {
    private static final String INDENT = "   ";

    private final Wording wording;
    private final int width;
    private final boolean colour;

    ChangeText(Wording wording, int width, boolean colour) {
        this.wording = wording;
        this.width = width;
        this.colour = colour;
    }

    private void put(StyledText text, String firstIndent, String indent, List<String> lines) {
        lines.addAll(text.lines(width, firstIndent, indent, colour));
    }

    /**
     * Returns the lines that show a change.
     *
     * @param number that it has in the list
     * @param judgedAtAll whether its language has rules
     */
    List<String> of(int number, JudgedChange judged, boolean judgedAtAll) {
        List<String> lines = new ArrayList<>();
        Change change = judged.change();
        Judgement judgement = judged.judgement();
        Clause place = (change.newClauses().isEmpty() ? change.oldClauses() : change.newClauses()).getFirst();

        put(new StyledText().add(Style.STRONG, number + ". " + place(place)), "", INDENT, lines);
        put(labels(change, judgement, judgedAtAll), INDENT, INDENT, lines);
        before(change, place).ifPresent(before -> put(before, INDENT, INDENT, lines));
        if (!place.leadIn().isEmpty()) {
            put(
                    new StyledText().add(Style.FAINT, "after “" + EditText.shortened(place.leadIn()) + "”"),
                    INDENT,
                    INDENT,
                    lines);
        }
        lines.add("");
        put(EditText.of(change.edits()), INDENT + "  ", INDENT + "  ", lines);
        if (!judgement.topics().isEmpty()) {
            lines.add("");
            boolean onlyOne = judgement.topics().size() == 1;
            judgement.topics().forEach(finding -> evidence(finding, onlyOne, lines));
        }
        return lines;
    }

    /** Returns where a clause stands: its headings and its enumerator. */
    private static String place(Clause clause) {
        List<String> parts = new ArrayList<>(clause.path());
        if (parts.isEmpty()) {
            parts.add(clause.kind() == ClauseKind.HEADING ? "Heading" : "(no heading)");
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
                    TextChangeLog.SEPARATOR + wording.significance(Significance.EDITORIAL) + ": "
                            + judgement.reasons().stream().map(wording::reason).collect(Collectors.joining("; ")));
        }
        if (!judgedAtAll) {
            return text.add(Style.FAINT, TextChangeLog.SEPARATOR + "not judged");
        }
        for (TopicFinding finding : judgement.topics()) {
            text.plain(TextChangeLog.SEPARATOR).add(Style.TOPIC, wording.topic(finding.topic()));
        }
        judgement
                .direction()
                .ifPresent(direction ->
                        text.plain(TextChangeLog.SEPARATOR).add(Style.STRONG, wording.direction(direction)));
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
        EvidenceText.grouped(finding.evidence(), this::where)
                .forEach((reason, words) -> put(
                        new StyledText().plain(String.join(", ", words) + " (" + reason + ")"),
                        INDENT + "  ",
                        INDENT + "  ",
                        lines));
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
}
