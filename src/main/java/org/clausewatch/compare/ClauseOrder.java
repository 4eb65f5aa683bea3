package org.clausewatch.compare;

import java.util.Comparator;
import java.util.List;
import org.clausewatch.model.Clause;

/** An order of versions by what they say, so that two of them can always be looked at in the same one. */
final class ClauseOrder {
    private static final Comparator<Clause> CLAUSES = Comparator.comparing(Clause::text)
            .thenComparing(Clause::kind)
            .thenComparing(Clause::number)
            .thenComparing(clause -> String.join("\n", clause.path()))
            .thenComparing(Clause::leadIn)
            .thenComparing(clause -> String.join("\n", clause.cells()))
            .thenComparing(clause -> clause.links().toString())
            .thenComparing(Clause::furniture);

    private ClauseOrder() {}

    /** Compares by the first clause that differs; 0 only where the versions are equal. */
    static int compare(List<Clause> clauses, List<Clause> others) {
        int common = Math.min(clauses.size(), others.size());
        for (int i = 0; i < common; i++) {
            Clause clause = clauses.get(i);
            Clause other = others.get(i);
            if (!clause.equals(other)) {
                int order = CLAUSES.compare(clause, other);
                if (order != 0) {
                    return order;
                }
            }
        }
        return Integer.compare(clauses.size(), others.size());
    }
}
