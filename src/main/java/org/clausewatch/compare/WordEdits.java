package org.clausewatch.compare;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clausewatch.model.Edit;

/**
 * What became of a clause, word by word, so that a person can read it: the shortest edit script of words
 * (Myers, linear space), then crumbs between edits dissolved and edits slid to where a phrase begins.
 */
final class WordEdits {
    /** Beyond this many token pairs a clause is shown as replaced whole. */
    private static final long MOST_PAIRS = 400_000_000;

    /** If fewer words than this share survive, both sides are shown whole: crumbs would only mislead. */
    private static final double LEAST_SURVIVING = 0.2;

    /** These decide what a sentence means: where one stands on both sides it is never drawn into an edit. */
    private static final Set<String> TELLING =
            Set.of("not", "no", "never", "unless", "only", "except", "may", "will", "must", "can", "cannot", "without");

    private static final Set<String> SMALL = Set.of(
            "a", "an", "and", "as", "at", "be", "by", "for", "from", "in", "is", "it", "its", "of", "on", "or", "our",
            "that", "the", "their", "this", "to", "we", "with", "you", "your", "are", "these", "such", "any", "which");

    /** Tokens of both sides that stand together: the same ones, or those that were replaced. */
    private record Run(boolean equal, int oldFrom, int oldTo, int newFrom, int newTo) {
        int longer() {
            return Math.max(oldTo - oldFrom, newTo - newFrom);
        }

        boolean oneSided() {
            return oldFrom == oldTo || newFrom == newTo;
        }
    }

    private final Tokens oldTokens;
    private final Tokens newTokens;

    private WordEdits(Tokens oldTokens, Tokens newTokens) {
        this.oldTokens = oldTokens;
        this.newTokens = newTokens;
    }

    /** Compares two texts; the result rebuilds both to the letter. */
    static List<Edit> between(String oldText, String newText) {
        EditScript script = new EditScript();
        if (oldText.isEmpty() || newText.isEmpty() || oldText.equals(newText)) {
            script.both(oldText, newText);
            return script.edits();
        }
        WordEdits words = new WordEdits(Tokens.of(oldText), Tokens.of(newText));
        List<Run> runs = words.slide(words.dissolve(words.runs()));
        if (words.survives(runs)) {
            words.write(runs, script);
        } else {
            script.both(oldText, newText);
        }
        return script.edits();
    }

    /** Tells whether two texts are too long to be compared word by word. */
    static boolean tooLong(String oldText, String newText) {
        // A text has no more tokens than signs, so that hardly any has to be cut to know.
        return (long) oldText.length() * newText.length() > MOST_PAIRS
                && !oldText.equals(newText)
                && new WordEdits(Tokens.of(oldText), Tokens.of(newText)).tooLong();
    }

    private boolean tooLong() {
        return (long) oldTokens.size() * newTokens.size() > MOST_PAIRS;
    }

