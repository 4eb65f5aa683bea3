package org.clausewatch.export;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clausewatch.export.StyledText.Style;
import org.clausewatch.history.DatedChange;
import org.clausewatch.history.Wave;
import org.clausewatch.model.Clause;
import org.clausewatch.model.TopicFinding;
import org.clausewatch.model.Words;

/** Waves as text for a terminal. */
public final class WaveText {
    private static final int MOST_QUOTED = 3;

    private final Wording wording;
    private final int width;
    private final boolean colour;

    /**
     * Chooses how they are written.
     *
     * @param width columns of the terminal
     * @param colour whether ANSI escapes may be used
     */
    public WaveText(Wording wording, int width, boolean colour) {
        this.wording = wording;
        this.width = width;
        this.colour = colour;
    }

    /**
     * Writes waves, each with its changes in order of time.
     *
     * @param topics ids of those that were looked for
     * @param documents how many documents were looked at
     * @throws IOException if {@code out} cannot be written to
     */
    public void write(List<Wave> waves, List<String> topics, int documents, Writer out) throws IOException {
        List<String> lines = new ArrayList<>();
        String found = waves.isEmpty() ? "No waves" : TextChangeLog.number(waves.size(), "wave");
        put(
                new StyledText()
                        .plain(found + " in " + TextChangeLog.number(documents, "document") + " among the changes that"
                                + " concern " + wording.topics(topics)
                                + ": similar new words in policies of several companies within eight weeks."),
                "",
                "",
                lines);
        for (int i = 0; i < waves.size(); i++) {
            wave(i + 1, waves.get(i), lines);
        }
        for (String line : lines) {
            out.write(line);
            out.write('\n');
        }
    }

    private void wave(int number, Wave wave, List<String> lines) {
        lines.add("");
        put(
                new StyledText()
                        .add(Style.STRONG, number + ". " + when(wave) + ": " + topics(wave))
                        .plain("\u00A0 ")
                        .add(Style.FAINT, ChangeText.ID_MARK + wave.id()),
                "",
                "   ",
                lines);
        put(new StyledText().plain("In common: " + common(wave)), "   ", "   ", lines);
        for (DatedChange change : wave.changes()) {
            lines.add("");
            Clause place = change.judged().change().newClauses().getFirst();
            StyledText title = new StyledText()
                    .add(Style.STRONG, TextChangeLog.title(change.document()))
                    .plain(", " + between(change) + ", " + Places.of(place));
            change.judged()
                    .judgement()
                    .direction()
                    .ifPresent(direction -> title.plain(TextChangeLog.SEPARATOR + wording.direction(direction)));
            put(title, "   ", "     ", lines);
            put(EditText.of(change.judged().change().edits()), "     ", "     ", lines);
        }
    }

    private String topics(Wave wave) {
        return wave.changes().stream()
                .flatMap(change -> change.judged().judgement().topics().stream().map(TopicFinding::topic))
                .distinct()
                .sorted()
                .map(wording::topic)
                .collect(Collectors.joining(", "));
    }

    /** Returns the longest of the common words, in the order of the text. */
    private static String common(Wave wave) {
        List<String> common = wave.common();
        List<Integer> longest = IntStream.range(0, common.size())
                .boxed()
                .sorted((one, other) -> Words.count(common.get(other)) - Words.count(common.get(one)))
                .limit(MOST_QUOTED)
                .sorted()
                .toList();
        return longest.stream().map(i -> "“" + common.get(i) + "”").collect(Collectors.joining(", "));
    }

    private static String between(DatedChange change) {
        String between = TextChangeLog.between(change.log());
        return between.substring(0, 1).toLowerCase(Locale.ROOT) + between.substring(1);
    }

    /** Returns of how many services a wave is, and when it was seen first. */
    static String when(Wave wave) {
        String from = day(wave.from());
        String to = day(wave.to());
        return TextChangeLog.number(wave.services().size(), "service") + ", first seen "
                + (from.equals(to) ? "on " + from : "between " + from + " and " + to);
    }

    /** Returns the services of a wave, each with the day on which it was first seen there. */
    static String services(Wave wave) {
        Map<String, String> days = new LinkedHashMap<>();
        wave.changes().forEach(change -> days.putIfAbsent(change.document().service(), day(change.firstSeen())));
        return days.entrySet().stream()
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .collect(Collectors.joining(", "));
    }

    private static String day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    private void put(StyledText text, String firstIndent, String indent, List<String> lines) {
        lines.addAll(text.lines(width, firstIndent, indent, colour));
    }
}
