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
            } else if ((long) (pair.oldTo() - pair.oldFrom()) * (pair.newTo() - pair.newFrom()) > MOST_PAIRS) {
                tooLong = true;
                runs.add(pair);
            } else {
                runs.addAll(words(pair, old, current));
            }
        }
        script.write(Slides.slide(Run.join(runs), old, current), old.tokens(), current.tokens());
        return tooLong;
    }

    /** Compares the words of sentences that belong together. */
    private static List<Run> words(Run pair, WeighedTokens old, WeighedTokens current) {
        List<Run> runs = new ArrayList<>();
        int oldAt = pair.oldFrom();
        int newAt = pair.newFrom();
        List<Change> differing = new MyersDiffWithLinearSpace<String>()
                .computeDiff(
                        old.even().subList(pair.oldFrom(), pair.oldTo()),
                        current.even().subList(pair.newFrom(), pair.newTo()),
                        null);
        for (Change change : differing) {
            int oldFrom = pair.oldFrom() + change.startOriginal;
            int newFrom = pair.newFrom() + change.startRevised;
            runs.add(new Run(true, oldAt, oldFrom, newAt, newFrom));
            oldAt = pair.oldFrom() + change.endOriginal;
            newAt = pair.newFrom() + change.endRevised;
            runs.add(new Run(false, oldFrom, oldAt, newFrom, newAt));
        }
        runs.add(new Run(true, oldAt, pair.oldTo(), newAt, pair.newTo()));
        List<Run> clean = Crumbs.dissolve(runs, old, current);
        return survives(clean, pair, old, current) ? clean : List.of(pair);
    }

    private static boolean survives(List<Run> runs, Run pair, WeighedTokens old, WeighedTokens current) {
        int equal = 0;
        for (Run run : runs) {
            if (run.equal()) {
                equal += old.weight(run.oldFrom(), run.oldTo());
            }
        }
        int shorter =
                Math.min(old.weight(pair.oldFrom(), pair.oldTo()), current.weight(pair.newFrom(), pair.newTo()));
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
