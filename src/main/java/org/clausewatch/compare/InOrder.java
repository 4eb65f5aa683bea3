package org.clausewatch.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausewatch.compare.Anchors.Gap;
import org.clausewatch.compare.Candidates.Candidate;
import org.clausewatch.model.Basis;

/**
 * The best pairing that keeps the order of the clauses in each gap: the chain of candidates that is worth
 * most, found as a heaviest increasing run instead of by a table over all pairs.
 */
final class InOrder {
    /** A clause that has a match so much better in another place belongs there. */
    private static final double BETTER_ELSEWHERE = 0.25;

    private static final double GOOD = 0.6;

    private record Accepted(Candidate candidate, Basis basis) {}

    private final Matching matching;
    private final Acceptance acceptance;
    private final Map<Integer, Double> bestOfOld = new HashMap<>();
    private final Map<Integer, Double> bestOfNew = new HashMap<>();

    private InOrder(Matching matching, Acceptance acceptance) {
        this.matching = matching;
        this.acceptance = acceptance;
    }

    /** Takes the best chain of the candidates of all gaps. */
    static void take(List<Candidate> candidates, List<Gap> gaps, Matching matching, Acceptance acceptance) {
        InOrder inOrder = new InOrder(matching, acceptance);
        for (Candidate candidate : candidates) {
            inOrder.bestOfOld.merge(candidate.oldClause(), candidate.similarity(), Math::max);
            inOrder.bestOfNew.merge(candidate.newClause(), candidate.similarity(), Math::max);
        }
        inOrder.take(inOrder.accepted(candidates, gaps));
    }

    private List<Accepted> accepted(List<Candidate> candidates, List<Gap> gaps) {
        List<Accepted> accepted = new ArrayList<>();
        int at = 0;
        for (Candidate candidate : candidates) {
            while (at < gaps.size() && gaps.get(at).oldTo() <= candidate.oldClause()) {
                at++;
            }
            if (at == gaps.size()) {
                break;
            }
            Gap gap = gaps.get(at);
            if (candidate.oldClause() < gap.oldFrom()
                    || candidate.newClause() < gap.newFrom()
                    || candidate.newClause() >= gap.newTo()
                    || belongsElsewhere(candidate)) {
                continue;
            }
            Optional<Basis> basis = acceptance.inPlace(candidate, isAlone(gap));
            basis.ifPresent(found -> accepted.add(new Accepted(candidate, found)));
        }
        return accepted;
    }

    private boolean belongsElsewhere(Candidate candidate) {
        double best = Math.max(
                bestOfOld.getOrDefault(candidate.oldClause(), 0.0), bestOfNew.getOrDefault(candidate.newClause(), 0.0));
        return best >= GOOD && best > candidate.similarity() + BETTER_ELSEWHERE;
    }

    /** Tells whether a gap has one clause on each side that is still free. */
    private boolean isAlone(Gap gap) {
        return free(gap.oldFrom(), gap.oldTo(), true) == 1 && free(gap.newFrom(), gap.newTo(), false) == 1;
    }

    private int free(int from, int to, boolean old) {
        int free = 0;
        for (int i = from; i < to && free < 2; i++) {
            free += (old ? matching.isOldFree(i) : matching.isNewFree(i)) ? 1 : 0;
        }
        return free;
    }

    private void take(List<Accepted> accepted) {
        // Of one old clause the later new one first: then a run never takes two of them.
        List<Accepted> sorted = new ArrayList<>(accepted);
        sorted.sort((a, b) -> a.candidate().oldClause() != b.candidate().oldClause()
                ? Integer.compare(a.candidate().oldClause(), b.candidate().oldClause())
                : Integer.compare(b.candidate().newClause(), a.candidate().newClause()));
        int[] values = new int[sorted.size()];
        long[] weights = new long[sorted.size()];
        int bound = 0;
        for (int k = 0; k < values.length; k++) {
            Candidate candidate = sorted.get(k).candidate();
            values[k] = candidate.newClause();
            weights[k] = acceptance.worth(candidate);
            bound = Math.max(bound, values[k] + 1);
        }
        BitSet run = HeaviestRun.of(values, weights, bound);
        for (int k = run.nextSetBit(0); k >= 0; k = run.nextSetBit(k + 1)) {
            Candidate candidate = sorted.get(k).candidate();
            matching.take(Pairing.of(
                    candidate.oldClause(),
                    candidate.newClause(),
                    candidate.similarity(),
                    sorted.get(k).basis()));
        }
    }
}
