package org.clausewatch.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A run of text with its links and what of it is bold. White space is folded; line feeds stand for line
 * breaks that the page asks for.
 *
 * @param text offsets into it count UTF-16 units, within this package only
 * @param links in order, none of them empty
 * @param bold which units are bold
 */
record Inline(String text, List<Anchor> links, BitSet bold) {
    static final Inline EMPTY = new Inline("", List.of(), new BitSet());

    /** A link from one UTF-16 offset to another. */
    record Anchor(int start, int end, String href) {}

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
        List<Anchor> kept = new ArrayList<>();
        for (Anchor link : links) {
            int left = Math.max(link.start, start);
            int right = Math.min(link.end, end);
            if (left < right) {
                kept.add(new Anchor(left - start, right - start, link.href));
            }
        }
        return new Inline(text.substring(start, end), kept, bold.get(start, end));
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
        boolean any = false;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                if (!bold.get(i)) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    /** Returns the share of letters and digits that are linked, from 0 to 1. */
    double linked() {
        int all = 0;
        int linked = 0;
        int link = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                all++;
                while (link < links.size() && links.get(link).end <= i) {
                    link++;
                }
                if (link < links.size() && links.get(link).start <= i) {
                    linked++;
                }
            }
        }
        return all == 0 ? 0 : (double) linked / all;
    }

    /** Joins runs by a separator. */
    static Inline join(List<Inline> parts, String separator) {
        StringBuilder text = new StringBuilder();
        List<Anchor> links = new ArrayList<>();
        BitSet bold = new BitSet();
        for (int i = 0; i < parts.size(); i++) {
            Inline part = parts.get(i);
            // Before an empty part too: the separators tell which cell of a row is which.
            if (i > 0) {
                text.append(separator);
            }
            int shift = text.length();
            text.append(part.text);
            part.links.forEach(link -> links.add(new Anchor(link.start + shift, link.end + shift, link.href)));
            part.bold.stream().forEach(bit -> bold.set(bit + shift));
        }
        return new Inline(text.toString(), links, bold);
    }

    /** Collects a run piece by piece, folding white space as it goes. */
    static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final List<Anchor> links = new ArrayList<>();
        private final BitSet bold = new BitSet();
        private String href = "";
        private int linkStart = -1;
        private int boldDepth;

        /** Adds text; a run of any white space becomes one space. */
        void text(String added) {
            String more = Signs.whole(added);
            for (int i = 0; i < more.length(); i++) {
                char c = more.charAt(i);
                if (Signs.isSpace(c)) {
                    space();
                } else if (!Signs.isInvisible(c)) {
                    if (boldDepth > 0) {
                        bold.set(text.length());
                    }
                    text.append(c);
                }
            }
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
            boldDepth++;
        }

        void boldEnds() {
            boldDepth = Math.max(0, boldDepth - 1);
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
                    text.setLength(end);
                    bold.clear(end, Math.max(end, bold.length()));
                }
                if (start < end && !href.isEmpty()) {
                    links.add(new Anchor(start, end, href));
                }
                linkStart = -1;
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
            String whole = text.toString();
            bold.clear(whole.length(), Math.max(whole.length(), bold.length()));
            Inline built = new Inline(whole, List.copyOf(links), (BitSet) bold.clone()).trim();
            text.setLength(0);
            links.clear();
            bold.clear();
            if (open) {
                href = target;
                linkStart = 0;
            }
            return built;
        }
    }
}
