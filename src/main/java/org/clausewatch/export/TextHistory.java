package org.clausewatch.export;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clausewatch.export.StyledText.Style;
import org.clausewatch.history.ClauseSearch;
import org.clausewatch.history.ClauseStory;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.history.Fold;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.history.LineageEvent;
import org.clausewatch.model.Clause;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Provenance;
import org.clausewatch.model.StatedDate;
import org.jspecify.annotations.Nullable;

/** Histories and lineages as text for a terminal. */
public final class TextHistory {
    private static final List<String> QUOTED = List.of("old", "new");

    private final Wording wording;
    private final int width;
    private final boolean colour;

    /**
     * Chooses how they are written.
     *
     * @param width columns of the terminal
     * @param colour whether ANSI escapes may be used
     */
    public TextHistory(Wording wording, int width, boolean colour) {
        this.wording = wording;
        this.width = width;
        this.colour = colour;
    }

    /** A line of a history and when it is of. */
    private record Entry(Instant at, String id, StyledText text) {}

    /**
     * Writes every observation of a document in order of time: each begins a version, or is folded for a reason.
     *
     * @param same documents of other services that are the same text
     * @throws IOException if {@code out} cannot be written to
     */
    public void write(DocumentHistory history, HistorySummary summary, List<DocumentRef> same, Writer out)
            throws IOException {
        List<String> lines = new ArrayList<>();
        put(new StyledText().add(Style.STRONG, TextChangeLog.title(history.document())), "", "", lines);
        put(new StyledText().plain(summary.text(wording) + "."), "", "", lines);
        if (!same.isEmpty()) {
            put(new StyledText().plain(same(same)), "", "", lines);
        }
        for (String note : new HistoryNotes(wording).of(history, Instant.MIN)) {
            put(new StyledText().add(Style.FAINT, note), "  ", "    ", lines);
        }
        lines.add("");
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < history.versions().size(); i++) {
            entries.add(version(history.versions().get(i), i + 1));
        }
        history.folds().forEach(fold -> entries.add(fold(fold)));
        entries.sort(Comparator.comparing(Entry::at).thenComparing(Entry::id));
        entries.forEach(entry -> put(entry.text, "", "    ", lines));
        end(lines, out);
    }

    /** Says which other documents are the same text. */
    static String same(List<DocumentRef> same) {
        return "Nearly the same text as "
                + same.stream()
                        .map(TextChangeLog::title)
                        .map(title -> "“" + title + "”")
                        .collect(Collectors.joining(", "))
                + ": at least nine of ten clauses, but for names.";
    }

    private Entry version(HistoryVersion version, int number) {
        Provenance provenance = version.provenance();
        Instant at = provenance.firstObservedAt().orElse(Instant.MIN);
        StyledText text = new StyledText().plain(time(at) + "  ").add(Style.STRONG, "version " + number);
        TextChangeLog.observed(provenance).ifPresent(seen -> text.add(Style.FAINT, TextChangeLog.SEPARATOR + seen));
        for (StatedDate stated : version.version().statedDates()) {
            text.add(
                    Style.FAINT,
                    TextChangeLog.SEPARATOR + "says " + wording.dateKind(stated.kind()) + " " + stated.date());
        }
        return new Entry(at, provenance.id(), text);
    }

    private Entry fold(Fold fold) {
        Instant at = fold.observation().at();
        TreeMap<String, String> params = new TreeMap<>(fold.reason().params());
        StyledText text = new StyledText().plain(time(at) + "  ").add(Style.FAINT, "  " + wording.fold(fold.reason()));
        if (params.keySet().containsAll(QUOTED)) {
            text.add(Style.FAINT, ": " + quoted(params.get("old")) + " → " + quoted(params.get("new")));
        } else if (params.containsKey("words")) {
            text.add(Style.FAINT, ": " + quoted(params.get("words")));
        } else if (params.containsKey("gained-words")) {
            text.add(Style.FAINT, ": " + quoted(params.get("gained-words")));
        }
        return new Entry(at, fold.observation().id(), text);
    }

    private static String quoted(@Nullable String words) {
        return words == null || words.isEmpty() ? "nothing" : "“" + words + "”";
    }

    /**
     * Writes what became of a clause, and whether it stands in the latest version.
     *
     * @param latest of the document's versions
     * @throws IOException if {@code out} cannot be written to
     */
    public void write(ClauseStory story, HistoryVersion latest, Writer out) throws IOException {
        List<String> lines = new ArrayList<>();
        Clause last = story.events().getLast().clause();
        String heading = last.path().isEmpty() ? "" : " under “" + last.path().getLast() + "”";
        put(new StyledText().add(Style.STRONG, "Clause #" + story.lineage() + heading), "", "", lines);
        for (ClauseStory.Event event : story.events()) {
            lines.add("");
            StyledText title = new StyledText().add(Style.STRONG, wording.lineageEvent(event.event()));
            title.plain(", " + when(event));
            event.other().ifPresent(other -> title.add(Style.FAINT, ", see #" + other));
            put(title, "", "", lines);
            StyledText words = event.edits().isEmpty()
                    ? new StyledText().plain(event.clause().text())
                    : EditText.of(event.edits());
            put(words, "  ", "  ", lines);
        }
        boolean gone = story.events().getLast().event() == LineageEvent.GONE;
        String seen = latest.provenance()
                .lastObservedAt()
                .map(at -> ", last seen on " + day(at) + ",")
                .orElse("");
        lines.add("");
        put(
                new StyledText()
                        .plain("The latest version" + seen
                                + (gone ? " does not have it any more." : " has it in these words.")),
                "",
                "",
                lines);
        end(lines, out);
    }

    private static String when(ClauseStory.Event event) {
        String first = event.version()
                .provenance()
                .firstObservedAt()
                .map(TextHistory::day)
                .orElse("?");
        Optional<String> last = event.before()
                .flatMap(before -> before.provenance().lastObservedAt())
                .map(TextHistory::day);
        return last.isEmpty()
                ? first + " or before"
                : last.get().equals(first) ? "on " + first : "between " + last.get() + " and " + first;
    }

    /**
     * Writes clauses to choose one from.
     *
     * @param message what to do with them
     * @throws IOException if {@code out} cannot be written to
     */
    public void write(String message, List<ClauseSearch.Hit> hits, Writer out) throws IOException {
        List<String> lines = new ArrayList<>();
        put(new StyledText().plain(message), "", "", lines);
        for (ClauseSearch.Hit hit : hits) {
            String place =
                    hit.clause().path().isEmpty() ? "" : hit.clause().path().getLast() + ": ";
            StyledText text = new StyledText()
                    .add(Style.STRONG, "#" + hit.lineage().id())
                    .plain("  " + place + EditText.shortened(hit.clause().text()));
            if (!hit.present()) {
                text.add(Style.FAINT, " (gone)");
            }
            lines.add(text.firstLine(width, "  ", colour));
        }
        end(lines, out);
    }

    private static String time(Instant at) {
        return at.equals(Instant.MIN)
                ? "?"
                : at.toString().substring(0, "2024-06-26T08:15".length()).replace('T', ' ');
    }

    private static String day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    private void put(StyledText text, String firstIndent, String indent, List<String> lines) {
        lines.addAll(text.lines(width, firstIndent, indent, colour));
    }

    private static void end(List<String> lines, Writer out) throws IOException {
        for (String line : lines) {
            out.write(line);
            out.write('\n');
        }
    }
}
