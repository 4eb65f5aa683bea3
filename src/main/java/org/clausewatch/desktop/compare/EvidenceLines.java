package org.clausewatch.desktop.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.clausewatch.desktop.changes.Chip;
import org.clausewatch.export.GroundsText;
import org.clausewatch.export.Wording;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Evidence;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.Part;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Row;
import org.clausewatch.model.Significance;
import org.clausewatch.model.TopicFinding;

/** What led to a verdict, as lines that read well in order, aloud too. */
public final class EvidenceLines {
    /**
     * One line.
     *
     * @param topic id of the topic it belongs to, or ""
     * @param text a sentence, or the quoted words
     * @param note rule and place, for a quotation, or ""
     */
    public record Line(Kind kind, String topic, String text, String note) {
        /** Returns the line as a screen reader says it. */
        public String spoken() {
            return note.isEmpty() ? text : text + ". " + note;
        }
    }

    /** What a line is. */
    public enum Kind {
        /** What kind of change this is. */
        LEAD,
        /** A topic and its direction. */
        TOPIC,
        /** Words of the text. */
        QUOTE,
        /** Why it is editorial, or where the text stands. */
        REMARK,
        /** What the user said of it. */
        REVIEW,
        /** Why clauses stand side by side. */
        PAIRING
    }

    private static final Wording WORDING = Wording.english();

    private EvidenceLines() {}

    /**
     * Lists the evidence of a change.
     *
     * @param from where a moved clause stood, or ""
     * @param explanation gives the sentence that explains a rule, or "" where there is none
     * @param judged whether any rules exist for the text's language
     */
    static List<Line> of(JudgedChange change, String from, boolean judged, Function<String, String> explanation) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(Kind.LEAD, "", lead(change, from, judged), ""));
        change.review().ifPresent(review -> lines.add(new Line(Kind.REVIEW, "", WORDING.said(review), review.note())));
        for (Reason reason : change.judgement().reasons()) {
            lines.add(new Line(Kind.REMARK, "", sentence(WORDING.reason(reason)), ""));
            reason.evidence().forEach(evidence -> lines.add(quote(change, "", evidence, explanation)));
        }
        for (TopicFinding finding : change.judgement().topics()) {
            String direction = finding.direction()
                    .map(found -> ": " + WORDING.direction(found))
                    .orElse("");
            lines.add(new Line(Kind.TOPIC, finding.topic(), Chip.topicName(finding.topic()) + direction, ""));
            finding.evidence().forEach(evidence -> lines.add(quote(change, finding.topic(), evidence, explanation)));
        }
        change.judgement()
                .elsewhere()
                .forEach(place -> lines.add(new Line(Kind.REMARK, "", WORDING.elsewhere(place), "")));
        return lines;
    }

    /** Says why the clauses of a row stand side by side; of one in no change first that nothing differs. */
    static List<Line> ofPairing(Row row, GroundsText grounds) {
        List<Line> lines = new ArrayList<>();
        grounds.of(row).ifPresent(words -> {
            if (row.change().isEmpty()) {
                lines.add(new Line(Kind.LEAD, "", "Unchanged", ""));
            }
            lines.add(new Line(
                    Kind.PAIRING, "", sentence(words), GroundsText.tellsShare(row) ? WORDING.shareNote() : ""));
        });
        return lines;
    }

    private static String lead(JudgedChange change, String from, boolean judged) {
        String kind = WORDING.kind(change.change()) + (from.isEmpty() ? "" : " " + from);
        if (change.judgement().significance() == Significance.EDITORIAL) {
            return kind + ", an editorial change";
        }
        if (change.judgement().notJudgedLanguage().isPresent()) {
            return kind;
        }
        if (!judged) {
            return kind + ". Not judged: no rules for this language";
        }
        return change.judgement().topics().isEmpty()
                ? kind + ", a change of substance. The rules found none of their topics in it"
                : kind + ", a change of substance";
    }

    private static Line quote(
            JudgedChange change, String topic, Evidence evidence, Function<String, String> explanation) {
        StringBuilder note = new StringBuilder("In the ").append(WORDING.side(evidence.side()));
        if (evidence.part() != Part.TEXT) {
            note.append(", ").append(WORDING.part(evidence.part()));
        }
        evidence.slot().ifPresent(slot -> note.append(": ").append(WORDING.slot(slot)));
        evidence.effect().ifPresent(effect -> note.append(", ").append(WORDING.effect(effect)));
        note.append(". ");
        String words = explanation.apply(evidence.rule());
        if (!words.isEmpty()) {
            note.append(sentence(words)).append(' ');
        }
        note.append("Rule ").append(evidence.rule());
        return new Line(Kind.QUOTE, topic, "“" + quoted(change, evidence) + "”", note.toString());
    }

    private static String quoted(JudgedChange change, Evidence evidence) {
        List<Clause> clauses = change.change().clauses(evidence.side());
        return evidence.text().isEmpty() && evidence.clause() < clauses.size()
                ? clauses.get(evidence.clause()).text()
                : evidence.text();
    }

    private static String sentence(String text) {
        String start = text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
        return start.endsWith(".") ? start : start + ".";
    }
}
