package org.clausewatch.extract;

import java.util.ArrayList;
import java.util.List;
import org.clausewatch.model.ClauseKind;

/**
 * Takes text, breaks and structure from a reader, in reading order, and makes blocks of them. All that a
 * reader of HTML and a reader of Markdown must decide alike is decided here: where a line break
 * separates blocks, what a list item's own text is, what a row is.
 */
final class BlockSink {
    private final List<Block> blocks = new ArrayList<>();
    private final List<OpenItem> items = new ArrayList<>();
    private final Inline.Builder inline = new Inline.Builder();
    private int lists;
    private int tables;
    private int quotes;
    private int heading;

    /** An item that is being read: its own first text is the item's, all after that are paragraphs in it. */
    private static final class OpenItem {
        final int list;
        final String number;
        boolean named;

        OpenItem(int list, String number) {
            this.list = list;
            this.number = number;
        }
    }

    Inline.Builder inline() {
        return inline;
    }

    /** Returns the number of a list that starts here. */
    int newList() {
        return ++lists;
    }

    int newTable() {
        return ++tables;
    }

    void itemStarts(int list, String number) {
        endBlock();
        items.add(new OpenItem(list, number));
    }

    void itemEnds() {
        endBlock();
        items.removeLast();
    }

    void quoteStarts() {
        endBlock();
        quotes++;
    }

    void quoteEnds() {
        endBlock();
        quotes--;
    }

    void headingStarts(int level) {
        endBlock();
        heading = level;
    }

    void headingEnds() {
        endBlock();
        heading = 0;
    }

    /** Ends the block that is being read, if it has any text. */
    void endBlock() {
        Inline whole = inline.build();
        if (whole.isEmpty()) {
            return;
        }
        if (heading > 0) {
            add(whole.oneLine());
            return;
        }
        for (Inline line : Lines.split(whole)) {
            add(line);
        }
    }

    private void add(Inline text) {
        int depth = items.size();
        int list = 0;
        String number = "";
        boolean first = false;
        if (depth > 0) {
            OpenItem item = items.getLast();
            list = item.list;
            first = !item.named;
            number = first ? item.number : "";
            item.named = true;
        }
        if (heading > 0) {
            blocks.add(Block.heading(heading, text, depth, list, number));
        } else if (first) {
            blocks.add(Block.text(ClauseKind.LIST_ITEM, text, depth, list, number));
        } else {
            ClauseKind kind = quotes > 0 ? ClauseKind.QUOTE : ClauseKind.PARAGRAPH;
            blocks.add(Block.text(kind, text, depth, list, ""));
        }
    }

    /** Adds a row; a row of one cell is layout, its lines are paragraphs. */
    void row(int table, boolean header, List<Inline> cells) {
        endBlock();
        List<Inline> folded = cells.stream().map(Lines::cell).toList();
        if (folded.stream().allMatch(Inline::isEmpty)) {
            return;
        }
        if (cells.size() == 1) {
            for (Inline line : Lines.split(cells.getFirst())) {
                add(line);
            }
            return;
        }
        int end = folded.size();
        while (folded.get(end - 1).isEmpty()) {
            end--;
        }
        folded = folded.subList(0, end);
        int depth = items.size();
        blocks.add(Block.row(table, header, folded, depth, depth == 0 ? 0 : items.getLast().list));
    }

    /** Returns how many blocks have ended. */
    int size() {
        return blocks.size();
    }

    List<Block> blocks() {
        endBlock();
        return blocks;
    }
}
