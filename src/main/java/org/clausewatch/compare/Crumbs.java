package org.clausewatch.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * Draws what survived by chance between two edits into one edit, so that nobody has to read a sentence
 * minced into words. Words that decide what a sentence means are never drawn in.
 */
final class Crumbs {
    private static final int MOST_TOKENS = 8;

    private final WeighedTokens old;
    private final WeighedTokens current;

    private Crumbs(WeighedTokens old, WeighedTokens current) {
        this.old = old;
        this.current = current;
    }

    /** Returns runs without crumbs. */
    static List<Run> dissolve(List<Run> runs, WeighedTokens old, WeighedTokens current) {
        Crumbs crumbs = new Crumbs(old, current);
        List<Run> clean = crumbs.joinAround(Run.join(runs));
        for (int most = 1; most <= MOST_TOKENS; most++) {
            List<Run> before;
            do {
                before = clean;
                clean = crumbs.joinAround(crumbs.dissolve(before, most));
            } while (clean.size() < before.size());
        }
        return clean;
    }

    private List<Run> dissolve(List<Run> runs, int most) {
        List<Run> next = new ArrayList<>(runs);
        for (int i = 1; i + 1 < next.size(); i++) {
            Run run = next.get(i);
            if (run.equal() && run.longer() <= most && isCrumb(run, next.get(i - 1), next.get(i + 1))) {
                next.set(i, run.replaced());
            }
        }
        return Run.join(next);
    }

    private boolean isCrumb(Run run, Run before, Run after) {
        boolean small = true;
        for (int i = run.oldFrom(); i < run.oldTo(); i++) {
            if (old.isTelling(i)) {
                return false;
            }
            small &= old.isSmall(i);
        }
        int around = Math.min(weight(before), weight(after));
        int weight = old.weight(run.oldFrom(), run.oldTo());
        if (before.isInsertion() && after.isInsertion() || before.isDeletion() && after.isDeletion()) {
            // What stands between two insertions was there before: drawing it in would strike it out.
            return false;
        }
        return small
                ? run.longer() <= 2 && before.longer() + after.longer() > 2 || weight < around
                : 2 * weight + 4 < around;
    }

    private int weight(Run run) {
        return Math.max(old.weight(run.oldFrom(), run.oldTo()), current.weight(run.newFrom(), run.newTo()));
    }

    /** Where the words between two insertions, or two deletions, could as well stand at their edge, makes them one. */
    private List<Run> joinAround(List<Run> runs) {
        List<Run> joined = new ArrayList<>(runs);
        for (int i = 0; i + 2 < joined.size(); i++) {
            Run first = joined.get(i);
            Run between = joined.get(i + 1);
            Run last = joined.get(i + 2);
            if (first.isInsertion() && last.isInsertion()) {
                int length = between.newTo() - between.newFrom();
                if (sameWords(current, first.newFrom(), first.newTo(), between.newFrom(), length)) {
                    int cut = first.newFrom() + length;
                    joined.set(i, new Run(true, between.oldFrom(), between.oldTo(), first.newFrom(), cut));
                    joined.set(i + 1, new Run(false, between.oldTo(), between.oldTo(), cut, last.newTo()));
                    joined.remove(i + 2);
                } else if (sameWords(current, last.newTo() - length, last.newTo(), between.newFrom(), length)
                        && last.newTo() - last.newFrom() >= length) {
                    int cut = last.newTo() - length;
                    joined.set(i, new Run(false, between.oldFrom(), between.oldFrom(), first.newFrom(), cut));
                    joined.set(i + 1, new Run(true, between.oldFrom(), between.oldTo(), cut, last.newTo()));
                    joined.remove(i + 2);
                }
            } else if (first.isDeletion() && last.isDeletion()) {
                int length = between.oldTo() - between.oldFrom();
                if (sameWords(old, first.oldFrom(), first.oldTo(), between.oldFrom(), length)) {
                    int cut = first.oldFrom() + length;
                    joined.set(i, new Run(true, first.oldFrom(), cut, between.newFrom(), between.newTo()));
                    joined.set(i + 1, new Run(false, cut, last.oldTo(), between.newTo(), between.newTo()));
                    joined.remove(i + 2);
                } else if (sameWords(old, last.oldTo() - length, last.oldTo(), between.oldFrom(), length)
                        && last.oldTo() - last.oldFrom() >= length) {
                    int cut = last.oldTo() - length;
                    joined.set(i, new Run(false, first.oldFrom(), cut, between.newFrom(), between.newFrom()));
                    joined.set(i + 1, new Run(true, cut, last.oldTo(), between.newFrom(), between.newTo()));
                    joined.remove(i + 2);
                }
            }
        }
        return Run.join(joined);
    }

    private static boolean sameWords(WeighedTokens wording, int from, int to, int other, int length) {
        if (to - from < length) {
            return false;
        }
        for (int k = 0; k < length; k++) {
            if (!wording.word(from + k).equals(wording.word(other + k))) {
                return false;
            }
        }
        return true;
    }
}
