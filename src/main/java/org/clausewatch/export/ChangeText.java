package org.clausewatch.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clausewatch.export.StyledText.Style;
import org.clausewatch.model.Change;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Elsewhere;
import org.clausewatch.model.Evidence;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.Judgement;
import org.clausewatch.model.Part;
import org.clausewatch.model.Side;
import org.clausewatch.model.Significance;
import org.clausewatch.model.TopicFinding;

/** One change as lines of a terminal: where it stands, what it is, its edit and the words that decided. */
final class ChangeText {
    /** Stands before a change's id. */
    static final String ID_MARK = "#";

    private static final String INDENT = "   ";

    private static final String TEXT_INDENT = INDENT + "  ";
    private static final String CELL_SEPARATOR = " | ";

    private final Wording wording;
    private final Relocations relocations;
    private final int width;
    private final boolean colour;

    ChangeText(Wording wording, Relocations relocations, int width, boolean colour) {
        this.wording = wording;
        this.relocations = relocations;
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
     * @param id by which the user can name it
     * @param judgedAtAll whether its language has rules
     * @param why sentences that say why its clauses stand side by side, where that is asked for
     */
    List<String> of(int number, String id, JudgedChange judged, boolean judgedAtAll, List<String> why) {
        List<String> lines = new ArrayList<>();
        Change change = judged.change();
        Judgement judgement = judged.judgement();
        shown(number + ". ", id, change, labels(change, judgement, judgedAtAll), why, lines);
        if (!judgement.topics().isEmpty()) {
            lines.add("");
            boolean onlyOne = judgement.topics().size() == 1;
            judgement.topics().forEach(finding -> evidence(finding, onlyOne, lines));
        }
        for (Elsewhere place : judgement.elsewhere()) {
            put(new StyledText().plain(wording.elsewhere(place)), INDENT, INDENT, lines);
        }
        judged.review().ifPresent(review -> {
            lines.add("");
            lines.addAll(new ReviewText(wording, width, colour).of(review, INDENT));
        });
        return lines;
    }

    /** Returns the lines that show a change without its verdict: where it stands, what it is, what was edited. */
    List<String> withoutVerdict(String id, Change change) {
        List<String> lines = new ArrayList<>();
        shown("", id, change, new StyledText().plain(kind(change)), List.of(), lines);
        return lines;
    }

    private void shown(
            String number, String id, Change change, StyledText labels, List<String> why, List<String> lines) {
        Clause place = RunWords.clause(change);
        put(
                new StyledText()
                        .add(Style.STRONG, number + Places.of(place))
                        .plain("\u00A0 ")
                        .add(Style.FAINT, ID_MARK + id),
                "",
                INDENT,
                lines);
        put(labels, INDENT, INDENT, lines);
        before(change, place).ifPresent(before -> put(before, INDENT, INDENT, lines));
        if (!place.leadIn().isEmpty()) {
            put(faint("after “" + EditText.shortened(place.leadIn()) + "”"), INDENT, INDENT, lines);
        }
        why.forEach(sentence -> put(faint(sentence), INDENT, INDENT, lines));
        lines.add("");
        edits(change, lines);
    }

    /** Writes what was edited; the cells of a table row below each other, unless all fit on one line. */
    private void edits(Change change, List<String> lines) {
        List<StyledText> cells =
                TableRows.edits(change).stream().map(EditText::of).toList();
        if (cells.size() < 2) {
            StyledText text = cells.isEmpty() ? EditText.of(change.edits()) : cells.getFirst();
            put(text, TEXT_INDENT, TEXT_INDENT, lines);
            return;
        }
        StyledText row = new StyledText();
        for (int i = 0; i < cells.size(); i++) {
            row.plain(i == 0 ? "" : CELL_SEPARATOR).add(cells.get(i));
        }
        if (row.width() <= width - TEXT_INDENT.length()) {
            put(row, TEXT_INDENT, TEXT_INDENT, lines);
        } else {
            cells.forEach(cell -> put(cell, TEXT_INDENT + "| ", TEXT_INDENT + "  ", lines));
        }
    }

    private static StyledText faint(String text) {
        return new StyledText().add(Style.FAINT, text);
    }

    private StyledText labels(Change change, Judgement judgement, boolean judgedAtAll) {
        StyledText text = new StyledText().plain(kind(change));
        if (judgement.significance() == Significance.EDITORIAL) {
            return text.add(
                    Style.FAINT,
                    TextChangeLog.SEPARATOR + wording.significance(Significance.EDITORIAL) + ": " + reasons(judgement));
        }
        if (!judgedAtAll) {
            return text.add(Style.FAINT, TextChangeLog.SEPARATOR + "not judged");
        }
        if (judgement.notJudgedLanguage().isPresent()) {
            return text.add(Style.WARNING, TextChangeLog.SEPARATOR + reasons(judgement));
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

    private String kind(Change change) {
        // Where several clauses became others, the kind of change tells what they were.
        String clause = change.oldClauses().size() > 1
                ? ""
                : wording.clauseKind(RunWords.clause(change).kind()) + " ";
        return sentence(clause + wording.kind(change));
    }

    private String reasons(Judgement judgement) {
        return judgement.reasons().stream().map(wording::reason).collect(Collectors.joining("; "));
    }

    /** Returns a text that begins with a capital and has no other. */
    private static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1).toLowerCase(Locale.ROOT);
    }

    /** Returns where a clause stood, and how it was numbered, where that differs. */
    private Optional<StyledText> before(Change change, Clause now) {
        if (change.oldClauses().isEmpty() || change.newClauses().isEmpty()) {
            return Optional.empty();
        }
        Clause before = change.oldClauses().getFirst();
        if (change.moved() && !Relocations.sameHeading(change)) {
            return Optional.of(faint("moved here from " + Places.of(before)));
        }
        List<String> differs = new ArrayList<>();
        if (change.moved()) {
            differs.add("moved here " + relocations.from(change));
        }
        if (!before.number().equals(now.number())) {
            differs.add(before.number().isEmpty() ? "not numbered before" : "numbered " + before.number() + " before");
        }
        return differs.isEmpty() ? Optional.empty() : Optional.of(faint(String.join("; ", differs)));
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
                        TEXT_INDENT,
                        TEXT_INDENT,
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
