package org.clausewatch.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Link;
import org.clausewatch.model.Reason;

/** Tells, from the texts alone, why a pair of clauses reads the same although something differs. */
final class Sameness {
    private static final Pattern QUERY = Pattern.compile("[?#].*");

    /** Another way to write some dates makes a text no longer than this. */
    private static final int MOST_LONGER = 24;

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private Sameness() {}

    /**
     * Returns why what differs is no new wording; empty if words differ.
     *
     * @param oldClauses one side of a pairing
     * @param newClauses its other side
     * @param moved whether it stands in another place
     */
    static List<Reason> reasons(List<Clause> oldClauses, List<Clause> newClauses, boolean moved) {
        String oldText = text(oldClauses);
        String newText = text(newClauses);
        List<Reason> reasons = new ArrayList<>();
        if (!oldText.equals(newText)) {
            if (!Typography.sameLetters(oldText, newText) && !sameButForDates(oldText, newText)) {
                return allFurniture(oldClauses) && allFurniture(newClauses)
                        ? List.of(Reason.of("furniture"))
                        : List.of();
            }
            if (!oldText.replace('\n', ' ').equals(newText.replace('\n', ' '))) {
                reasons.add(Reason.of("punctuation"));
            }
        }
        if (moved) {
            reasons.add(Reason.of("moved"));
        }
        if (differInMarkup(oldClauses, newClauses)) {
            reasons.add(Reason.of("markup"));
        }
        if (!numbers(oldClauses).equals(numbers(newClauses))) {
            reasons.add(Reason.of("renumbered"));
        }
        if (!targets(oldClauses).equals(targets(newClauses))) {
            reasons.add(Reason.of(
                    targets(oldClauses).stream()
                                    .map(Sameness::withoutQuery)
                                    .toList()
                                    .equals(targets(newClauses).stream()
                                            .map(Sameness::withoutQuery)
                                            .toList())
                            ? "tracking-links"
                            : "links-only"));
        }
        return reasons;
    }

    /** Tells whether two clauses are alike in all but their position, headings and introduction. */
    static boolean unchanged(Clause old, Clause current) {
        return old.text().equals(current.text())
                && old.kind() == current.kind()
                && old.number().equals(current.number())
                && old.cells().equals(current.cells())
                && old.links().equals(current.links());
    }

    /** Tells whether clauses are all part of the page around the policy. */
    static boolean allFurniture(List<Clause> clauses) {
        return clauses.stream().allMatch(Clause::furniture);
    }

    private static String text(List<Clause> clauses) {
        return clauses.stream().map(Clause::text).collect(Collectors.joining("\n"));
    }

    /** Tells whether a text is cut, set or linked differently. */
    private static boolean differInMarkup(List<Clause> oldClauses, List<Clause> newClauses) {
        if (oldClauses.size() != newClauses.size()) {
            return true;
        }
        for (int i = 0; i < oldClauses.size(); i++) {
            Clause old = oldClauses.get(i);
            Clause current = newClauses.get(i);
            boolean linkedElsewhere = old.text().equals(current.text())
                    && targets(List.of(old)).equals(targets(List.of(current)))
                    && !old.links().equals(current.links());
            if (old.kind() != current.kind()
                    || !old.cells().equals(current.cells()) && old.text().equals(current.text())
                    || linkedElsewhere) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether all that differs is how dates are written: "28 August 2025", "August 28, 2025". */
    private static boolean sameButForDates(String oldText, String newText) {
        if (Math.abs(oldText.length() - newText.length()) > MOST_LONGER
                || !YEAR.matcher(oldText).find()) {
            return false;
        }
        String old = Typography.even(oldText);
        String current = Typography.even(newText);
        String oldDates = DateForms.evened(old);
        return !oldDates.equals(old)
                && Typography.letters(oldDates).equals(Typography.letters(DateForms.evened(current)));
    }

    /** The enumerators that are printed. */
    private static List<String> numbers(List<Clause> clauses) {
        return clauses.stream()
                .map(Clause::number)
                .filter(number -> !number.isEmpty())
                .toList();
    }

    private static List<String> targets(List<Clause> clauses) {
        return clauses.stream()
                .flatMap(clause -> clause.links().stream())
                .map(Link::href)
                .toList();
    }

    private static String withoutQuery(String href) {
        return QUERY.matcher(href).replaceFirst("");
    }
}
