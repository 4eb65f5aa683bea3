package org.clausewatch.export;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clausewatch.archive.IndexedPair;
import org.clausewatch.export.StyledText.Style;
import org.clausewatch.history.DatedChange;
import org.clausewatch.history.LinkedChange;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.PairVerdict;

/** The changes of several documents in order of time, as text for a terminal. */
public final class TextByTime {
    private final Wording wording;
    private final Selection selection;
    private final int width;
    private final boolean colour;

    /**
     * Chooses how they are written.
     *
     * @param selection of which changes, to be told
     * @param width columns of the terminal
     * @param colour whether ANSI escapes may be used
     */
    public TextByTime(Wording wording, Selection selection, int width, boolean colour) {
        this.wording = wording;
        this.selection = selection;
        this.width = width;
        this.colour = colour;
    }

    /**
     * Writes changes: those of two versions under the days between which they happened and the document.
     *
     * @param all the changes, oldest first; what several documents have in common is told once
     * @param unread versions of which it is not known what they changed
     * @param documents how many documents were looked at
     * @param since what was seen before is not told; {@link Instant#MIN} for all
     * @throws IOException if {@code out} cannot be written to
     */
    public void write(List<LinkedChange> all, List<IndexedPair> unread, int documents, Instant since, Writer out)
            throws IOException {
        List<String> lines = new ArrayList<>();
        put(new StyledText().plain(summary(all, documents, since)), "", "", lines);
        List<LinkedChange> changes =
                all.stream().filter(change -> !change.repeats()).toList();
        for (int i = 0; i < changes.size(); i++) {
            DatedChange change = changes.get(i).change();
            ChangeLog log = change.log();
            if (i == 0 || !changes.get(i - 1).change().log().equals(log)) {
                lines.add("");
                put(
                        new StyledText()
                                .add(
                                        Style.STRONG,
                                        TextChangeLog.between(log) + ": " + TextChangeLog.title(log.document())),
                        "",
                        "",
                        lines);
            }
            lines.add("");
            lines.addAll(new ChangeText(wording, Relocations.of(log), width, colour)
                    .of(
                            i + 1,
                            ChangeIds.shortened(log, change.judged()),
                            change.judged(),
                            log.summary().judged(),
                            List.of()));
            links(changes.get(i), lines);
        }
        unread(unread, lines);
        for (String line : lines) {
            out.write(line);
            out.write('\n');
        }
    }

    private String summary(List<LinkedChange> changes, int documents, Instant since) {
        long changed = changes.stream()
                .map(each -> each.change().document())
                .distinct()
                .count();
        String what = changes.isEmpty() ? "No change" : TextChangeLog.number(changes.size(), "change");
        String concern = selection.all()
                ? ""
                : (changes.size() == 1 ? " of substance concerns " : " of substance concern ")
                        + wording.topics(selection.topics());
        String where = " in " + (changes.isEmpty() ? "" : TextChangeLog.count((int) changed) + " of ")
                + TextChangeLog.number(documents, "document");
        return what + (changes.isEmpty() ? concern.replace("concern ", "concerns ") : concern) + where
                + (since.equals(Instant.MIN) ? "" : " since " + day(since)) + ", oldest first.";
    }

    private void links(LinkedChange change, List<String> lines) {
        if (!change.alsoIn().isEmpty() || change.wave().isPresent()) {
            lines.add("");
        }
        for (DatedChange other : change.alsoIn()) {
            put(
                    new StyledText()
                            .plain("Also in: " + TextChangeLog.title(other.document()))
                            .add(Style.FAINT, ", " + lower(TextChangeLog.between(other.log()))),
                    "   ",
                    "     ",
                    lines);
        }
        change.wave()
                .ifPresent(wave -> put(
                        new StyledText()
                                .plain("Part of a wave: " + WaveText.when(wave) + ": " + WaveText.services(wave) + "."),
                        "   ",
                        "     ",
                        lines));
    }

    private static String lower(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    private void unread(List<IndexedPair> unread, List<String> lines) {
        if (unread.isEmpty()) {
            return;
        }
        lines.add("");
        put(
                new StyledText()
                        .add(Style.WARNING, "Not told above: ")
                        .plain("what these versions changed could not be judged."),
                "",
                "",
                lines);
        for (IndexedPair pair : unread) {
            put(new StyledText().plain(unread(pair)), "  ", "    ", lines);
        }
    }

    /** Returns what of two versions is not known, as one line. */
    public static String unread(IndexedPair pair) {
        String why;
        if (pair.verdict() == PairVerdict.NOT_COMPARABLE) {
            why = "not comparable";
        } else if (pair.judged()) {
            why = TextChangeLog.number(pair.unjudged(), "change") + " in parts in another language";
        } else {
            why = "no rules for the language";
        }
        return TextChangeLog.title(pair.document()) + ", between " + day(pair.from()) + " and " + day(pair.to()) + ": "
                + why;
    }

    private static String day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    private void put(StyledText text, String firstIndent, String indent, List<String> lines) {
        lines.addAll(text.lines(width, firstIndent, indent, colour));
    }
}
