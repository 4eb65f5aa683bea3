package org.clausewatch.compare.mutation;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Where an edit is made, and what it is made with.
 *
 * @param edit what was done is written down here
 */
record Site(Draft draft, EditDraft edit, Chance chance, InventedProse prose, Rephrasing rephrasing) {
    /** How many clauses are looked at before an edit finds no place. */
    private static final int TRIES = 40;

    /** How like another text an edited clause may be before a reader might take one for the other. */
    static final double MOST_ALIKE = 0.55;

    /** How like another text an invented one may be. */
    private static final double INVENTED_ALIKE = 0.4;

    /** Returns some places of clauses that an edit may touch, in an order of chance. */
    List<Integer> candidates(Predicate<Piece> which) {
        List<Integer> all = chance.shuffled(draft.free(which));
        return all.subList(0, Math.min(TRIES, all.size()));
    }

    /** Tells whether nobody would take another clause for the one at a place. */
    boolean isDistinct(int at) {
        return draft.isUnlike(draft.piece(at).text(), MOST_ALIKE);
    }

    /** Returns invented prose that is like nothing in the draft. */
    String inventedSentence() {
        return unlike(prose::sentence);
    }

    String inventedParagraph() {
        return unlike(prose::paragraph);
    }

    String inventedHeading() {
        return unlike(prose::heading);
    }

    private String unlike(Supplier<String> writer) {
        String text = writer.get();
        for (int i = 0; i < TRIES && !draft.isUnlike(text, INVENTED_ALIKE); i++) {
            text = writer.get();
        }
        return text;
    }
}
