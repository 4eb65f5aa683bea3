package org.clausewatch.desktop.compare;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.Row;

/** One line of the comparison as the window shows it. */
public sealed interface RowItem {
    /**
     * Clauses that stand level.
     *
     * @param index of the row in the comparison
     * @param row the clauses
     * @param change index into the change log's changes
     * @param judged that change
     * @param asked whether the reader asked for this change; others are marked quietly
     * @param from where a moved clause stood: "from “Cookies”", or ""
     */
    record Clauses(int index, Row row, OptionalInt change, Optional<JudgedChange> judged, boolean asked, String from)
            implements RowItem {}

    /**
     * A stretch that is folded away.
     *
     * @param from index of its first row
     * @param to index after its last row
     * @param unchanged clauses of the new version in it that did not change
     * @param other changes of substance in it that the reader did not ask for
     * @param editorial editorial changes in it
     */
    record Fold(int from, int to, int unchanged, int other, int editorial) implements RowItem {
        /** Returns the fold in words: "212 unchanged clauses · 3 other changes". */
        public String words() {
            StringBuilder words = new StringBuilder();
            append(words, unchanged, "unchanged clause", "unchanged clauses");
            append(words, other, "other change", "other changes");
            append(words, editorial, "editorial change", "editorial changes");
            return words.toString();
        }

        private static void append(StringBuilder words, int count, String one, String many) {
            if (count > 0) {
                words.append(words.isEmpty() ? "" : " · ")
                        .append(count)
                        .append(' ')
                        .append(count == 1 ? one : many);
            }
        }
    }

    /**
     * The headings above the row that follows, where they are folded away.
     *
     * @param path outermost first
     */
    record Section(List<String> path) implements RowItem {
        public Section {
            path = List.copyOf(path);
        }
    }
}
