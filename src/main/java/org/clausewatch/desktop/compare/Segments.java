package org.clausewatch.desktop.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.clausewatch.model.Change;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Edit;
import org.clausewatch.model.EditOp;
import org.clausewatch.model.Evidence;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.Part;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Side;
import org.clausewatch.model.TopicFinding;

/** Cuts a clause's text where its look changes: at edits and at the ends of evidence. */
final class Segments {
    private record Span(int start, int end) {
        boolean covers(int from, int to) {
            return start <= from && to <= end;
        }
    }

    private record Marked(Span span, Segment.Finding finding) {}

    /** How much of the end of an introducing sentence is shown, in characters: about two lines. */
    private static final int LEAD_IN_SHOWN = 120;

    private Segments() {}

    /**
     * Cuts a clause's text.
     *
     * @param judged the change in which it stands, or empty
     */
    static List<Segment> of(Clause clause, Side side, Optional<JudgedChange> judged) {
        String text = clause.text();
        if (text.isEmpty()) {
            return List.of();
        }
        int position = judged.map(found -> position(found.change().clauses(side), clause))
                .orElse(-1);
        if (judged.isEmpty() || position < 0) {
            return List.of(new Segment(text, Segment.Mark.KEPT, List.of()));
        }
        Change change = judged.get().change();
        // A clause that came or went as a whole is marked as a whole, not word by word.
        boolean whole = change.oldClauses().isEmpty() || change.newClauses().isEmpty();
        List<Span> edits = whole ? List.of() : edits(change, side, position, text.length());
        return cut(text, side, edits, findings(judged.get(), side, position, Part.TEXT, text));
    }

    /**
     * Cuts the end of the sentence that introduces a clause; only its evidence is marked.
     *
     * @param judged the change in which the clause stands, or empty
     */
    static List<Segment> ofLeadIn(Clause clause, Side side, Optional<JudgedChange> judged) {
        String text = clause.leadIn();
        int position = judged.map(found -> position(found.change().clauses(side), clause))
                .orElse(-1);
        List<Marked> findings = judged.isEmpty() || position < 0
                ? List.of()
                : findings(judged.get(), side, position, Part.LEAD_IN, text);
        List<Segment> whole = cut(text, side, List.of(), findings);
        int space = text.indexOf(' ', Math.max(0, text.length() - LEAD_IN_SHOWN));
        if (text.length() <= LEAD_IN_SHOWN || space < 0) {
            return whole;
        }
        List<Segment> end = new ArrayList<>();
        end.add(new Segment("… ", Segment.Mark.KEPT, List.of()));
        int at = 0;
        for (Segment segment : whole) {
            int from = Math.max(0, space + 1 - at);
            if (from < segment.text().length()) {
                end.add(new Segment(segment.text().substring(from), segment.mark(), segment.findings()));
            }
            at += segment.text().length();
        }
        return end;
    }

    private static List<Segment> cut(String text, Side side, List<Span> edits, List<Marked> findings) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        edits.forEach(span -> cuts.addAll(List.of(span.start(), span.end())));
        findings.forEach(marked ->
                cuts.addAll(List.of(marked.span().start(), marked.span().end())));

        List<Segment> segments = new ArrayList<>();
        int from = 0;
        for (int to : cuts.tailSet(0, false)) {
            int start = from;
            Segment.Mark mark = edits.stream().anyMatch(span -> span.covers(start, to))
                    ? side == Side.OLD ? Segment.Mark.DELETED : Segment.Mark.INSERTED
                    : Segment.Mark.KEPT;
            List<Segment.Finding> found = findings.stream()
                    .filter(marked -> marked.span().covers(start, to))
                    .map(Marked::finding)
                    .toList();
            segments.add(new Segment(text.substring(start, to), mark, found));
            from = to;
        }
        return segments;
    }

    private static int position(List<Clause> clauses, Clause clause) {
        for (int i = 0; i < clauses.size(); i++) {
            if (clauses.get(i).index() == clause.index()) {
                return i;
            }
        }
        return -1;
    }

    /** Finds the edits within one clause: a change's edits run over all its clauses, joined by line feeds. */
    private static List<Span> edits(Change change, Side side, int position, int length) {
        int clauseStart = 0;
        for (Clause before : change.clauses(side).subList(0, position)) {
            clauseStart += before.text().length() + 1;
        }
        EditOp shown = side == Side.OLD ? EditOp.DELETE : EditOp.INSERT;
        List<Span> spans = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < change.edits().size(); i++) {
            Edit edit = change.edits().get(i);
            if (edit.op() != EditOp.EQUAL && edit.op() != shown) {
                continue;
            }
            int end = at + edit.text().length();
            if (edit.op() == shown && !isBorder(change.edits(), i)) {
                int from = Math.max(at - clauseStart, 0);
                int to = Math.min(end - clauseStart, length);
                if (from < to) {
                    spans.add(new Span(from, to));
                }
            }
            at = end;
        }
        return spans;
    }

    /** Tells whether an edit is the space that became the border of two clauses, or came in its place: no word. */
    private static boolean isBorder(List<Edit> edits, int i) {
        Edit edit = edits.get(i);
        if (!edit.text().isBlank()) {
            return false;
        }
        int other = edit.op() == EditOp.DELETE ? i + 1 : i - 1;
        return other >= 0
                && other < edits.size()
                && edits.get(other).op() != EditOp.EQUAL
                && (edit.text() + edits.get(other).text()).contains("\n");
    }

    private static List<Marked> findings(JudgedChange judged, Side side, int position, Part part, String text) {
        List<Marked> findings = new ArrayList<>();
        for (TopicFinding topic : judged.judgement().topics()) {
            topic.evidence().forEach(evidence -> add(findings, topic.topic(), evidence, side, position, part, text));
        }
        for (Reason reason : judged.judgement().reasons()) {
            reason.evidence().forEach(evidence -> add(findings, "", evidence, side, position, part, text));
        }
        return findings;
    }

    private static void add(
            List<Marked> findings, String topic, Evidence evidence, Side side, int position, Part part, String text) {
        int length = text.codePointCount(0, text.length());
        if (evidence.side() != side
                || evidence.clause() != position
                || evidence.part() != part
                || evidence.start() >= evidence.end()
                || evidence.end() > length) {
            return;
        }
        int start = text.offsetByCodePoints(0, evidence.start());
        int end = text.offsetByCodePoints(start, evidence.end() - evidence.start());
        findings.add(new Marked(new Span(start, end), new Segment.Finding(topic, evidence)));
    }
}
