package org.clausewatch.compare;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Link;
import org.clausewatch.model.Reason;

/** Tells, from the texts alone, why a pair of clauses reads the same although something differs. */
final class Sameness {
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
            if (!lettersOf(oldText).equals(lettersOf(newText))) {
                return allFurniture(oldClauses) && allFurniture(newClauses)
                        ? List.of(Reason.of("furniture"))
                        : List.of();
            }
            reasons.add(Reason.of("punctuation"));
        }
        if (moved) {
            reasons.add(Reason.of("moved"));
        }
        if (oldClauses.size() != newClauses.size()
                || IntStream.range(0, oldClauses.size())
                        .anyMatch(i ->
                                oldClauses.get(i).kind() != newClauses.get(i).kind()
                                        || !oldClauses
                                                .get(i)
                                                .cells()
                                                .equals(newClauses.get(i).cells()))) {
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

    /** Tells whether clauses are all part of the page around the policy. */
    static boolean allFurniture(List<Clause> clauses) {
        return clauses.stream().allMatch(Clause::furniture);
    }

    private static String text(List<Clause> clauses) {
        return clauses.stream().map(Clause::text).collect(Collectors.joining("\n"));
    }

    private static List<String> numbers(List<Clause> clauses) {
        return clauses.stream().map(Clause::number).toList();
    }

    private static List<String> targets(List<Clause> clauses) {
        return clauses.stream()
                .flatMap(clause -> clause.links().stream())
                .map(Link::href)
                .toList();
    }

    private static String withoutQuery(String href) {
        return href.replaceFirst("[?#].*", "");
    }

    /**
     * The letters and digits of a text, evened out: what is left if two texts differ in typography,
     * capitals, punctuation and white space alone. A sign between digits stays: 1.5 is not 15.
     */
    private static String lettersOf(String text) {
        String plain = Tokens.plainTypography(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean betweenDigits = i > 0
                    && i + 1 < plain.length()
                    && Character.isDigit(plain.charAt(i - 1))
                    && Character.isDigit(plain.charAt(i + 1));
            if (Character.isLetterOrDigit(c)
                    || Character.isSurrogate(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.getType(c) == Character.CURRENCY_SYMBOL
                    || c == '%'
                    || betweenDigits) {
                letters.append(c);
            }
        }
        return letters.toString();
    }
}