    private List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        if (tooLong()) {
            runs.add(new Run(false, 0, oldTokens.size(), 0, newTokens.size()));
            return runs;
        }
        int oldAt = 0;
        int newAt = 0;
        for (Change change :
                new MyersDiffWithLinearSpace<String>().computeDiff(oldTokens.words(), newTokens.words(), null)) {
            if (change.startOriginal > oldAt) {
                runs.add(new Run(true, oldAt, change.startOriginal, newAt, change.startRevised));
            }
            runs.add(new Run(false, change.startOriginal, change.endOriginal, change.startRevised, change.endRevised));
            oldAt = change.endOriginal;
            newAt = change.endRevised;
        }
        if (oldAt < oldTokens.size() || newAt < newTokens.size()) {
            runs.add(new Run(true, oldAt, oldTokens.size(), newAt, newTokens.size()));
        }
        return join(runs);
    }

    /** Joins neighbouring edits, until the runs alternate between equal and replaced. */
    private static List<Run> join(List<Run> runs) {
        List<Run> joined = new ArrayList<>();
        for (Run run : runs) {
            Run last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.equal() == run.equal()) {
                joined.set(
                        joined.size() - 1,
                        new Run(run.equal(), last.oldFrom(), run.oldTo(), last.newFrom(), run.newTo()));
            } else if (run.longer() > 0) {
                joined.add(run);
            }
        }
        return joined;
    }

    /** Draws equal runs that only interrupt an edit into it, shortest first, until none is left. */
    private List<Run> dissolve(List<Run> runs) {
        List<Run> current = runs;
        for (int most = 1; most <= 8; most++) {
            boolean again = true;
            while (again) {
                again = false;
                List<Run> next = new ArrayList<>(current);
                for (int i = 1; i + 1 < next.size(); i++) {
                    if (next.get(i).equal()
                            && next.get(i).longer() <= most
                            && isCrumb(next.get(i), next.get(i - 1), next.get(i + 1))) {
                        Run crumb = next.get(i);
                        next.set(i, new Run(false, crumb.oldFrom(), crumb.oldTo(), crumb.newFrom(), crumb.newTo()));
                        again = true;
                    }
                }
                current = join(next);
            }
        }
        return current;
    }

    private boolean isCrumb(Run run, Run before, Run after) {
        int said = 0;
        for (String token : oldTokens.words().subList(run.oldFrom(), run.oldTo())) {
            String word = Tokens.canonical(token);
            if (TELLING.contains(word) || Character.isDigit(word.isEmpty() ? ' ' : word.codePointAt(0))) {
                return false;
            }
            if (Tokens.isWord(token) && !SMALL.contains(word)) {
                said++;
            }
        }
        int around = Math.min(before.longer(), after.longer());
        return said == 0 && run.longer() <= 2 && before.longer() + after.longer() > 2
                || said > 0 && run.longer() * 2 < around
                || said == 0 && run.longer() < around;
    }

    /** Slides insertions and deletions, where the words allow several places, to where a phrase begins. */
    private List<Run> slide(List<Run> runs) {
        List<Run> slid = new ArrayList<>(runs);
        for (int i = 1; i + 1 < slid.size(); i++) {
            Run edit = slid.get(i);
            if (edit.equal()
                    || !edit.oneSided()
                    || !slid.get(i - 1).equal()
                    || !slid.get(i + 1).equal()) {
                continue;
            }
            boolean insertion = edit.oldFrom() == edit.oldTo();
            List<String> words = insertion ? newTokens.words() : oldTokens.words();
            int from = insertion ? edit.newFrom() : edit.oldFrom();
            int to = insertion ? edit.newTo() : edit.oldTo();
            int back = 0;
            while (back + 1 < slid.get(i - 1).longer()
                    && words.get(from - back - 1).equals(words.get(to - back - 1))) {
                back++;
            }
            int forth = 0;
            while (forth + 1 < slid.get(i + 1).longer()
                    && words.get(from + forth).equals(words.get(to + forth))) {
                forth++;
            }
            int bestShift = 0;
            for (int shift = -back; shift <= forth; shift++) {
                if (boundary(words, from + shift) > boundary(words, from + bestShift)) {
                    bestShift = shift;
                }
            }
            if (bestShift != 0) {
                shift(slid, i, bestShift);
            }
        }
        return join(slid);
    }

    private static void shift(List<Run> runs, int edit, int by) {
        Run before = runs.get(edit - 1);
        Run run = runs.get(edit);
        Run after = runs.get(edit + 1);
        runs.set(edit - 1, new Run(true, before.oldFrom(), before.oldTo() + by, before.newFrom(), before.newTo() + by));
        runs.set(edit, new Run(false, run.oldFrom() + by, run.oldTo() + by, run.newFrom() + by, run.newTo() + by));
        runs.set(edit + 1, new Run(true, after.oldFrom() + by, after.oldTo(), after.newFrom() + by, after.newTo()));
    }

    /** How well an edit begins before a token: best after a sentence, then after a phrase. */
    private static int boundary(List<String> words, int at) {
        if (at == 0) {
            return 3;
        }
        return switch (words.get(at - 1)) {
            case ".", "!", "?", "\u3002" -> 3;
            case ";", ":" -> 2;
            case "," -> SMALL.contains(words.get(at)) ? 2 : 1;
            default -> SMALL.contains(words.get(at)) ? 1 : 0;
        };
    }

    private boolean survives(List<Run> runs) {
        int equal = 0;
        for (Run run : runs) {
            if (run.equal()) {
                equal += run.longer();
            }
        }
        return equal >= LEAST_SURVIVING * Math.min(oldTokens.size(), newTokens.size());
    }

    private void write(List<Run> runs, EditScript script) {
        boolean spaceWritten = false;
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            if (run.equal()) {
                for (int k = 0; k < run.longer(); k++) {
                    if (!spaceWritten) {
                        script.both(oldTokens.spaceBefore(run.oldFrom() + k), newTokens.spaceBefore(run.newFrom() + k));
                    }
                    spaceWritten = false;
                    script.equal(oldTokens.words().get(run.oldFrom() + k));
                }
                continue;
            }
            String oldSpace = run.oldFrom() < run.oldTo() ? oldTokens.spaceBefore(run.oldFrom()) : "";
            String newSpace = run.newFrom() < run.newTo() ? newTokens.spaceBefore(run.newFrom()) : "";
            String deleted = oldTokens.text(run.oldFrom(), run.oldTo());
            String inserted = newTokens.text(run.newFrom(), run.newTo());
            String space = oldSpace + newSpace;
            if (run.oneSided()
                    && i + 1 < runs.size()
                    && space.equals(oldTokens.spaceBefore(run.oldTo()))
                    && space.equals(newTokens.spaceBefore(run.newTo()))) {
                // "x [and y ]z" reads better than "x[ and y] z".
                script.equal(space);
                script.delete(deleted.isEmpty() ? "" : deleted + space);
                script.insert(inserted.isEmpty() ? "" : inserted + space);
                spaceWritten = true;
            } else {
                script.both(oldSpace, newSpace);
                script.delete(deleted);
                script.insert(inserted);
            }
        }
        script.both(oldTokens.spaceBefore(oldTokens.size()), newTokens.spaceBefore(newTokens.size()));
    }
}
