package org.clausewatch.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausewatch.compare.Candidates.Candidate;
import org.clausewatch.model.Basis;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Words;

/**
 * Pairs among the clauses that order-preserving alignment left over: what went to another place. The most
 * alike first; of several copies the one whose neighbours went along, or that stands under the same headings.
 */
final class Moves {
    /** Shorter clauses are too common to be said to have moved by their words alone. */
    private static final int LEAST_WORDS = 4;

    /** An item of fewer words means what its introduction makes of it. */
    private static final int LEAST_WORDS_OF_AN_ITEM = 8;

    private static final int LAST_PASS = 3;

    private record Move(Candidate candidate, Basis basis, boolean unique, boolean sameSection) {}

    private final ClauseKeys keys;
    private final Matching matching;
    private final Acceptance acceptance;
    private final Sections sections;

    private Moves(ClauseKeys keys, Matching matching, Acceptance acceptance, Sections sections) {
        this.keys = keys;
        this.matching = matching;
        this.acceptance = acceptance;
        this.sections = sections;
    }

    /**
     * Takes what moved.
     *
     * @param least similarity that is asked for, 1 for equal texts alone
     */
    static void take(
            List<Candidate> candidates,
            double least,
            ClauseKeys keys,
            Matching matching,
            Acceptance acceptance,
            Sections sections) {
        Moves moves = new Moves(keys, matching, acceptance, sections);
        List<Move> found = moves.moves(candidates, least);
        // What is certain in itself shows where its neighbours went; then those, then the rest.
        for (int pass = 0; pass <= LAST_PASS; pass++) {
            for (Move move : found) {
                if (moves.isFree(move.candidate()) && moves.isSure(move, pass)) {
                    matching.take(Pairing.of(
                            move.candidate().oldClause(),
                            move.candidate().newClause(),
                            move.candidate().similarity(),
                            move.basis()));
                }
            }
        }
    }

    private List<Move> moves(List<Candidate> candidates, double least) {
        Map<Integer, Integer> ofOld = new HashMap<>();
        Map<Integer, Integer> ofNew = new HashMap<>();
        List<Move> found = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (candidate.similarity() >= least && isFree(candidate)) {
                Optional<Basis> basis = acceptance.elsewhere(candidate);
                if (basis.isPresent()) {
                    ofOld.merge(candidate.oldClause(), 1, Integer::sum);
                    ofNew.merge(candidate.newClause(), 1, Integer::sum);
                    found.add(new Move(
                            candidate,
                            basis.get(),
                            false,
                            sections.same(candidate.oldClause(), candidate.newClause())));
                }
            }
        }
        found.replaceAll(move -> new Move(
                move.candidate(),
                move.basis(),
                ofOld.getOrDefault(move.candidate().oldClause(), 0) == 1
                        && ofNew.getOrDefault(move.candidate().newClause(), 0) == 1,
                move.sameSection()));
        found.sort(Comparator.comparingDouble((Move move) -> move.candidate().similarity())
                .thenComparing(Move::sameSection)
                .reversed()
                .thenComparingInt(move ->
                        Math.abs(move.candidate().oldClause() - move.candidate().newClause()))
                .thenComparingInt(move -> move.candidate().oldClause())
                .thenComparingInt(move -> move.candidate().newClause()));
        return found;
    }

    private boolean isFree(Candidate candidate) {
        return matching.isOldFree(candidate.oldClause()) && matching.isNewFree(candidate.newClause());
    }

    /** Tells whether a move can be told, in this pass of 0 to 3. */
    private boolean isSure(Move move, int pass) {
        int i = move.candidate().oldClause();
        int j = move.candidate().newClause();
        boolean neighbour = matching.arePaired(i - 1, j - 1) || matching.arePaired(i + 1, j + 1);
        if (neighbour && pass > 0) {
            return true;
        }
        if (!isTelling(keys.oldClauses().get(i), keys.newClauses().get(j), move, pass)) {
            return false;
        }
        return switch (pass) {
            case 0 -> move.unique();
            case 1, 2 -> move.unique() || move.sameSection();
            default -> true;
        };
    }

    /** Tells whether a clause says enough to be recognised anywhere. */
    private static boolean isTelling(Clause old, Clause current, Move move, int pass) {
        int length = Words.count(old.text());
        boolean item = old.kind() == ClauseKind.LIST_ITEM || old.kind() == ClauseKind.TABLE_ROW;
        if (item && length < LEAST_WORDS_OF_AN_ITEM && !old.leadIn().equals(current.leadIn())) {
            return false;
        }
        if (length >= LEAST_WORDS) {
            return true;
        }
        return old.kind() == current.kind()
                && (move.unique()
                                && (!item || move.sameSection() || old.leadIn().equals(current.leadIn()))
                        || pass == LAST_PASS && !item);
    }
}
