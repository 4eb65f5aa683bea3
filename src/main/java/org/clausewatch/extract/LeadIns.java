package org.clausewatch.extract;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What list items and rows complete, followed while blocks are read in order. An item completes the
 * paragraph right before its list, if that leads on ("We share your data with:"); an item of a nested list
 * completes the item that it stands in; a row completes such a paragraph and its table's header.
 */
final class LeadIns {
    /** A paragraph longer than this leads on with its last sentence only. */
    private static final int LONG = 300;

    /** The item open at each depth of nesting, and what the items of the list at that depth complete. */
    private final List<String> items = new ArrayList<>();

    private final List<Integer> lists = new ArrayList<>();
    private final List<String> leads = new ArrayList<>();
    private String lead = "";
    private int leadDepth;
    private int table;
    private String tableLead = "";
    private String header = "";
    private boolean typedList;
    private String typedLead = "";

    /** Returns what a block completes, or "". */
    String of(Block block) {
        return switch (block.kind()) {
            case LIST_ITEM -> block.list() == 0 ? typedItem() : item(block);
            case TABLE_ROW -> row(block);
            default -> {
                if (block.list() > 0 && !block.number().isEmpty()) {
                    item(block);
                }
                yield "";
            }
        };
    }

    private String typedItem() {
        if (!typedList) {
            typedList = true;
            typedLead = lead;
        }
        return typedLead;
    }

    private String item(Block block) {
        int depth = block.depth();
        while (lists.size() > depth) {
            pop();
        }
        while (lists.size() < depth) {
            String before =
                    leadDepth == lists.size() && !lead.isEmpty() ? lead : items.isEmpty() ? "" : items.getLast();
            lists.add(lists.size() + 1 == depth ? block.list() : 0);
            leads.add(before);
            items.add(before);
        }
        if (lists.getLast() != block.list()) {
            boolean sibling = lead.isEmpty();
            lists.set(depth - 1, block.list());
            if (!sibling) {
                leads.set(depth - 1, lead);
            }
        }
        return leads.getLast();
    }

    private void pop() {
        lists.removeLast();
        leads.removeLast();
        items.removeLast();
    }

    private String row(Block block) {
        if (block.table() != table) {
            table = block.table();
            tableLead = lead;
            header = "";
            if (block.header() || block.cells().stream().allMatch(cell -> cell.isEmpty() || cell.isBold())) {
                List<Inline> names = new ArrayList<>(block.cells());
                names.removeIf(Inline::isEmpty);
                header = Inline.join(names, " | ").text();
                return tableLead;
            }
        }
        return tableLead.isEmpty() || header.isEmpty() ? tableLead + header : tableLead + " " + header;
    }

    /** Remembers a block that was read, for those that follow. */
    void saw(Block block) {
        String text = block.inline().text();
        switch (block.kind()) {
            case LIST_ITEM -> {
                if (block.list() > 0) {
                    typedList = false;
                    items.set(block.depth() - 1, text);
                    lead = "";
                }
            }
            case TABLE_ROW -> {
                typedList = false;
                lead = "";
            }
            case HEADING, PARAGRAPH, QUOTE -> {
                typedList = false;
                while (lists.size() > block.depth()) {
                    pop();
                }
                lead = leadsOn(text) ? shortened(text) : "";
                leadDepth = block.depth();
            }
        }
    }

    private static boolean leadsOn(String text) {
        return Signs.endsWithColon(text) || !Signs.endsSentence(text) && text.length() > 40 && endsAskingForMore(text);
    }

    /** A sentence without a closing sign whose last words want an object: "We share it with". */
    private static boolean endsAskingForMore(String text) {
        String last = text.substring(text.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return switch (last) {
            case "following",
                    "below",
                    "to",
                    "with",
                    "we",
                    "by",
                    "for",
                    "include",
                    "includes",
                    "including",
                    "that",
                    "if",
                    "when",
                    "where",
                    "as",
                    "may",
                    "from" -> true;
            default -> false;
        };
    }

    private static String shortened(String text) {
        if (text.length() <= LONG) {
            return text;
        }
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        sentences.last();
        int start = sentences.previous();
        return start <= 0 ? text : text.substring(start).strip();
    }
}
