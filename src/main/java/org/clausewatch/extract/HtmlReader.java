package org.clausewatch.extract;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Reads a tree of HTML into blocks, so that they are those of its Markdown rendering: what is a block is
 * told by an element's name alone, never by its style.
 */
final class HtmlReader {
    /** A cell with headings and more words than this is a part of a page and not of a table. */
    private static final int WORDS_OF_LAYOUT = 200;

    private final BlockSink sink = new BlockSink();
    private final Set<Node> left;
    private final Map<Element, Integer> lists = new IdentityHashMap<>();
    private final Map<Element, Integer> numbers = new IdentityHashMap<>();
    private final Map<Element, Integer> tables = new IdentityHashMap<>();
    private final Map<Element, Boolean> layouts = new IdentityHashMap<>();

    /** How many cells stand open: inside, blocks are lines of the cell. */
    private int cells;

    private int preformatted;
    private Element origin = new Element("body");
    private final List<Element> origins = new ArrayList<>();
    private final List<List<Inline>> rows = new ArrayList<>();

    /**
     * Makes a reader for one tree.
     *
     * @param left nodes that are left out with all that is in them; compared by identity
     */
    HtmlReader(Set<Node> left) {
        this.left = left;
    }

    /** Reads an element; returns the blocks of all that was read so far, in order. */
    List<Block> read(Element root) {
        Node node = root;
        boolean entering = true;
        while (true) {
            if (entering) {
                Node child = enter(node) && node.childNodeSize() > 0 ? node.childNode(0) : null;
                if (child != null) {
                    node = child;
                    continue;
                }
            }
            leave(node);
            if (node == root) {
                List<Block> blocks = sink.blocks();
                place();
                return blocks;
            }
            Node next = node.nextSibling();
            entering = next != null;
            node = next != null ? next : parentOf(node);
        }
    }

    /** Returns for each block that was read the element in which its text begins. */
    List<Element> origins() {
        return origins;
    }

    /** Gives the blocks that ended since the last call their origin. */
    private void place() {
        while (origins.size() < sink.size()) {
            origins.add(origin);
        }
    }

    private static Node parentOf(Node node) {
        Node parent = node.parent();
        if (parent == null) {
            throw new IllegalStateException("The tree changed while it was read");
        }
        return parent;
    }

    private boolean skipped(Element element) {
        return ElementNames.SILENT.contains(element.normalName()) || left.contains(element);
    }

    private boolean enter(Node node) {
        if (node instanceof TextNode text) {
            if (sink.inline().isEmpty() && cells == 0 && text.parent() instanceof Element parent) {
                place();
                origin = parent;
            }
            text(text.getWholeText());
            return false;
        }
        if (!(node instanceof Element element) || skipped(element)) {
            return false;
        }
        String name = roleOf(element);
        switch (name) {
            case "br" -> sink.inline().lineBreak();
            case "b", "strong" -> sink.inline().boldStarts();
            case "a" -> {
                if (!element.attr("href").isBlank()) {
                    sink.inline().linkStarts(element.attr("href"));
                }
            }
            case "td", "th" -> cellStarts();
            case "tr" -> rowStarts(element);
            default -> {
                if (ElementNames.BLOCKS.contains(name)) {
                    blockStarts(element, name);
                }
            }
        }
        return true;
    }

    private void leave(Node node) {
        if (!(node instanceof Element element) || skipped(element)) {
            return;
        }
        String name = roleOf(element);
        switch (name) {
            case "b", "strong" -> sink.inline().boldEnds();
            case "a" -> sink.inline().linkEnds();
            case "td", "th" -> cellEnds();
            case "tr" -> rowEnds(element);
            default -> {
                if (ElementNames.BLOCKS.contains(name)) {
                    blockEnds(name);
                }
            }
        }
    }

    private void blockStarts(Element element, String name) {
        if (cells > 0) {
            cellBreak();
            return;
        }
        if (ElementNames.HEADINGS.contains(name)) {
            sink.headingStarts(name.charAt(1) - '0');
            return;
        }
        switch (name) {
            case "li" -> sink.itemStarts(listOf(element), numberOf(element));
            case "blockquote" -> sink.quoteStarts();
            case "pre" -> {
                sink.endBlock();
                preformatted++;
            }
            default -> sink.endBlock();
        }
    }

