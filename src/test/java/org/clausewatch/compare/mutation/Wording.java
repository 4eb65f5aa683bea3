package org.clausewatch.compare.mutation;

import java.util.ArrayList;
import java.util.List;
import org.clausewatch.model.Clause;
import org.clausewatch.model.CodePoints;
import org.clausewatch.model.Link;

/**
 * A clause's text together with its links, which follow every edit of the text. Positions are those of
 * {@link String}; links count code points, as in the model.
 */
record Wording(String text, List<Link> links) {
    Wording {
        links = List.copyOf(links);
    }

    static Wording of(Clause clause) {
        return new Wording(clause.text(), clause.links());
    }

    static Wording of(String text) {
        return new Wording(text, List.of());
    }

    /** Tells whether a span can be replaced or cut without cutting a link in two. */
    boolean isFreeOfLinks(int from, int to) {
        int first = CodePoints.offsetOf(text, from);
        int last = CodePoints.offsetOf(text, to);
        return links.stream().noneMatch(link -> link.start() < last && link.end() > first);
    }

    /** Tells whether a place lies in no link, so that text can be cut or inserted there. */
    boolean isOutsideLinks(int at) {
        int place = CodePoints.offsetOf(text, at);
        return links.stream().noneMatch(link -> link.start() < place && link.end() > place);
    }

    /** Puts other words into a span that no link reaches into. */
    Wording replace(int from, int to, String words) {
        int last = CodePoints.offsetOf(text, to);
        int shift = CodePoints.length(words) - CodePoints.length(text.substring(from, to));
        List<Link> shifted = new ArrayList<>();
        for (Link link : links) {
            shifted.add(link.start() >= last ? new Link(link.start() + shift, link.end() + shift, link.href()) : link);
        }
        return new Wording(text.substring(0, from) + words + text.substring(to), shifted);
    }

    /** Returns a span with the links in it. */
    Wording part(int from, int to) {
        int first = CodePoints.offsetOf(text, from);
        int last = CodePoints.offsetOf(text, to);
        List<Link> inside = new ArrayList<>();
        for (Link link : links) {
            if (link.start() >= first && link.end() <= last) {
                inside.add(new Link(link.start() - first, link.end() - first, link.href()));
            }
        }
        return new Wording(text.substring(from, to), inside);
    }

    /** Returns this text, a space and another one. */
    Wording then(Wording next) {
        int shift = CodePoints.length(text) + 1;
        List<Link> joined = new ArrayList<>(links);
        next.links.forEach(link -> joined.add(new Link(link.start() + shift, link.end() + shift, link.href())));
        return new Wording(text + " " + next.text, joined);
    }
}
