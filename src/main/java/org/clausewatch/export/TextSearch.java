package org.clausewatch.export;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clausewatch.archive.SearchHit;
import org.clausewatch.archive.SearchResult;
import org.clausewatch.export.StyledText.Style;
import org.clausewatch.model.CodePoints;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.TextSpan;

/** Hits of a search as lines of a terminal: document, place, when the wording was there, and the words. */
public final class TextSearch {
    /** Longer clauses are shown around the words that were found, in code points. */
    private static final int LONGEST = 600;

    private static final int AROUND = 200;

    private final Wording wording;
    private final int width;
    private final boolean colour;

    /**
     * Makes one.
     *
     * @param width columns of the terminal
     * @param colour whether ANSI escapes may be used
     */
    public TextSearch(Wording wording, int width, boolean colour) {
        this.wording = wording;
        this.width = width;
        this.colour = colour;
    }

    /**
     * Writes a result.
     *
     * @param words what was searched for, as the user wrote it
     * @throws IOException if {@code out} cannot be written to
     */
    public void write(String words, SearchResult result, Writer out) throws IOException {
        List<String> lines = new ArrayList<>();
        put(new StyledText().add(Style.STRONG, summary(words, result)), "", lines);
        Optional<DocumentRef> before = Optional.empty();
        for (SearchHit hit : result.hits()) {
            if (!before.equals(Optional.of(hit.document()))) {
                before = Optional.of(hit.document());
                lines.add("");
                put(
                        new StyledText()
                                .add(
                                        Style.STRONG,
                                        hit.document().service() + ", "
                                                + hit.document().terms()),
                        "",
                        lines);
            }
            put(place(hit), "  ", lines);
            put(quote(hit), "    ", lines);
        }
        if (result.total() > result.hits().size()) {
            lines.add("");
            int left = result.total() - result.hits().size();
            put(
                    new StyledText()
                            .plain(TextChangeLog.count(left) + " more are not shown: --most " + result.total()
                                    + " shows all, another word finds fewer."),
                    "",
                    lines);
        }
        for (String line : lines) {
            out.write(line);
            out.write('\n');
        }
    }

    private static String summary(String words, SearchResult result) {
        String quoted = words.contains("\"") ? words : "“" + words + "”";
        if (result.total() == 0) {
            return "No clause has " + quoted + ". A star finds all words with a beginning: train*";
        }
        return TextChangeLog.number(result.total(), "wording") + " of clauses in "
                + TextChangeLog.number(result.documents(), "document")
                + (result.total() == 1 ? " has " : " have ") + quoted + ".";
    }

    private StyledText place(SearchHit hit) {
        StyledText text = new StyledText();
        String path = String.join(" › ", hit.path());
        text.plain((hit.number().isEmpty() ? "" : hit.number() + " ")
                + (path.isEmpty() ? wording.phrase("place", "no-heading", Map.of()) : path));
        text.add(Style.FAINT, " · " + when(hit));
        if (!hit.topics().isEmpty()) {
            text.plain(" · ")
                    .add(Style.TOPIC, hit.topics().stream().map(wording::topic).collect(Collectors.joining(", ")));
        }
        return text;
    }

    /**
     * Returns from when to when a wording was seen: "since 2024-03-01, still there on 2024-09-01". Of one that the
     * first version had, nobody knows since when: "since 2023-01-21 or before".
     */
    public static String when(SearchHit hit) {
        String first = day(hit.firstObserved());
        String last = day(hit.lastObserved());
        String start = first + (hit.fromStart() ? " or before" : "");
        if (hit.current()) {
            return "since " + start + (first.equals(last) ? ", last seen that day" : ", still there on " + last);
        }
        return (first.equals(last) ? "on " + start : "from " + start + " to " + last) + ", not any more";
    }

    private static String day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static StyledText quote(SearchHit hit) {
        StyledText text = new StyledText();
        int length = hit.text().codePointCount(0, hit.text().length());
        int from = 0;
        int until = length;
        if (length > LONGEST && !hit.marks().isEmpty()) {
            from = Math.max(0, hit.marks().getFirst().start() - AROUND);
            until = Math.min(length, from + LONGEST);
        }
        text.plain(from > 0 ? "…" : "");
        int at = from;
        for (TextSpan mark : hit.marks()) {
            if (mark.start() >= at && mark.end() <= until) {
                text.plain(CodePoints.slice(hit.text(), at, mark.start()));
                text.add(Style.INSERTED, CodePoints.slice(hit.text(), mark.start(), mark.end()));
                at = mark.end();
            }
        }
        return text.plain(CodePoints.slice(hit.text(), at, until)).plain(until < length ? "…" : "");
    }

    private void put(StyledText text, String indent, List<String> lines) {
        lines.addAll(text.lines(width, indent, indent, colour));
    }
}
