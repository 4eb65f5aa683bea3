package org.clausewatch.compare;

import java.util.List;

/** What became of a row of a table, cell by cell, so that no edit runs across the border of two cells. */
final class CellEdits {
    /** Stands between the cells in a row's text. */
    static final String SEPARATOR = " | ";

    /** Cells below this likeness are no edit of one another, where the number of columns changed. */
    private static final double LEAST_SIMILARITY = 0.3;

    /** More cells than any table of a policy has: then cells are paired by position. */
    private static final int MOST_CELLS = 60;

    private CellEdits() {}

    /** Compares two rows; the result rebuilds the texts of both to the letter. */
    static WordEdits between(List<String> old, List<String> current) {
        boolean[][] paired = pairs(old, current);
        EditScript script = new EditScript();
        boolean tooLong = false;
        int i = 0;
        int j = 0;
        while (i < old.size() || j < current.size()) {
            String oldSeparator = i == 0 ? "" : SEPARATOR;
            String newSeparator = j == 0 ? "" : SEPARATOR;
            if (i < old.size() && j < current.size() && paired[i][j]) {
                script.both(oldSeparator, newSeparator);
                tooLong |= WordEdits.write(old.get(i++), current.get(j++), script);
            } else if (i < old.size() && !isPaired(paired, i)) {
                script.delete(oldSeparator + old.get(i++));
            } else {
                script.insert(newSeparator + current.get(j++));
            }
        }
        return new WordEdits(script.edits(), tooLong);
    }

    private static boolean isPaired(boolean[][] paired, int oldCell) {
        for (boolean pair : paired[oldCell]) {
            if (pair) {
                return true;
            }
        }
        return false;
    }

    /** Which cells belong together: by position, or by likeness in order where columns came or went. */
    private static boolean[][] pairs(List<String> old, List<String> current) {
        int rows = old.size();
        int columns = current.size();
        boolean[][] paired = new boolean[rows][columns];
        if (rows == columns || Math.max(rows, columns) > MOST_CELLS) {
            for (int i = 0; i < Math.min(rows, columns); i++) {
                paired[i][i] = true;
            }
            return paired;
        }
        double[][] best = new double[rows + 1][columns + 1];
        double[][] worth = new double[rows][columns];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                double similarity = similarity(old.get(i), current.get(j));
                worth[i][j] = similarity < LEAST_SIMILARITY ? 0 : similarity;
                best[i][j] = Math.max(worth[i][j] + best[i + 1][j + 1], Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            if (worth[i][j] > 0 && best[i][j] == worth[i][j] + best[i + 1][j + 1]) {
                paired[i++][j++] = true;
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
        return paired;
    }

    private static double similarity(String old, String current) {
        if (old.equals(current)) {
            return 1;
        }
        List<String> words = WeighedTokens.of(old).even().stream().sorted().toList();
        List<String> others = WeighedTokens.of(current).even().stream().sorted().toList();
        int shared = 0;
        int j = 0;
        for (String word : words) {
            while (j < others.size() && others.get(j).compareTo(word) < 0) {
                j++;
            }
            if (j < others.size() && others.get(j).equals(word)) {
                shared++;
                j++;
            }
        }
        return 2.0 * shared / Math.max(1, words.size() + others.size());
    }
}
