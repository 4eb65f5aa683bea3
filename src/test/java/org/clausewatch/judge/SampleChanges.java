package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.List;
import org.clausewatch.compare.Comparer;
import org.clausewatch.model.Change;
import org.clausewatch.model.ChangeKind;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Comparison;
import org.clausewatch.model.Direction;
import org.clausewatch.model.Edit;
import org.clausewatch.model.EditOp;
import org.clausewatch.model.Judgement;
import org.clausewatch.model.Reason;
import org.clausewatch.model.TopicFinding;
import org.clausewatch.model.Version;

/** Changes of invented clauses. */
final class SampleChanges {
    private static final Judge JUDGE = new Judge(RuleSet.bundled());

    private SampleChanges() {}

    static Clause paragraph(String text) {
        return Clause.of(0, ClauseKind.PARAGRAPH, text);
    }

    static Clause item(String leadIn, String text) {
        return new Clause(0, ClauseKind.LIST_ITEM, "", List.of(), leadIn, text, List.of(), List.of(), false);
    }

    static Change added(Clause clause) {
        List<Edit> edits = List.of(new Edit(EditOp.INSERT, clause.text()));
        return new Change("a", ChangeKind.ADDED, false, 0, List.of(), List.of(clause), edits, List.of());
    }

    static Change removed(Clause clause) {
        List<Edit> edits = List.of(new Edit(EditOp.DELETE, clause.text()));
        return new Change("r", ChangeKind.REMOVED, false, 0, List.of(clause), List.of(), edits, List.of());
    }

    static Change modified(String before, String after) {
        return modified(paragraph(before), paragraph(after), List.of());
    }

    /** Returns a change whose one edit is what lies between the common beginning and end, by whole words. */
    static Change modified(Clause before, Clause after, List<Reason> reasons) {
        String old = before.text();
        String fresh = after.text();
        int start = 0;
        int word = 0;
        while (start < Math.min(old.length(), fresh.length()) && old.charAt(start) == fresh.charAt(start)) {
            start++;
            word = old.charAt(start - 1) == ' ' ? start : word;
        }
        int oldEnd = old.length();
        int newEnd = fresh.length();
        int oldCut = oldEnd;
        int newCut = newEnd;
        while (oldEnd > word && newEnd > word && old.charAt(oldEnd - 1) == fresh.charAt(newEnd - 1)) {
            oldEnd--;
            newEnd--;
            if (old.charAt(oldEnd) == ' ') {
                oldCut = oldEnd;
                newCut = newEnd;
            }
        }
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit(EditOp.EQUAL, old.substring(0, word)));
        edits.add(new Edit(EditOp.DELETE, old.substring(word, oldCut)));
        edits.add(new Edit(EditOp.INSERT, fresh.substring(word, newCut)));
        edits.add(new Edit(EditOp.EQUAL, old.substring(oldCut)));
        edits.removeIf(edit -> edit.text().isEmpty());
        return new Change("m", ChangeKind.MODIFIED, false, 0.5, List.of(before), List.of(after), edits, reasons);
    }

    static Judgement judge(Change change) {
        Version version = new Version("en", List.of(), List.of(), List.of());
        return JUDGE.judge(version, version, List.of(change)).getFirst();
    }

    /** Returns the direction of a change on a topic; fails if the change does not concern it. */
    static Direction direction(Change change, String topic) {
        Judgement judgement = judge(change);
        TopicFinding finding = judgement.topics().stream()
                .filter(found -> found.topic().equals(topic))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Not about " + topic + ": " + judgement));
        return finding.direction().orElseThrow();
    }

    /**
     * Returns the direction, by its code, of the one change between two wordings of a paragraph as they are compared
     * in a document; "none" if it does not concern the topic.
     */
    static String directionOf(String topic, String before, String after) {
        Version old = document(before);
        Version fresh = document(after);
        Comparison comparison = new Comparer().compare(old, fresh);
        if (comparison.changes().size() != 1) {
            throw new AssertionError("Not one change: " + before + " -> " + after);
        }
        return JUDGE.judge(old, fresh, comparison.changes()).getFirst().topics().stream()
                .filter(finding -> finding.topic().equals(topic))
                .flatMap(finding -> finding.direction().stream())
                .map(Direction::code)
                .findFirst()
                .orElse("none");
    }

    private static Version document(String text) {
        return new Version(
                "en",
                List.of(),
                List.of(
                        Clause.of(0, ClauseKind.PARAGRAPH, "We run a website for people who like boats."),
                        Clause.of(1, ClauseKind.PARAGRAPH, text),
                        Clause.of(2, ClauseKind.PARAGRAPH, "We are based in a harbour town.")),
                List.of());
    }

    static boolean concerns(Change change, String topic) {
        return judge(change).isRelevantTo(topic);
    }
}
