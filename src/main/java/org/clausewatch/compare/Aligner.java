package org.clausewatch.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.clausewatch.compare.Anchors.Gap;
import org.clausewatch.compare.Candidates.Candidate;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Words;

/**
 * Aligns the clauses of two versions by what they say: equal texts that hold their place first, then the
 * best order-keeping pairing of what lies between, then what moved, then what was split, merged or
 * regrouped; last it marks as moved what does not keep the order, so that the fewest words move.
 *
 * <p>Which of two equally good explanations is taken must not depend on which version is called the old
 * one: the two are always looked at in the same order, and the result is turned round if need be.
 */
final class Aligner {
    private final ClauseKeys keys;
    private final Matching matching;

    private Aligner(List<Clause> first, List<Clause> second) {
        keys = new ClauseKeys(first, second);
        matching = new Matching(first.size(), second.size());
    }

    /** Returns all pairings, in the order of the new version, and which sections are the same. */
    static Alignment align(List<Clause> oldClauses, List<Clause> newClauses) {
        if (ClauseOrder.compare(oldClauses, newClauses) <= 0) {
            return new Aligner(oldClauses, newClauses).align();
        }
        return new Aligner(newClauses, oldClauses).align().mirrored();
    }

    private Alignment align() {
        List<Gap> gaps = Anchors.take(keys, matching);
        Anchors.takeUniqueElsewhere(keys, matching);
        Sections sections = new Sections(keys, matching);
        if (matching.freeOld().length > 0 && matching.freeNew().length > 0) {
            alignRest(gaps, sections);
        }
        List<Pairing> marked = marked();
        List<Boolean> sameSection = new ArrayList<>();
        marked.forEach(pairing -> sameSection.add(sections.same(pairing.firstOld(), pairing.firstNew())));
        return new Alignment(marked, sameSection);
    }

    private void alignRest(List<Gap> gaps, Sections sections) {
        ClauseWords words = new ClauseWords(keys, matching);
        Acceptance acceptance = new Acceptance(keys, words, sections);
        List<Candidate> candidates = Candidates.find(keys, words, matching, gaps);
        InOrder.take(candidates, gaps, matching, acceptance);
        Moves.take(candidates, 1, keys, matching, acceptance, sections);
        Regroupings.take(keys, words, matching);
        Parts.take(candidates, keys, words, matching);
        if (hasHeading(matching.freeOld(), keys.oldClauses()) && hasHeading(matching.freeNew(), keys.newClauses())) {
            // Counted anew: by now edited clauses show, too, which section is which.
            new Sections(keys, matching).takeHeadings(matching, words);
        }
        Moves.take(candidates, 0, keys, matching, acceptance, sections);
        Regroupings.take(keys, words, matching);
        SentenceFlow.join(keys, words, matching);
    }

    private static boolean hasHeading(int[] positions, List<Clause> clauses) {
        for (int position : positions) {
            if (clauses.get(position).kind() == ClauseKind.HEADING) {
                return true;
            }
        }
        return false;
    }

    /** Marks as moved what does not fit the heaviest order-keeping run, so that the fewest words move. */
    private List<Pairing> marked() {
        List<Pairing> byOld = matching.settled();
        int[] places = new int[byOld.size()];
        long[] weights = new long[byOld.size()];
        boolean inOrder = true;
        for (int k = 0; k < places.length; k++) {
            Pairing pairing = byOld.get(k);
            places[k] = pairing.firstNew();
            inOrder &= k == 0 || places[k] > places[k - 1];
        }
        if (inOrder) {
            return byOld;
        }
        for (int k = 0; k < places.length; k++) {
            weights[k] = words(byOld.get(k));
        }
        BitSet kept = HeaviestRun.of(places, weights, keys.newClauses().size());
        List<Pairing> marked = new ArrayList<>(byOld.size());
        for (int k = 0; k < places.length; k++) {
            marked.add(kept.get(k) ? byOld.get(k) : byOld.get(k).asMoved());
        }
        marked.sort(Comparator.comparingInt(Pairing::firstNew));
        return marked;
    }

    private long words(Pairing pairing) {
        long words = 1;
        for (int i : pairing.oldClauses()) {
            words += Words.count(keys.oldClauses().get(i).text());
        }
        for (int j : pairing.newClauses()) {
            words += Words.count(keys.newClauses().get(j).text());
        }
        return words;
    }
}
