package org.clausewatch.compare.mutation;

import java.util.List;
import java.util.stream.Collectors;
import org.clausewatch.model.Change;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Comparison;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Row;

/** Words for what was done and what came back instead, for somebody who looks for the fault. */
final class FateText {
    private static final int LONGEST = 300;

    private FateText() {}

    static String of(MutatedPair pair, Comparison comparison, Fate fate, Complaint complaint) {
        StringBuilder text = new StringBuilder();
        text.append(fate).append(' ').append(complaint.words()).append('\n');
        fate.oldClauses()
                .forEach(index ->
                        line(text, "    old ", pair.oldVersion().clauses().get(index)));
        fate.newClauses()
                .forEach(index ->
                        line(text, "    new ", pair.newVersion().clauses().get(index)));
        text.append("  came back as\n");
        for (Row row : comparison.rows()) {
            if (touches(row.oldClauses(), fate.oldClauses()) || touches(row.newClauses(), fate.newClauses())) {
                came(text, comparison, row);
            }
        }
        return text.toString();
    }

    private static boolean touches(List<Clause> clauses, List<Integer> indexes) {
        return clauses.stream().anyMatch(clause -> indexes.contains(clause.index()));
    }

    private static void came(StringBuilder text, Comparison comparison, Row row) {
        text.append("    ");
        if (row.change().isPresent()) {
            Change change = comparison.changes().get(row.change().getAsInt());
            text.append(change.kind())
                    .append(change.moved() ? " moved " : " ")
                    .append(change.reasons().stream().map(Reason::code).collect(Collectors.joining(", ", "[", "]")))
                    .append(" similarity ")
                    .append(Math.round(change.similarity() * 100) / 100.0);
        } else {
            text.append("unchanged");
        }
        text.append('\n');
        row.oldClauses().forEach(clause -> line(text, "      - ", clause));
        row.newClauses().forEach(clause -> line(text, "      + ", clause));
    }

    private static void line(StringBuilder text, String start, Clause clause) {
        String words = clause.text();
        text.append(start)
                .append(clause.index())
                .append(' ')
                .append(clause.kind().code())
                .append(clause.number().isEmpty() ? "" : " " + clause.number())
                .append(" <")
                .append(clause.path().isEmpty() ? "" : clause.path().getLast())
                .append("> ")
                .append(words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words)
                .append('\n');
    }
}
