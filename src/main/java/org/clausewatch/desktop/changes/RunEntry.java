package org.clausewatch.desktop.changes;

import java.util.List;
import org.clausewatch.export.ChangeRun;
import org.clausewatch.export.Relocations;
import org.clausewatch.export.RunWords;

/**
 * Changes that a reader takes for one, as one entry of the list. Where it is open, its changes follow it as
 * entries of their own.
 *
 * @param changes indices into the change log's changes
 * @param words what became of their clauses: "14 list items renumbered: (d)→(e) … (q)→(r)"
 * @param excerpt the first words of each, on one line
 * @param section the innermost heading above all of them, or ""
 * @param open whether its changes are listed below it
 */
public record RunEntry(List<Integer> changes, String words, String excerpt, String section, boolean open)
        implements ListEntry {
    /** How much of each clause is shown, in code points. */
    private static final int WORDS = 40;
    /** So many clauses are told; of a longer run the first ones. */
    private static final int TOLD = 4;

    public RunEntry {
        changes = List.copyOf(changes);
    }

    /** Returns the entry for a run. */
    static RunEntry of(ChangeRun run, Relocations relocations, boolean open) {
        List<String> path = RunWords.path(run);
        int told = Math.min(TOLD, run.indices().size());
        ChangeRun first =
                new ChangeRun(run.indices().subList(0, told), run.changes().subList(0, told));
        return new RunEntry(
                run.indices(),
                RunWords.label(run, relocations),
                RunWords.firstWords(first, WORDS) + (told < run.indices().size() ? " · …" : ""),
                path.isEmpty() ? "" : path.getLast(),
                open);
    }

    @Override
    public int change() {
        return changes.getFirst();
    }

    @Override
    public boolean shows(int change) {
        return open ? change == change() : changes.contains(change);
    }

    @Override
    public String spoken() {
        return words + ", editorial" + (section.isEmpty() ? "" : ", in " + section)
                + (open ? ". Opened; press Left to close" : ". Press Right to list them") + ": " + excerpt;
    }
}
