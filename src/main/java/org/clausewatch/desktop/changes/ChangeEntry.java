package org.clausewatch.desktop.changes;

import java.util.List;
import java.util.stream.Collectors;
import org.clausewatch.export.Relocations;
import org.clausewatch.export.TableRows;
import org.clausewatch.export.Wording;
import org.clausewatch.model.Change;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Edit;
import org.clausewatch.model.EditOp;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.Significance;

/**
 * One change as an entry of the list.
 *
 * @param change index into the change log's changes
 * @param kind how it came about: "Changed and moved from “Cookies”"
 * @param substantive whether it is one of substance
 * @param chips its topics
 * @param section the innermost heading above it, or ""
 * @param excerpt the words around what changed first, on one line
 * @param review what the user said of it: "Marked wrong on 2024-06-26", or ""
 * @param ofRun whether it is listed below the run that it belongs to
 */
public record ChangeEntry(
        int change,
        String kind,
        boolean substantive,
        List<Chip> chips,
        String section,
        String excerpt,
        String review,
        boolean ofRun)
        implements ListEntry {
    /** How much of the unchanged words before the first edit is shown, in characters. */
    private static final int BEFORE = 36;
    /** Tells that there is more; never stands on a line of its own. */
    private static final String MORE = "\u00A0…";
    /** How much is shown in all, in characters: three lines in the list. */
    private static final int LENGTH = 170;

    public ChangeEntry {
        chips = List.copyOf(chips);
    }

    /** Returns the entry for a change. */
    static ChangeEntry of(int index, JudgedChange judged, Relocations relocations, boolean ofRun) {
        Change change = judged.change();
        Clause clause = change.newClauses().isEmpty()
                ? change.oldClauses().getFirst()
                : change.newClauses().getFirst();
        return new ChangeEntry(
                index,
                kind(change, relocations),
                judged.judgement().significance() == Significance.SUBSTANTIVE,
                Chip.of(judged.judgement()),
                clause.path().isEmpty() ? "" : clause.path().getLast(),
                excerpt(change),
                judged.review().map(Wording.english()::said).orElse(""),
                ofRun);
    }

    private static String kind(Change change, Relocations relocations) {
        String from = relocations.from(change);
        return Wording.english().kind(change) + (from.isEmpty() ? "" : " " + from);
    }

    @Override
    public boolean shows(int other) {
        return change == other;
    }

    @Override
    public String spoken() {
        StringBuilder words = new StringBuilder(kind);
        if (!substantive) {
            words.append(", editorial");
        }
        for (Chip chip : chips) {
            words.append(", ").append(chip.words());
        }
        if (!review.isEmpty()) {
            words.append(", ").append(review);
        }
        if (!section.isEmpty()) {
            words.append(", in ").append(section);
        }
        return words.append(": ").append(excerpt).toString();
    }

    private static String excerpt(Change change) {
        if (change.oldClauses().isEmpty() || change.newClauses().isEmpty()) {
            return cut(whole(change), 0);
        }
        // What stands now is shown; only where nothing was added, what stood before.
        List<Edit> edits = TableRows.editedCell(change);
        EditOp shown = edits.stream().anyMatch(edit -> edit.op() == EditOp.INSERT) ? EditOp.INSERT : EditOp.DELETE;
        StringBuilder text = new StringBuilder();
        int first = -1;
        for (Edit edit : edits) {
            if (edit.op() != EditOp.EQUAL && edit.op() != shown) {
                continue;
            }
            if (edit.op() == shown && first < 0) {
                first = text.length();
            }
            text.append(edit.text());
        }
        return first < 0
                ? cut(whole(change), 0)
                : cut(text.toString().replace('\n', ' ').strip(), first);
    }

    private static String whole(Change change) {
        return (change.newClauses().isEmpty() ? change.oldClauses() : change.newClauses())
                .stream().map(TableRows::text).collect(Collectors.joining(" "));
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
        return (from > 0 ? "… " : "") + text.substring(from, to) + (to < text.length() ? MORE : "");
    }
}
