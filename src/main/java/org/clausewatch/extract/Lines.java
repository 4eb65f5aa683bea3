package org.clausewatch.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where line breaks inside a block separate clauses. */
final class Lines {
    /** What starts an item that is typed rather than marked up. */
    private static final Pattern TYPED_ITEM =
            Pattern.compile("(?:[•●▪◦‣·∙■□○*–—-]\\s|\\(?(?:\\d{1,2}|[a-z]|[ivx]{1,5})[.)]\\s)");

    /**
     * What a Markdown cell, which can hold no blocks, spells out of a list, a quote or a heading in it. A dash
     * alone on its line marks no item: it is what the page says, often for "none".
     */
    private static final Pattern CELL_MARKER =
            Pattern.compile("(?:[*+•>]|#{1,6}|\\d{1,3}\\.)\\s+|- +|(?:-{3,}|={3,})(?:\\s+|$)");

    /** The signs that begin such a marker. */
    private static final String CELL_MARKER_STARTS = "*+•>-#=0123456789";

    private Lines() {}

    /**
     * Splits a block at empty lines, and at single breaks where a line is plainly finished: after the end
     * of a sentence, after a bold title, before a typed item. Other single breaks (an address, a wrapped
     * line) fold into spaces.
     */
    static List<Inline> split(Inline block) {
        List<Inline> clauses = new ArrayList<>();
        String text = block.text();
        int start = 0;
        int lineStart = 0;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            boolean empty = at + 1 < text.length() && text.charAt(at + 1) == '\n';
            if (empty || at > lineStart && separates(block, lineStart, at)) {
                add(clauses, block.slice(start, at));
                start = at + 1;
            }
            lineStart = at + 1;
        }
        add(clauses, block.slice(start, text.length()));
        return clauses;
    }

    private static boolean separates(Inline block, int lineStart, int at) {
        String text = block.text();
        Inline line = block.slice(lineStart, at);
        int nextEnd = text.indexOf('\n', at + 1);
        Inline next = block.slice(at + 1, nextEnd < 0 ? text.length() : nextEnd);
        return Signs.endsSentence(line.text())
                || TYPED_ITEM.matcher(next.text()).lookingAt()
                || line.isBold() && !next.isBold();
    }

    private static void add(List<Inline> clauses, Inline clause) {
        if (!clause.isEmpty()) {
            clauses.add(clause.oneLine());
        }
    }

    /** Returns a cell on one line, without the list markers that a Markdown cell spells out. */
    static Inline cell(Inline cell) {
        String text = cell.text();
        Matcher marker = CELL_MARKER.matcher(text);
        List<Inline> parts = new ArrayList<>();
        int start = 0;
        int line = 0;
        while (line < text.length()) {
            if (CELL_MARKER_STARTS.indexOf(text.charAt(line)) >= 0
                    && marker.region(line, text.length()).lookingAt()) {
                add(parts, cell.slice(start, line));
                start = marker.end();
                line = lineFrom(text, start);
            } else {
                line = lineFrom(text, line + 1);
            }
        }
        if (start == 0) {
            return cell.oneLine();
        }
        add(parts, cell.slice(start, text.length()));
        return Inline.join(parts, " ");
    }

    /** Returns where the first line begins that begins at an offset behind 0 or later; the end if none does. */
    private static int lineFrom(String text, int offset) {
        int end = text.indexOf('\n', offset - 1);
        return end < 0 ? text.length() : end + 1;
    }
}
