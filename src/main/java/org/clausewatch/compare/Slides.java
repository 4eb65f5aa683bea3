package org.clausewatch.compare;

import java.util.ArrayList;
import java.util.List;

/** Slides insertions and deletions, where the words allow several places, to where a sentence or phrase ends. */
final class Slides {
    private Slides() {}

    static List<Run> slide(List<Run> runs, WeighedTokens old, WeighedTokens current) {
        List<Run> slid = new ArrayList<>(runs);
        Run nothing = new Run(true, 0, 0, 0, 0);
        slid.addFirst(nothing);
        slid.addLast(new Run(true, old.size(), old.size(), current.size(), current.size()));
        for (int i = 1; i + 1 < slid.size(); i++) {
            Run edit = slid.get(i);
            if (!edit.oneSided() || !slid.get(i - 1).equal() || !slid.get(i + 1).equal()) {
                continue;
            }
            int shift = edit.isInsertion()
                    ? best(current, edit.newFrom(), edit.newTo(), slid.get(i - 1), slid.get(i + 1))
                    : best(old, edit.oldFrom(), edit.oldTo(), slid.get(i - 1), slid.get(i + 1));
            if (shift != 0) {
                shift(slid, i, shift);
            }
        }
        return Run.join(slid);
    }

    private static int best(WeighedTokens wording, int from, int to, Run before, Run after) {
        int back = 0;
        while (back < before.longer() && wording.word(from - back - 1).equals(wording.word(to - back - 1))) {
            back++;
        }
        int forth = 0;
        while (forth < after.longer() && wording.word(from + forth).equals(wording.word(to + forth))) {
            forth++;
        }
        int best = 0;
        int most = -1;
        for (int shift = -back; shift <= forth; shift++) {
            int score = 2 * boundary(wording, from + shift) + 2 * boundary(wording, to + shift) + (shift == 0 ? 1 : 0);
            if (score > most) {
                most = score;
                best = shift;
            }
        }
        return best;
    }

    private static void shift(List<Run> runs, int edit, int by) {
        Run before = runs.get(edit - 1);
        Run run = runs.get(edit);
        Run after = runs.get(edit + 1);
        runs.set(edit - 1, new Run(true, before.oldFrom(), before.oldTo() + by, before.newFrom(), before.newTo() + by));
        runs.set(edit, new Run(false, run.oldFrom() + by, run.oldTo() + by, run.newFrom() + by, run.newTo() + by));
        runs.set(edit + 1, new Run(true, after.oldFrom() + by, after.oldTo(), after.newFrom() + by, after.newTo()));
    }

    /** How well a text can be cut before a token: best between sentences, then between phrases. */
    private static int boundary(WeighedTokens wording, int at) {
        if (at == 0 || at == wording.size()) {
            return 4;
        }
        String next = wording.even().get(at);
        int before = switch (wording.word(at - 1)) {
            case ".", "!", "?", "\u3002", "\uFF01", "\uFF1F", "|", "•" -> 4;
            case ";", ":", "\uFF1B", "\uFF1A" -> 3;
            case ",", ")", "\u3001", "\uFF0C", "—", "–" -> 2;
            default -> 0;
        };
        int after = switch (next) {
            case "|", "•" -> 4;
            case "(", "and", "or", "but", "und", "oder", "et", "ou", "y", "o", "e" -> 2;
            case ",", ";" -> 1;
            case "the",
                    "a",
                    "an",
                    "to",
                    "of",
                    "for",
                    "with",
                    "in",
                    "on",
                    "by",
                    "from",
                    "as",
                    "your",
                    "our",
                    "that",
                    "which",
                    "if",
                    "when",
                    "unless",
                    "except",
                    "including",
                    "such",
                    "through",
                    "about" -> 1;
            default -> 0;
        };
        return Math.max(before, after);
    }
}
