package org.clausewatch.compare;

import java.util.List;
import org.clausewatch.model.Change;
import org.clausewatch.model.ChangeKind;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Comparison;
import org.clausewatch.model.Link;
import org.clausewatch.model.Reason;

/** Invented texts to compare, and what a comparison says in short. */
final class ComparedTexts {
    static final String LOGS = "We keep server logs for thirty days to find faults and attacks.";
    static final String POSTS = "When you publish a post, we store its text and the pictures in it.";
    static final String PARTNERS = "We share contact details with delivery partners who bring you parcels.";
    static final String CHILDREN = "Our service is not meant for children below the age of sixteen.";

    private ComparedTexts() {}

    static Clause paragraph(String text) {
        return Clause.of(0, ClauseKind.PARAGRAPH, text);
    }

    static Clause item(String number, String text) {
        return item(number, text, "");
    }

    static Clause item(String number, String text, String leadIn) {
        return new Clause(0, ClauseKind.LIST_ITEM, number, List.of(), leadIn, text, List.of(), List.of(), false);
    }

    static Clause under(String heading, String text) {
        return new Clause(0, ClauseKind.PARAGRAPH, "", List.of(heading), "", text, List.of(), List.of(), false);
    }

    static Clause linked(String href) {
        return new Clause(
                0,
                ClauseKind.PARAGRAPH,
                "",
                List.of(),
                "",
                "Read our help",
                List.of(),
                List.of(new Link(9, 13, href)),
                false);
    }

    static List<ChangeKind> kinds(Comparison comparison) {
        return comparison.changes().stream().map(Change::kind).toList();
    }

    static List<String> codes(Change change) {
        return change.reasons().stream().map(Reason::code).toList();
    }

    static String marked(Change change) {
        return Clauses.marked(change.edits());
    }
}
