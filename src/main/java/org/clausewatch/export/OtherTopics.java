package org.clausewatch.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clausewatch.export.StyledText.Style;
import org.clausewatch.model.Change;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.Clause;
import org.clausewatch.model.CodePoints;
import org.clausewatch.model.Edit;
import org.clausewatch.model.EditOp;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.Significance;
import org.clausewatch.model.TopicFinding;

/**
 * Names what was left out because it concerns topics that were not asked for. Kin of a topic asked for get
 * a line for each change: who asks about AI training also wants to know that a passage on the use of AI
 * changed. All others share one line that counts them.
 */
final class OtherTopics {
    private static final int MOST_NAMED = 6;
    private static final int LONGEST_QUOTE = 90;

    private final Wording wording;
    private final Selection selection;
    private final int width;
    private final boolean colour;
    private final boolean hints;

    /**
     * Chooses how they are written.
     *
     * @param hints whether to say which options show more
     */
    OtherTopics(Wording wording, Selection selection, int width, boolean colour, boolean hints) {
        this.hints = hints;
        this.wording = wording;
        this.selection = selection;
        this.width = width;
        this.colour = colour;
    }

    /** A change with what it concerns. */
    private record Named(Change change, TopicFinding finding) {}

    /** Returns the lines for a log; none where nothing was left out. */
    List<String> of(ChangeLog log) {
        SortedMap<String, List<Named>> leftOut = new TreeMap<>();
        if (!selection.all()) {
            for (JudgedChange change : log.changes()) {
                if (change.judgement().significance() == Significance.SUBSTANTIVE && !selection.isRelevant(change)) {
                    for (TopicFinding finding : change.judgement().topics()) {
                        leftOut.computeIfAbsent(finding.topic(), topic -> new ArrayList<>())
                                .add(new Named(change.change(), finding));
                    }
                }
            }
        }
        List<String> lines = new ArrayList<>();
        leftOut.forEach((topic, changes) -> {
            if (!isKin(topic)) {
                return;
            }
            lines.add("");
            lines.addAll(new StyledText()
                    .plain("Also, on ")
                    .add(Style.STRONG, wording.topic(topic))
                    .plain(
                            hints
                                    ? " (--topic " + topic + " shows " + (changes.size() == 1 ? "it" : "them") + "):"
                                    : ":")
                    .lines(width, "", "", colour));
            changes.stream().limit(MOST_NAMED).forEach(named -> lines.addAll(item(line(named))));
            if (changes.size() > MOST_NAMED) {
                lines.addAll(item(new StyledText().plain("and " + (changes.size() - MOST_NAMED) + " more")));
            }
        });
        String counted = leftOut.entrySet().stream()
                .filter(entry -> !isKin(entry.getKey()))
                .map(entry -> entry.getKey() + " " + entry.getValue().size())
                .collect(Collectors.joining(", "));
        if (!counted.isEmpty()) {
            lines.add("");
            lines.addAll(new StyledText()
                    .plain(hints ? "Changes on other topics (--topic NAME shows them): " : "Changes on other topics: ")
                    .add(Style.FAINT, counted)
                    .lines(width, "", "  ", colour));
        }
        return lines;
    }

    /** Tells whether a topic's id begins as one that was asked for does: "ai-use" is kin of "ai-training". */
    private boolean isKin(String topic) {
        return selection.topics().stream().anyMatch(asked -> firstPart(asked).equals(firstPart(topic)));
    }

    private static String firstPart(String topic) {
        int hyphen = topic.indexOf('-');
        return hyphen < 0 ? topic : topic.substring(0, hyphen);
    }

    private List<String> item(StyledText text) {
        return text.lines(width, "   · ", "     ", colour);
    }

    private static StyledText line(Named named) {
        Change change = named.change();
        Clause clause = (change.newClauses().isEmpty() ? change.oldClauses() : change.newClauses()).getFirst();
        String place = clause.path().isEmpty() ? "" : clause.path().getLast() + ": ";
        return new StyledText().plain(place).add(Style.FAINT, quote(named));
    }

    /** The run of words that came or went with the topic's words in it, else the longest. */
    private static String quote(Named named) {
        List<Edit> edits = named.change().edits().stream()
                .filter(edit -> edit.op() != EditOp.EQUAL)
                .toList();
        Edit shown = edits.stream()
                .filter(edit -> named.finding().evidence().stream()
                        .anyMatch(evidence -> edit.text().contains(evidence.text())))
                .findFirst()
                .or(() -> edits.stream()
                        .max(Comparator.comparingInt(edit -> edit.text().length())))
                .orElseGet(() -> new Edit(EditOp.EQUAL, ""));
        String words = shown.text().strip().replace('\n', ' ');
        String cut = CodePoints.length(words) > LONGEST_QUOTE
                ? CodePoints.slice(words, 0, LONGEST_QUOTE).replaceFirst("\\S*$", "…")
                : words;
        return shown.op() == EditOp.INSERT ? "{+" + cut + "+}" : "[-" + cut + "-]";
    }
}
