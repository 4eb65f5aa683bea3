package org.clausewatch.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.Comparison;

/** The changes of a log that a reader selected, as lines of a terminal: each by itself, or as a run. */
final class ChangeListText {
    private final Wording wording;
    private final Selection selection;
    private final int width;
    private final boolean colour;

    ChangeListText(Wording wording, Selection selection, int width, boolean colour) {
        this.wording = wording;
        this.selection = selection;
        this.width = width;
        this.colour = colour;
    }

    /** Returns the lines for a log of which only the changes are known. */
    List<String> of(ChangeLog log) {
        return lines(log, Relocations.of(log), Optional.empty());
    }

    /**
     * Returns the lines for a log.
     *
     * @param comparison in which its changes stand
     * @param why whether each change says why its clauses stand side by side
     */
    List<String> of(ChangeLog log, Comparison comparison, boolean why) {
        Relocations relocations = Relocations.of(log, comparison);
        return lines(log, relocations, why ? Optional.of(new GroundsText(comparison, relocations)) : Optional.empty());
    }

    private List<String> lines(ChangeLog log, Relocations relocations, Optional<GroundsText> grounds) {
        List<Integer> shown = IntStream.range(0, log.changes().size())
                .filter(i -> selection.shows(log.changes().get(i)))
                .boxed()
                .toList();
        ChangeText change = new ChangeText(wording, relocations, width, colour);
        RunText runs = new RunText(wording, relocations, width, colour);
        List<String> lines = new ArrayList<>();
        for (ChangeRun run : ChangeRuns.of(log.changes(), shown)) {
            lines.add("");
            List<Integer> numbers = run.indices().stream()
                    .map(index -> Collections.binarySearch(shown, index) + 1)
                    .toList();
            List<String> why = grounds.map(told -> run.indices().stream()
                            .flatMap(index -> told.of(index).stream())
                            .toList())
                    .orElse(List.of());
            lines.addAll(
                    run.isSingle()
                            ? change.of(
                                    numbers.getFirst(),
                                    ChangeIds.shortened(log, run.first()),
                                    run.first(),
                                    log.summary().judged(),
                                    why)
                            : runs.of(numbers, run, why));
        }
        return lines;
    }
}
