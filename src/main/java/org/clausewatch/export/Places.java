package org.clausewatch.export;

import java.util.ArrayList;
import java.util.List;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.CodePoints;

/** Where clauses stand, and their first words, as a reader is told. */
final class Places {
    /** A heading that is quoted in a sentence is cut after so many code points. */
    static final int HEADING_LENGTH = 60;

    /** Tells that there is more; never stands on a line of its own. */
    private static final String MORE = "\u00A0…";

    private static final String BELOW = " › ";

    private Places() {}

    /** Returns where a clause stands: its headings and its enumerator. */
    static String of(Clause clause) {
        List<String> parts = new ArrayList<>(told(clause.path()));
        if (parts.isEmpty()) {
            parts.add(clause.kind() == ClauseKind.HEADING ? "Heading" : "(no heading)");
        }
        if (!clause.number().isEmpty()) {
            parts.add(clause.number());
        }
        return String.join(BELOW, parts);
    }

    /** Returns headings in a row. */
    static String of(List<String> path) {
        return String.join(BELOW, told(path));
    }

    /** A page that repeats its title as its first heading is not told twice. */
    private static List<String> told(List<String> path) {
        List<String> told = new ArrayList<>();
        for (String heading : path) {
            if (told.isEmpty() || !told.getLast().equals(heading)) {
                told.add(heading);
            }
        }
        return told;
    }

    /** Returns the innermost heading in quotation marks, or "" for a clause under none. */
    static String heading(Clause clause) {
        return clause.path().isEmpty() ? "" : quoted(clause.path().getLast());
    }

    /** Returns the beginning of a text in quotation marks. */
    static String quoted(String text) {
        return "“" + firstWords(text, HEADING_LENGTH) + "”";
    }

    /** Returns as many whole words as fit into a number of code points; more are told by an ellipsis. */
    static String firstWords(String text, int length) {
        if (CodePoints.length(text) <= length) {
            return text;
        }
        String cut = CodePoints.slice(text, 0, length);
        int space = cut.lastIndexOf(' ');
        return (space > length / 2 ? cut.substring(0, space) : cut).stripTrailing() + MORE;
    }
}
