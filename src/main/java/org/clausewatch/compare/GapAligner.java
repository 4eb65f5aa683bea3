package org.clausewatch.compare;

import java.util.ArrayList;
import java.util.List;
import org.clausewatch.compare.Anchors.Gap;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Version;

/** The best order-preserving pairing of the clauses in one gap, by dynamic programming over all of them. */
final class GapAligner {
    /** Below this share of common words a reader sees two statements, not one that was changed. */
    private static final double LEAST_SIMILARITY = 0.45;

    /** A clause alone between two anchors on both sides has its place as evidence too. */
    private static final double LEAST_SIMILARITY_ALONE = 0.4;

    /** A short line alone that begins with the same word is the same line: "Effective 3 May", "Effective 9 June". */
    private static final double LEAST_SIMILARITY_OF_A_LINE = 0.1;

    private static final int MOST_WORDS_OF_A_LINE = 8;

    /** Clauses under the same label of their own ("Product research: …") are the same clause rewritten. */
    private static final double LEAST_SIMILARITY_WITH_LABEL = 0.15;

    private static final int LONGEST_LABEL = 60;

    private static final double SAME_HEADINGS = 0.06;
    private static final double SAME_KIND = 0.03;
    private static final double OTHER_KIND_OF_LINE = 0.15;

    private final List<Clause> oldClauses;
    private final List<Clause> newClauses;
    private final ClauseWords words;

    GapAligner(Version oldVersion, Version newVersion, ClauseWords words) {
        this.oldClauses = oldVersion.clauses();
        this.newClauses = newVersion.clauses();
        this.words = words;
    }

    List<Pairing> align(Gap gap) {
        int rows = gap.oldTo() - gap.oldFrom();
        int columns = gap.newTo() - gap.newFrom();
        double least = rows == 1 && columns == 1 ? leastAlone(gap) : LEAST_SIMILARITY;
        float[][] similarity = new float[rows][columns];
        double[][] best = new double[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                best[i][j] = Math.max(best[i + 1][j], best[i][j + 1]);
                int oldClause = gap.oldFrom() + i;
                int newClause = gap.newFrom() + j;
                double found = similarity(oldClause, newClause, least);
                similarity[i][j] = (float) found;
                if (found > 0) {
                    best[i][j] = Math.max(best[i][j], best[i + 1][j + 1] + worth(oldClause, newClause, found));
                }
            }
        }
        List<Pairing> pairings = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            if (best[i][j] == best[i + 1][j]) {
                i++;
            } else if (best[i][j] == best[i][j + 1]) {
                j++;
            } else {
                pairings.add(Pairing.of(gap.oldFrom() + i, gap.newFrom() + j, similarity[i][j]));
                i++;
                j++;
            }
        }
        return pairings;
    }

    private double leastAlone(Gap gap) {
        Clause old = oldClauses.get(gap.oldFrom());
        Clause current = newClauses.get(gap.newFrom());
        return old.kind() == current.kind()
                        && old.path().equals(current.path())
                        && beginning(old).equals(beginning(current))
                        && words.wordsOfOld(gap.oldFrom()).length <= MOST_WORDS_OF_A_LINE
                        && words.wordsOfNew(gap.newFrom()).length <= MOST_WORDS_OF_A_LINE
                ? LEAST_SIMILARITY_OF_A_LINE
                : LEAST_SIMILARITY_ALONE;
    }

    /** What stands before the colon or full stop of a clause that begins like a heading, or "". */
    private static String label(String text) {
        for (int i = 0; i < Math.min(text.length() - 1, LONGEST_LABEL); i++) {
            char c = text.charAt(i);
            if (c == ':' || c == '\uFF1A' || (c == '.' && text.charAt(i + 1) == ' ')) {
                return text.substring(0, i);
            }
        }
        return "";
    }

    private static String beginning(Clause clause) {
        List<String> tokens = Tokens.of(clause.text()).words();
        return tokens.isEmpty() ? "" : Tokens.canonical(tokens.getFirst());
    }

    /** Similarity where it suffices, else 0. */
    private double similarity(int oldClause, int newClause, double least) {
        Clause old = oldClauses.get(oldClause);
        Clause current = newClauses.get(newClause);
        if (old.text().equals(current.text())) {
            return 1;
        }
        boolean oneIsHeading = (old.kind() == ClauseKind.HEADING) != (current.kind() == ClauseKind.HEADING);
        String label = label(old.text());
        double needed = !label.isEmpty() && label.equals(label(current.text()))
                ? Math.min(least, LEAST_SIMILARITY_WITH_LABEL)
                : least + (oneIsHeading ? OTHER_KIND_OF_LINE : 0);
        if (words.mostSimilarity(oldClause, newClause) < needed) {
            return 0;
        }
        double found = words.similarity(oldClause, newClause);
        return found >= needed ? found : 0;
    }

    /** What pairing two clauses is worth: more for longer ones, for the same headings, for the same kind. */
    private double worth(int oldClause, int newClause, double similarity) {
        Clause old = oldClauses.get(oldClause);
        Clause current = newClauses.get(newClause);
        double worth = similarity
                + (old.path().equals(current.path()) ? SAME_HEADINGS : 0)
                + (old.kind() == current.kind() ? SAME_KIND : 0);
        int length = Math.min(words.wordsOfOld(oldClause).length, words.wordsOfNew(newClause).length);
        return worth * (1 + StrictMath.log1p(length));
    }
}
