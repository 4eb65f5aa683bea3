package org.clausewatch.compare;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Edit;

/**
 * What became of clauses, word by word, so that a person can read it: sentence by sentence and cell by cell,
 * the shortest edit script of words (Myers, linear space), then crumbs between edits dissolved and edits slid
 * to where a phrase begins.
 *
 * @param edits the texts of equal and delete runs give the old clauses, of equal and insert runs the new ones
 * @param tooLong whether something was too long to be compared word by word, and is shown as replaced
 */
record WordEdits(List<Edit> edits, boolean tooLong) {
    /** Beyond this many token pairs a sentence is shown as replaced whole. */
    private static final long MOST_PAIRS = 9_000_000;

    /** If less than this share of the shorter side survives, both are shown whole: crumbs would only mislead. */
    private static final double LEAST_SURVIVING = 0.3;

    /** What both sides of a replacement begin with is no part of it if it weighs that much. */
    private static final int LEAST_TRIMMED = 8;

    /** Compares the texts of clauses, joined by line feeds; rows of a table cell by cell. */
    static WordEdits of(List<Clause> old, List<Clause> current) {
        if (old.size() == 1 && current.size() == 1 && isRow(old.getFirst()) && isRow(current.getFirst())) {
            return CellEdits.between(old.getFirst().cells(), current.getFirst().cells());
        }
        return between(text(old), text(current));
    }

    /** Compares two texts; the result rebuilds both to the letter. */
    static WordEdits between(String oldText, String newText) {
        EditScript script = new EditScript();
        boolean tooLong = write(oldText, newText, script);
        return new WordEdits(script.edits(), tooLong);
    }

    /** Writes what became of a text; returns whether it was too long to be compared word by word. */
    static boolean write(String oldText, String newText, EditScript script) {
        if (oldText.isEmpty() || newText.isEmpty() || oldText.equals(newText)) {
            script.both(oldText, newText);
            return false;
        }
        WeighedTokens old = WeighedTokens.of(oldText);
        WeighedTokens current = WeighedTokens.of(newText);
        List<Run> runs = new ArrayList<>();
        boolean tooLong = false;
        for (Run pair : SentencePairs.of(old, current)) {
            if (pair.equal() || pair.oneSided()) {
                runs.add(pair);
                continue;
            }
            Run core = core(pair, old, current);
            if ((long) (core.oldTo() - core.oldFrom()) * (core.newTo() - core.newFrom()) > MOST_PAIRS) {
                tooLong = true;
                runs.add(pair);
            } else {
                runs.addAll(words(pair, core, old, current));
            }
        }
        List<Run> readable = Slides.slide(trimmed(Run.join(runs), old, current), old, current);
        script.write(toTheLetter(readable, old, current), old.tokens(), current.tokens());
        return tooLong;
    }

    /** What is left of two sentences without the words that both begin or end with. */
    private static Run core(Run pair, WeighedTokens old, WeighedTokens current) {
        int most = Math.min(pair.oldTo() - pair.oldFrom(), pair.newTo() - pair.newFrom());
        int prefix = 0;
        while (prefix < most
                && old.even().get(pair.oldFrom() + prefix).equals(current.even().get(pair.newFrom() + prefix))) {
            prefix++;
        }
        int suffix = 0;
        while (suffix < most - prefix
                && old.even()
                        .get(pair.oldTo() - suffix - 1)
                        .equals(current.even().get(pair.newTo() - suffix - 1))) {
            suffix++;
        }
        return new Run(
                false, pair.oldFrom() + prefix, pair.oldTo() - suffix, pair.newFrom() + prefix, pair.newTo() - suffix);
    }