    private void blockEnds(String name) {
        if (cells > 0) {
            cellBreak();
            return;
        }
        if (ElementNames.HEADINGS.contains(name)) {
            sink.headingEnds();
            return;
        }
        switch (name) {
            case "li" -> sink.itemEnds();
            case "blockquote" -> sink.quoteEnds();
            case "pre" -> {
                sink.endBlock();
                preformatted--;
            }
            default -> sink.endBlock();
        }
    }

    /** Blocks in a cell stand apart as an empty line does. */
    private void cellBreak() {
        sink.inline().lineBreak();
        sink.inline().lineBreak();
    }

    private void rowStarts(Element row) {
        if (cells == 0) {
            sink.endBlock();
            place();
            origin = row;
            rows.add(new ArrayList<>());
        } else {
            cellBreak();
        }
    }

    private void cellStarts() {
        if (cells == 0 && rows.isEmpty()) {
            sink.endBlock();
        } else if (cells > 0 || rows.isEmpty()) {
            cellBreak();
        }
        cells++;
    }

    private void cellEnds() {
        cells--;
        if (cells > 0 || rows.isEmpty()) {
            cellBreak();
            return;
        }
        rows.getLast().add(sink.inline().build());
    }

    private void rowEnds(Element row) {
        if (cells > 0) {
            cellBreak();
            return;
        }
        List<Inline> read = rows.removeLast();
        if (!read.isEmpty()) {
            sink.row(tables.computeIfAbsent(tableOf(row), _ -> sink.newTable()), isHeader(row), read);
        }
    }

    private static Element tableOf(Element row) {
        for (Element above = row.parent(); above != null; above = above.parent()) {
            if (above.normalName().equals("table")) {
                return above;
            }
        }
        return row;
    }

    /** Returns an element's name, or "div" for a row or cell of a table that only lays out a page. */
    private String roleOf(Element element) {
        String name = element.normalName();
        return (name.equals("td") || name.equals("th") || name.equals("tr")) && layout(element) ? "div" : name;
    }

    /** Whether the table of a row or cell only lays out a page: what is in it is read as if there was none. */
    private boolean layout(Element part) {
        Element table = tableOf(part);
        Boolean known = layouts.get(table);
        if (known == null) {
            known = table.attr("role").equals("presentation")
                    || table.select("table").size() > 1
                    || table.select("td:has(h1, h2, h3, h4)").stream()
                            .anyMatch(cell -> Prose.count(cell.text()) > WORDS_OF_LAYOUT);
            layouts.put(table, known);
        }
        return known;
    }

    private static boolean isHeader(Element row) {
        Element parent = row.parent();
        return parent != null && parent.normalName().equals("thead")
                || row.childrenSize() > 0
                        && row.children().stream()
                                .allMatch(cell -> cell.normalName().equals("th"));
    }

    private int listOf(Element item) {
        Element parent = item.parent();
        return lists.computeIfAbsent(parent == null ? item : parent, _ -> sink.newList());
    }

    /** Returns the number that the Markdown rendering prints: counted from the list's start, in decimals. */
    private String numberOf(Element item) {
        Element list = item.parent();
        if (list == null || !list.normalName().equals("ol")) {
            return "";
        }
        String start = list.attr("start").strip();
        int first = start.matches("-?\\d{1,6}") ? Integer.parseInt(start) : 1;
        return numbers.merge(list, first, (last, _) -> last + 1) + ".";
    }

    private void text(String text) {
        if (preformatted == 0 || cells > 0) {
            sink.inline().text(text);
            return;
        }
        int start = 0;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', start)) {
            sink.inline().text(text.substring(start, at));
            if (text.substring(start, at).isBlank()) {
                sink.endBlock();
            } else {
                sink.inline().space();
            }
            start = at + 1;
        }
        sink.inline().text(text.substring(start));
    }
}
