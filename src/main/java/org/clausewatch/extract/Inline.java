package org.clausewatch.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of text with its links and what of it is bold. White space is folded; line feeds stand for line
 * breaks that the page asks for.
 *
 * @param text offsets into it count UTF-16 units, within this package only
 * @param links in order, none of them empty, none beginning before the end of another
 * @param bold which parts are bold, likewise
 */
record Inline(String text, List<Mark> links, List<Mark> bold) {
    static final Inline EMPTY = new Inline("", List.of(), List.of());

    /**
     * A part of the text that a page marks.
     *
     * @param start UTF-16 offset
     * @param end UTF-16 offset behind it
     * @param href where a link leads; "" for what is bold
     */
    record Mark(int start, int end, String href) {
        private Mark shifted(int by) {
            return by == 0 ? this : new Mark(start + by, end + by, href);
        }
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Returns a part of it, without spaces and breaks at its ends. */
    Inline slice(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        if (start == 0 && end == text.length()) {
            return this;
        }
        return new Inline(text.substring(start, end), slice(links, start, end), slice(bold, start, end));
    }

    private static List<Mark> slice(List<Mark> marks, int start, int end) {
        if (marks.isEmpty()) {
            return marks;
        }
        List<Mark> kept = new ArrayList<>();
        for (int i = firstBeyond(marks, start); i < marks.size() && marks.get(i).start < end; i++) {
            Mark mark = marks.get(i);
            kept.add(new Mark(Math.max(mark.start, start) - start, Math.min(mark.end, end) - start, mark.href));
        }
        return kept;
    }

