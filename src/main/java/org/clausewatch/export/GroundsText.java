package org.clausewatch.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clausewatch.model.Basis;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Comparison;
import org.clausewatch.model.Grounds;
import org.clausewatch.model.PairVerdict;
import org.clausewatch.model.Row;

/** Says why the clauses of a row stand side by side, or why one side of it is empty. */
public final class GroundsText {
    private static final Wording WORDING = Wording.english();
    /** Below this a share is told as less than one percent. */
    private static final double ONE_PERCENT = 0.01;
    /** What a share may lack because of binary fractions. */
    private static final double ROUNDING = 1e-9;

    private final Comparison comparison;
    private final Relocations relocations;

    /** Takes the rows from a comparison. */
    public GroundsText(Comparison comparison, Relocations relocations) {
        this.comparison = comparison;
        this.relocations = relocations;
    }

    /**
     * Returns the reason for a row as a sentence without its stop: "Side by side because 87% of the telling words
     * are the same; under the same heading; in the same order as what stands around them".
     *
     * @return empty where nothing was compared
     */
    public Optional<String> of(Row row) {
        if (comparison.verdict() == PairVerdict.NOT_COMPARABLE) {
            return Optional.empty();
        }
        if (row.oldClauses().isEmpty() || row.newClauses().isEmpty()) {
            return Optional.of(
                    WORDING.phrase("grounds", row.oldClauses().isEmpty() ? "alone-new" : "alone-old", Map.of()));
        }
        return row.grounds().map(grounds -> {
            List<String> parts = new ArrayList<>();
            parts.add(basis(grounds, row));
            section(grounds, row).ifPresent(parts::add);
            parts.add(order(grounds, row));
            return WORDING.phrase("grounds", "because", Map.of("parts", String.join("; ", parts)));
        });
    }

    /** Returns the reason for the row of a change. */
    Optional<String> of(int change) {
        return comparison.rows().stream()
                .filter(row -> row.change().orElse(-1) == change)
                .findFirst()
                .flatMap(this::of);
    }

    /** Tells whether a row's reason names a share of telling words, which may need explaining. */
    public static boolean tellsShare(Row row) {
        return row.grounds()
                .map(Grounds::basis)
                .filter(basis -> basis != Basis.SAME_TEXT && basis != Basis.SAME_LETTERS)
                .isPresent();
    }

    private static String basis(Grounds grounds, Row row) {
        Map<String, String> params = new TreeMap<>();
        params.put("share", share(grounds.similarity()));
        params.put("old", number(row.oldClauses(), "old"));
        params.put("new", number(row.newClauses(), "new"));
        return WORDING.phrase("grounds", grounds.basis().code(), params);
    }

    /** Returns a share in whole percent, rounded down, so that "all" and 100% mean all. */
    private static String share(double similarity) {
        if (similarity >= 1) {
            return WORDING.phrase("grounds", "all", Map.of());
        }
        if (similarity <= 0) {
            return WORDING.phrase("grounds", "none", Map.of());
        }
        return similarity < ONE_PERCENT
                ? WORDING.phrase("grounds", "hardly", Map.of())
                : (int) Math.floor(100 * (similarity + ROUNDING)) + "%";
    }

    private static String number(List<Clause> clauses, String side) {
        return WORDING.phrase(
                "grounds",
                (clauses.size() == 1 ? "one-" : "several-") + side,
                Map.of("count", Integer.toString(clauses.size())));
    }

    private static Optional<String> section(Grounds grounds, Row row) {
        String old = Places.heading(row.oldClauses().getFirst());
        String now = Places.heading(row.newClauses().getFirst());
        if (old.isEmpty() && now.isEmpty()) {
            return Optional.empty();
        }
        if (old.equals(now)) {
            return Optional.of(WORDING.phrase("grounds", "same-heading", Map.of()));
        }
        if (grounds.moved()) {
            // The move names both headings.
            return Optional.empty();
        }
        boolean sameSection = grounds.sameSection() && !old.isEmpty() && !now.isEmpty();
        String none = WORDING.phrase("place", "no-heading", Map.of());
        return Optional.of(WORDING.phrase(
                "grounds",
                sameSection ? "same-section" : "other-heading",
                Map.of("old", old.isEmpty() ? none : old, "new", now.isEmpty() ? none : now)));
    }

    private String order(Grounds grounds, Row row) {
        if (!grounds.moved()) {
            return WORDING.phrase("grounds", "in-order", Map.of());
        }
        return WORDING.phrase(
                "grounds",
                "moved",
                Map.of(
                        "where",
                        relocations.fromTo(
                                row.oldClauses().getFirst(), row.newClauses().getFirst())));
    }
}