    /** Compares the words of sentences that belong together. */
    private static List<Run> words(Run pair, Run core, WeighedTokens old, WeighedTokens current) {
        List<Run> runs = new ArrayList<>();
        int oldAt = pair.oldFrom();
        int newAt = pair.newFrom();
        List<Change> differing = new MyersDiffWithLinearSpace<String>()
                .computeDiff(
                        old.even().subList(core.oldFrom(), core.oldTo()),
                        current.even().subList(core.newFrom(), core.newTo()),
                        null);
        for (Change change : differing) {
            int oldFrom = core.oldFrom() + change.startOriginal;
            int newFrom = core.newFrom() + change.startRevised;
            runs.add(new Run(true, oldAt, oldFrom, newAt, newFrom));
            oldAt = core.oldFrom() + change.endOriginal;
            newAt = core.newFrom() + change.endRevised;
            runs.add(new Run(false, oldFrom, oldAt, newFrom, newAt));
        }
        runs.add(new Run(true, oldAt, pair.oldTo(), newAt, pair.newTo()));
        List<Run> clean = Crumbs.dissolve(runs, old, current);
        return survives(clean, pair, old, current) ? clean : List.of(pair);
    }

    /**
     * Takes out of replacements what both sides begin or end with: where a sentence's beginning stands before
     * a new sentence now, both edits meet there.
     */
    private static List<Run> trimmed(List<Run> runs, WeighedTokens old, WeighedTokens current) {
        List<Run> trimmed = new ArrayList<>(runs.size());
        for (Run run : runs) {
            if (run.equal() || run.oneSided()) {
                trimmed.add(run);
                continue;
            }
            int most = Math.min(run.oldTo() - run.oldFrom(), run.newTo() - run.newFrom());
            int prefix = 0;
            while (prefix < most && old.word(run.oldFrom() + prefix).equals(current.word(run.newFrom() + prefix))) {
                prefix++;
            }
            prefix = old.weight(run.oldFrom(), run.oldFrom() + prefix) >= LEAST_TRIMMED ? prefix : 0;
            int suffix = 0;
            while (suffix < most - prefix
                    && old.word(run.oldTo() - suffix - 1).equals(current.word(run.newTo() - suffix - 1))) {
                suffix++;
            }
            suffix = old.weight(run.oldTo() - suffix, run.oldTo()) >= LEAST_TRIMMED ? suffix : 0;
            int oldFrom = run.oldFrom() + prefix;
            int newFrom = run.newFrom() + prefix;
            int oldTo = run.oldTo() - suffix;
            int newTo = run.newTo() - suffix;
            trimmed.add(new Run(true, run.oldFrom(), oldFrom, run.newFrom(), newFrom));
            trimmed.add(new Run(false, oldFrom, oldTo, newFrom, newTo));
            trimmed.add(new Run(true, oldTo, run.oldTo(), newTo, run.newTo()));
        }
        return Run.join(trimmed);
    }

    /** Takes words that are the same but for typography or capitals for replaced, as they are shown. */
    private static List<Run> toTheLetter(List<Run> runs, WeighedTokens old, WeighedTokens current) {
        List<Run> exact = new ArrayList<>(runs.size());
        for (Run run : runs) {
            if (!run.equal()) {
                exact.add(run);
                continue;
            }
            int from = 0;
            for (int k = 0; k < run.longer(); k++) {
                int i = run.oldFrom() + k;
                int j = run.newFrom() + k;
                if (!old.word(i).equals(current.word(j))) {
                    exact.add(new Run(true, run.oldFrom() + from, i, run.newFrom() + from, j));
                    exact.add(new Run(false, i, i + 1, j, j + 1));
                    from = k + 1;
                }
            }
            exact.add(new Run(true, run.oldFrom() + from, run.oldTo(), run.newFrom() + from, run.newTo()));
        }
        return Run.join(exact);
    }

    private static boolean survives(List<Run> runs, Run pair, WeighedTokens old, WeighedTokens current) {
        int equal = 0;
        for (Run run : runs) {
            if (run.equal()) {
                equal += old.weight(run.oldFrom(), run.oldTo());
            }
        }
        int shorter = Math.min(old.weight(pair.oldFrom(), pair.oldTo()), current.weight(pair.newFrom(), pair.newTo()));
        return equal >= LEAST_SURVIVING * shorter;
    }

    private static boolean isRow(Clause clause) {
        return clause.kind() == ClauseKind.TABLE_ROW
                && !clause.cells().isEmpty()
                && clause.text().equals(String.join(CellEdits.SEPARATOR, clause.cells()));
    }

    private static String text(List<Clause> clauses) {
        return clauses.size() == 1
                ? clauses.getFirst().text()
                : clauses.stream().map(Clause::text).collect(Collectors.joining("\n"));
    }
}
