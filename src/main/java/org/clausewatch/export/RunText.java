package org.clausewatch.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clausewatch.export.StyledText.Style;
import org.clausewatch.model.Change;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.Significance;

/** A run of changes as lines of a terminal: what became of its clauses together, then a line for each. */
final class RunText {
    private static final String INDENT = "   ";
    private static final String ITEM_INDENT = INDENT + "  ";
    /** Unchanged words before the first edit that are shown with it, in code points. */
    private static final int BEFORE = 24;

    private final Wording wording;
    private final Relocations relocations;
    private final int width;
    private final boolean colour;

    RunText(Wording wording, Relocations relocations, int width, boolean colour) {
        this.wording = wording;
        this.relocations = relocations;
        this.width = width;
        this.colour = colour;
    }

    /**
     * Returns the lines that show a run.
     *
     * @param numbers that its changes have in the list, ascending
     * @param why for each change why its clauses stand side by side, where that is asked for; told once where all
     *     say the same
     */
    List<String> of(List<Integer> numbers, ChangeRun run, List<String> why) {
        List<String> path = RunWords.path(run);
        List<String> lines = new ArrayList<>(new StyledText()
                .add(
                        Style.STRONG,
                        ranges(numbers) + ". "
                                + (path.isEmpty() ? wording.phrase("place", "several", Map.of()) : Places.of(path)))
                .lines(width, "", INDENT, colour));
        lines.addAll(new StyledText()
                .plain(RunWords.label(run, relocations))
                .add(Style.FAINT, TextChangeLog.SEPARATOR + wording.significance(Significance.EDITORIAL))
                .lines(width, INDENT, INDENT, colour));
        Map<String, Long> told = why.stream()
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        told.forEach((sentence, count) -> lines.addAll(new StyledText()
                .add(Style.FAINT, told.size() == 1 ? sentence : count + "× " + sentence)
                .lines(width, INDENT, INDENT, colour)));
        lines.add("");
        int numberWidth = run.changes().stream()
                .mapToInt(judged -> TerminalWidth.of(RunWords.numbers(judged.change())))
                .max()
                .orElse(0);
        for (JudgedChange judged : run.changes()) {
            lines.add(item(judged.change(), numberWidth));
        }
        return lines;
    }

    /** Returns "4–14" for numbers that follow each other, "4–5, 7–8" for those that do not. */
    private static String ranges(List<Integer> numbers) {
        List<String> ranges = new ArrayList<>();
        int from = numbers.getFirst();
        for (int i = 0; i < numbers.size(); i++) {
            int number = numbers.get(i);
            if (i + 1 == numbers.size() || numbers.get(i + 1) != number + 1) {
                ranges.add(from == number ? Integer.toString(from) : from + "–" + number);
                from = i + 1 == numbers.size() ? from : numbers.get(i + 1);
            }
        }
        return String.join(", ", ranges);
    }

    /** Returns a change on one line: its numbers, then its first words, or its first edit where signs differ. */
    private String item(Change change, int numberWidth) {
        String numbers = RunWords.numbers(change);
        String margin = numberWidth == 0 ? "" : numbers + " ".repeat(numberWidth - TerminalWidth.of(numbers) + 2);
        boolean sameText = change.oldClauses().isEmpty()
                || change.newClauses().isEmpty()
                || change.oldClauses()
                        .getFirst()
                        .text()
                        .equals(change.newClauses().getFirst().text());
        StyledText words = sameText
                ? new StyledText().plain(TableRows.text(RunWords.clause(change)))
                : EditText.fromFirst(TableRows.editedCell(change), BEFORE);
        return words.firstLine(width, ITEM_INDENT + margin, colour);
    }
}
