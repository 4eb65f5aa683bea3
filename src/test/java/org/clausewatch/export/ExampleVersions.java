package org.clausewatch.export;

import java.util.List;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Link;
import org.clausewatch.model.Version;

/** Versions built by hand, of an invented policy. */
final class ExampleVersions {
    private ExampleVersions() {}

    /** A version of one paragraph. */
    static Version version(String language, Clause clause) {
        return new Version(language, List.of(), List.of(clause), List.of());
    }

    /** A version that uses every kind of clause. */
    static Version everyKind() {
        List<String> top = List.of("Privacy * Policy");
        return new Version(
                "en",
                List.of(),
                List.of(
                        Clause.of(0, ClauseKind.HEADING, "Privacy * Policy"),
                        new Clause(
                                1,
                                ClauseKind.PARAGRAPH,
                                "",
                                top,
                                "",
                                "Zorbly \uD83D\uDC4B explains [here] what it does & why: \"R&amp;D\".",
                                List.of(),
                                List.of(new Link(9, 23, "https://zorbly.example/a_(b)")),
                                false),
                        new Clause(2, ClauseKind.HEADING, "2.", top, "", "What we take", List.of(), List.of(), false),
                        item(3, "", "your name"),
                        item(4, "", "- your address"),
                        item(5, "(a)", "your files"),
                        row(6, "Data", "Why", "Period"),
                        row(7, "Name", "to call you | write you", "a year"),
                        new Clause(
                                8,
                                ClauseKind.QUOTE,
                                "",
                                List.of("Privacy * Policy", "What we take"),
                                "",
                                "3. is the charm",
                                List.of(),
                                List.of(),
                                false)),
                List.of());
    }

    private static Clause item(int index, String number, String text) {
        return new Clause(
                index,
                ClauseKind.LIST_ITEM,
                number,
                List.of("Privacy * Policy", "What we take"),
                "",
                text,
                List.of(),
                List.of(),
                false);
    }

    private static Clause row(int index, String... cells) {
        return new Clause(
                index,
                ClauseKind.TABLE_ROW,
                "",
                List.of("Privacy * Policy", "What we take"),
                "",
                String.join(" | ", cells),
                List.of(cells),
                List.of(),
                false);
    }
}
