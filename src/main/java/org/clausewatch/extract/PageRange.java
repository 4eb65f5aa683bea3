package org.clausewatch.extract;

import java.util.Optional;
import org.clausewatch.model.PageSelector;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * What stands between two places of a page, as DOM ranges have it: elements that hold only one of the
 * places are halved, and keep their shell.
 */
final class PageRange {
    private final Document document;
    private final Element start;
    private final boolean afterStart;
    private final Element end;
    private final boolean afterEnd;

    private PageRange(Document document, PageSelector.Range range, Element start, Element end) {
        this.document = document;
        this.start = start;
        this.afterStart = range.start().after();
        this.end = end;
        this.afterEnd = range.end().after();
    }

    /** Finds a range in a page; empty if one of its ends is not there. */
    static Optional<PageRange> of(Document document, PageSelector.Range range) throws ExtractException {
        Element start = Css.select(document, range.start().selector()).first();
        Element end = Css.select(document, range.end().selector()).first();
        return start == null || end == null
                ? Optional.empty()
                : Optional.of(new PageRange(document, range, start, end));
    }

    /** Takes the range out of the page. */
    void remove() {
        Node node = first();
        while (node != null && node != document) {
            Node next = after(node);
            switch (place(node)) {
                case INSIDE -> {
                    node.remove();
                    node = node == end ? null : next;
                }
                case PARTLY -> node = node.childNodeSize() > 0 ? node.childNode(0) : next;
                case BEHIND -> node = null;
            }
        }
    }

    /** Takes all but the range out of the page; for a page that is a copy. */
    void keepOnly() {
        if (isEmpty()) {
            document.body().empty();
            return;
        }
        // Behind first: an element that holds both places, or is one, must still stand to be found.
        for (Node at = end; at.parent() != null; at = parent(at)) {
            Node next = at.nextSibling();
            while (next != null) {
                Node following = next.nextSibling();
                next.remove();
                next = following;
            }
        }
        for (Node at = start; at.parent() != null; at = parent(at)) {
            Node previous = at.previousSibling();
            while (previous != null) {
                Node preceding = previous.previousSibling();
                previous.remove();
                previous = preceding;
            }
        }
        if (!afterEnd && end.parent() != null) {
            end.remove();
        }
        if (afterStart && start.parent() != null) {
            start.remove();
        }
    }

    private boolean isEmpty() {
        Node node = first();
        return node == null || node == document || place(node) == Place.BEHIND;
    }

    private enum Place {
        INSIDE,
        PARTLY,
        BEHIND
    }

    private @Nullable Node first() {
        return afterStart ? after(start) : start;
    }

    /** Where a node that begins at or after the range's start stands to its end. */
    private Place place(Node node) {
        for (Node at = end.parent(); at != null; at = at.parent()) {
            if (at == node) {
                return Place.PARTLY;
            }
        }
        for (Node at = node; at != null; at = at.parent()) {
            if (at == end) {
                return afterEnd ? Place.INSIDE : Place.BEHIND;
            }
        }
        return precedes(node, end) ? Place.INSIDE : Place.BEHIND;
    }

    /** Tells which of two nodes, neither within the other, comes first. */
    private static boolean precedes(Node one, Node other) {
        Node a = one;
        Node b = other;
        int depthOfA = depth(a);
        int depthOfB = depth(b);
        for (; depthOfA > depthOfB; depthOfA--) {
            a = parent(a);
        }
        for (; depthOfB > depthOfA; depthOfB--) {
            b = parent(b);
        }
        while (a.parent() != b.parent()) {
            a = parent(a);
            b = parent(b);
        }
        return a.siblingIndex() < b.siblingIndex();
    }

    private static int depth(Node node) {
        int depth = 0;
        for (Node at = node.parent(); at != null; at = at.parent()) {
            depth++;
        }
        return depth;
    }

    /** Returns the node that follows a node and all that is in it. */
    private static @Nullable Node after(Node node) {
        for (Node at = node; at != null; at = at.parent()) {
            Node next = at.nextSibling();
            if (next != null) {
                return next;
            }
        }
        return null;
    }

    private static Node parent(Node node) {
        Node parent = node.parent();
        if (parent == null) {
            throw new IllegalStateException("A node outside of the page");
        }
        return parent;
    }
}
