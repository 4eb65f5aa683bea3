package org.clausewatch.desktop.changes;

import java.util.List;
import org.clausewatch.export.Wording;
import org.clausewatch.model.Change;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Edit;
import org.clausewatch.model.EditOp;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.Significance;

/**
 * A change as one entry of the list.
 *
 * @param change index into the change log's changes
 * @param kind how it came about: "Reworded and moved"
 * @param substantive whether it is one of substance
 * @param chips its topics
 * @param section the innermost heading above it, or ""
 * @param excerpt the words around what changed first, on one line
 */
public record ChangeEntry(
        int change, String kind, boolean substantive, List<Chip> chips, String section, String excerpt) {
    /** How much of the unchanged words before the first edit is shown, in characters. */
    private static final int BEFORE = 36;
    /** How much is shown in all, in characters: three lines in the list. */
    private static final int LENGTH = 170;

    public ChangeEntry {
        chips = List.copyOf(chips);
    }

    /** Returns the entry for a change. */
    public static ChangeEntry of(int index, JudgedChange judged) {
        Change change = judged.change();
        Clause clause = change.newClauses().isEmpty()
                ? change.oldClauses().getFirst()
                : change.newClauses().getFirst();
        return new ChangeEntry(
                index,
                Wording.english().kind(change),
                judged.judgement().significance() == Significance.SUBSTANTIVE,
                Chip.of(judged.judgement()),
                clause.path().isEmpty() ? "" : clause.path().getLast(),
                excerpt(change));
    }

    /** Returns the entry in words, as a screen reader says it. */
    public String spoken() {
        StringBuilder words = new StringBuilder(kind);
        if (!substantive) {
            words.append(", editorial");
        }
        for (Chip chip : chips) {
            words.append(", ").append(chip.words());
        }
        if (!section.isEmpty()) {
            words.append(", in ").append(section);
        }
        return words.append(": ").append(excerpt).toString();
    }

    private static String excerpt(Change change) {
        // What stands now is shown; only where nothing was added, what stood before.
        EditOp shown = change.edits().stream().anyMatch(edit -> edit.op() == EditOp.INSERT)
                        || change.oldClauses().isEmpty()
                ? EditOp.INSERT
                : EditOp.DELETE;
        StringBuilder text = new StringBuilder();
        int first = -1;
        for (Edit edit : change.edits()) {
            if (edit.op() != EditOp.EQUAL && edit.op() != shown) {
                continue;
            }
            if (edit.op() == shown && first < 0) {
                first = text.length();
            }
            text.append(edit.text());
        }
        if (text.isEmpty()) {
            (change.newClauses().isEmpty() ? change.oldClauses() : change.newClauses())
                    .forEach(clause -> text.append(clause.text()).append(' '));
        }
        return cut(text.toString().replace('\n', ' ').strip(), Math.max(first, 0));
    }

    private static String cut(String text, int first) {
        int from = 0;
        if (first > BEFORE) {
            int space = text.indexOf(' ', Math.min(first - BEFORE, text.length()));
            from = space < 0 || space >= first ? Math.min(first, text.length()) : space + 1;
        }
        int to = text.length();
        if (to - from > LENGTH) {
            int space = text.lastIndexOf(' ', from + LENGTH);
            to = space <= from ? from + LENGTH : space;
        }
        return (from > 0 ? "… " : "") + text.substring(from, to) + (to < text.length() ? " …" : "");
    }
}
