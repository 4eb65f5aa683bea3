package org.clausewatch.model;

/**
 * Why clauses of two versions are shown side by side.
 *
 * @param basis what decided
 * @param similarity of both sides, from 0 to 1: the share of words that both have, rare words weighing more
 * @param sameSection whether they stand under the same headings, a renamed heading being the same
 * @param moved whether they stand in another order among the other clauses
 */
public record Grounds(Basis basis, double similarity, boolean sameSection, boolean moved) {
    public Grounds {
        if (!(similarity >= 0 && similarity <= 1)) {
            throw new IllegalArgumentException("Similarity " + similarity);
        }
    }
}
