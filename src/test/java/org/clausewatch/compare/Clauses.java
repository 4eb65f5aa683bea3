package org.clausewatch.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausewatch.model.Change;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Edit;
import org.clausewatch.model.Version;

/** Short ways to write versions down in tests. */
final class Clauses {
    private Clauses() {}

    static Clause paragraph(String heading, String text) {
        return clause(ClauseKind.PARAGRAPH, "", heading, "", text);
    }

    static Clause heading(String text) {
        return clause(ClauseKind.HEADING, "", "", "", text);
    }

    static Clause item(String heading, String number, String leadIn, String text) {
        return clause(ClauseKind.LIST_ITEM, number, heading, leadIn, text);
    }

    static Clause row(String heading, String... cells) {
        return new Clause(
                0,
                ClauseKind.TABLE_ROW,
                "",
                path(heading),
                "",
                String.join(" | ", cells),
                List.of(cells),
                List.of(),
                false);
    }

    /** Returns a version of clauses, whatever their index was. */
    static Version version(Clause... clauses) {
        List<Clause> numbered = new ArrayList<>();
        for (Clause c : clauses) {
            numbered.add(new Clause(
                    numbered.size(),
                    c.kind(),
                    c.number(),
                    c.path(),
                    c.leadIn(),
                    c.text(),
                    c.cells(),
                    c.links(),
                    c.furniture()));
        }
        return new Version("en", List.of(), numbered, List.of());
    }

    static Version paragraphs(String... texts) {
        return version(Stream.of(texts).map(text -> paragraph("", text)).toArray(Clause[]::new));
    }

    /** A change on one line: kind, then the positions of its clauses on both sides. */
    static String shape(Change change) {
        String kind =
                change.kind().code() + (change.moved() && !change.kind().code().equals("moved") ? "+moved" : "");
        return kind + " " + places(change.oldClauses()) + "->" + places(change.newClauses());
    }

    /** Edits as a word diff: "[-gone-]{+come+}". */
    static String marked(List<Edit> edits) {
        return edits.stream()
                .map(edit -> switch (edit.op()) {
                    case EQUAL -> edit.text();
                    case INSERT -> "{+" + edit.text() + "+}";
                    case DELETE -> "[-" + edit.text() + "-]";
                })
                .collect(Collectors.joining());
    }

    private static String places(List<Clause> clauses) {
        return clauses.stream().map(clause -> Integer.toString(clause.index())).collect(Collectors.joining(","));
    }

    private static Clause clause(ClauseKind kind, String number, String heading, String leadIn, String text) {
        return new Clause(0, kind, number, path(heading), leadIn, text, List.of(), List.of(), false);
    }

    private static List<String> path(String heading) {
        return heading.isEmpty() ? List.of() : List.of(heading);
    }
}