    /** Returns the first mark that ends behind an offset. A text of many lines is sliced as often, so halve. */
    private static int firstBeyond(List<Mark> marks, int offset) {
        int low = 0;
        int high = marks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (marks.get(middle).end <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    Inline trim() {
        return slice(0, text.length());
    }

    /** Returns it on one line: a run of line breaks becomes a space. */
    Inline oneLine() {
        if (text.indexOf('\n') < 0) {
            return trim();
        }
        List<Inline> lines = new ArrayList<>();
        int start = 0;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', start)) {
            lines.add(slice(start, at));
            start = at + 1;
        }
        lines.add(slice(start, text.length()));
        lines.removeIf(Inline::isEmpty);
        return join(lines, " ");
    }

    /** Whether all letters and digits of it are bold, and there are some. */
    boolean isBold() {
        return isAllIn(bold);
    }

    /** Whether all letters and digits of it are linked, and there are some. */
    boolean isLinked() {
        return isAllIn(links);
    }

    private boolean isAllIn(List<Mark> marks) {
        int mark = 0;
        boolean any = false;
        for (int i = 0; i < text.length() && !marks.isEmpty(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                while (mark < marks.size() && marks.get(mark).end <= i) {
                    mark++;
                }
                if (mark == marks.size() || marks.get(mark).start > i) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    /** Returns the share of letters and digits that are linked, from 0 to 1. */
    double linked() {
        if (links.isEmpty()) {
            return 0;
        }
        int linked = 0;
        int unlinked = 0;
        int at = 0;
        for (Mark link : links) {
            unlinked += signs(at, link.start);
            linked += signs(link.start, link.end);
            at = link.end;
        }
        unlinked += signs(at, text.length());
        return linked == 0 ? 0 : (double) linked / (linked + unlinked);
    }

    /** Counts letters and digits. */
    private int signs(int start, int end) {
        int signs = 0;
        for (int i = start; i < end; i++) {
            signs += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
        }
        return signs;
    }

    /** Joins runs by a separator. */
    static Inline join(List<Inline> parts, String separator) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        StringBuilder text = new StringBuilder();
        List<Mark> links = new ArrayList<>();
        List<Mark> bold = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Inline part = parts.get(i);
            // Before an empty part too: the separators tell which cell of a row is which.
            if (i > 0) {
                text.append(separator);
            }
            for (Mark link : part.links) {
                links.add(link.shifted(text.length()));
            }
            for (Mark mark : part.bold) {
                bold.add(mark.shifted(text.length()));
            }
            text.append(part.text);
        }
        return new Inline(text.toString(), links, bold);
    }

    /** Collects a run piece by piece, folding white space as it goes. */
    static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final List<Mark> links = new ArrayList<>();
        private final List<Mark> bold = new ArrayList<>();
        private String href = "";
        private int linkStart = -1;
        private int boldStart;
        private int boldDepth;

        /** Adds text; a run of any white space becomes one space. */
        void text(String added) {
            String more = Signs.whole(added);
            int start = 0;
            for (int i = 0; i < more.length(); i++) {
                char c = more.charAt(i);
                // Most signs are such, or single spaces, and are added many at once.
                if (c > ' ' && c < '\u007f' || c == ' ' && i > start && more.charAt(i - 1) != ' ') {
                    continue;
                }
                boolean space = Signs.isSpace(c);
                if (space || Signs.isInvisible(c)) {
                    text.append(more, start, i);
                    start = i + 1;
                    if (space) {
                        space();
                    }
                }
            }
            text.append(more, start, more.length());
        }

        /** Adds a space unless one stands there, or nothing yet. */
        void space() {
            if (!text.isEmpty() && text.charAt(text.length() - 1) > ' ') {
                text.append(' ');
            }
        }

        /** Adds a line break; a second one in a row is kept, as it separates clauses. */
        void lineBreak() {
            int end = text.length();
            while (end > 0 && text.charAt(end - 1) == ' ') {
                end--;
            }
            text.setLength(end);
            if (end > 0 && !(end > 1 && text.charAt(end - 1) == '\n' && text.charAt(end - 2) == '\n')) {
                text.append('\n');
            }
        }

        void boldStarts() {
            if (boldDepth == 0) {
                boldStart = text.length();
            }
            boldDepth++;
        }

        void boldEnds() {
            if (boldDepth == 1) {
                addBold();
            }
            boldDepth = Math.max(0, boldDepth - 1);
        }

        private void addBold() {
            if (boldStart < text.length()) {
                bold.add(new Mark(boldStart, text.length(), ""));
            }
        }

        /** Starts a link; one that is open ends here. */
        void linkStarts(String target) {
            linkEnds();
            href = Signs.whole(target);
            linkStart = text.length();
        }

        void linkEnds() {
            if (linkStart >= 0) {
                int start = linkStart;
                int end = text.length();
                while (start < end && text.charAt(start) <= ' ') {
                    start++;
                }
                while (end > start && text.charAt(end - 1) <= ' ') {
                    end--;
                }
                end = start + LinkHints.lengthWithout(text, start, end);
                if (end < text.length() && LinkHints.lengthWithout(text, start, text.length()) == end - start) {
                    cut(end);
                }
                if (start < end && !href.isEmpty()) {
                    links.add(new Mark(start, end, href));
                }
                linkStart = -1;
            }
        }

        private void cut(int end) {
            text.setLength(end);
            boldStart = Math.min(boldStart, end);
            while (!bold.isEmpty() && bold.getLast().end > end) {
                Mark last = bold.removeLast();
                if (last.start < end) {
                    bold.add(new Mark(last.start, end, ""));
                }
            }
        }

        boolean isEmpty() {
            return text.isEmpty();
        }

        /** Returns what was collected, without spaces at its ends, and starts anew. */
        Inline build() {
            String target = href;
            boolean open = linkStart >= 0;
            linkEnds();
            if (boldDepth > 0) {
                addBold();
            }
            Inline built = new Inline(text.toString(), List.copyOf(links), List.copyOf(bold)).trim();
            text.setLength(0);
            links.clear();
            bold.clear();
            boldStart = 0;
            if (open) {
                href = target;
                linkStart = 0;
            }
            return built;
        }
    }
}
