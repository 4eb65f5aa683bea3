package org.clausewatch.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.clausewatch.model.Clause;

/**
 * Pairs the clauses that surely correspond: equal texts that occur once on each side, the heaviest run of
 * them that keeps its order, then the same between them (after Bram Cohen's patience diff).
 */
final class Anchors {
    /** Clauses {@code oldFrom} to {@code oldTo} and {@code newFrom} to {@code newTo}, ends exclusive. */
    record Gap(int oldFrom, int oldTo, int newFrom, int newTo) {
        boolean oneSided() {
            return oldFrom == oldTo || newFrom == newTo;
        }
    }

    /** A shorter text ("Learn more") says too little about where it belongs to hold others in place. */
    private static final int LEAST_LENGTH = 24;

    private final ClauseKeys keys;
    private final Matching matching;
    private final List<Gap> gaps = new ArrayList<>();

    /** For each text or place: where it occurs, if once; reused for every gap. */
    private final int[] oldAt;

    private final int[] newAt;

    private Anchors(ClauseKeys keys, Matching matching) {
        this.keys = keys;
        this.matching = matching;
        int numbers = keys.oldClauses().size() + keys.newClauses().size();
        oldAt = new int[numbers];
        newAt = new int[numbers];
    }

    /**
     * Takes all anchors into a matching.
     *
     * @return what lies between them and is not empty on both sides, in order
     */
    static List<Gap> take(ClauseKeys keys, Matching matching) {
        Anchors anchors = new Anchors(keys, matching);
        anchors.find();
        return anchors.gaps;
    }

    private void find() {
        Deque<Gap> open = new ArrayDeque<>();
        Gap whole = new Gap(0, keys.oldClauses().size(), 0, keys.newClauses().size());
        // A text repeated under several headings is unique under each, one that links somewhere else even
        // there: all that first, then the place, then the text alone.
        for (Gap gap : split(whole, keys.oldWholes(), keys.newWholes(), 0)) {
            open.addAll(split(gap, keys.oldPlaces(), keys.newPlaces(), 0));
        }
        while (!open.isEmpty()) {
            Gap gap = trim(open.removeFirst());
            if (gap.oneSided()) {
                continue;
            }
            List<Gap> parts = split(gap, keys.oldTexts(), keys.newTexts(), LEAST_LENGTH);
            if (parts.size() == 1) {
                gaps.add(gap);
            } else {
                parts.reversed().forEach(open::addFirst);
            }
        }
    }

    /** Pairs equal clauses at both ends of a gap. */
    private Gap trim(Gap gap) {
        int oldFrom = gap.oldFrom();
        int newFrom = gap.newFrom();
        int oldTo = gap.oldTo();
        int newTo = gap.newTo();
        while (oldFrom < oldTo && newFrom < newTo && keys.sameText(oldFrom, newFrom)) {
            matching.take(Pairing.ofEqual(oldFrom++, newFrom++));
        }
        while (oldFrom < oldTo && newFrom < newTo && keys.sameText(oldTo - 1, newTo - 1)) {
            matching.take(Pairing.ofEqual(--oldTo, --newTo));
        }
        return new Gap(oldFrom, oldTo, newFrom, newTo);
    }

    /** Pairs what is unique in a gap on both sides and returns the gaps between; the gap alone if nothing is. */
    private List<Gap> split(Gap gap, int[] oldKeys, int[] newKeys, int leastLength) {
        locate(oldKeys, gap.oldFrom(), gap.oldTo(), oldAt);
        locate(newKeys, gap.newFrom(), gap.newTo(), newAt);
        int[] old = new int[Math.min(gap.oldTo() - gap.oldFrom(), gap.newTo() - gap.newFrom())];
        int common = 0;
        for (int i = gap.oldFrom(); i < gap.oldTo(); i++) {
            if (oldAt[oldKeys[i]] == i + 1
                    && isIn(gap, newAt[oldKeys[i]] - 1, newKeys, oldKeys[i])
                    && keys.oldClauses().get(i).text().length() >= leastLength) {
                old[common++] = i;
            }
        }
        int[] places = new int[common];
        long[] weights = new long[common];
        for (int k = 0; k < common; k++) {
            places[k] = newAt[oldKeys[old[k]]] - 1 - gap.newFrom();
            weights[k] = weight(keys.oldClauses().get(old[k]));
        }
        BitSet kept = HeaviestRun.of(places, weights, gap.newTo() - gap.newFrom());
        List<Gap> between = new ArrayList<>();
        int oldFrom = gap.oldFrom();
        int newFrom = gap.newFrom();
        for (int k = kept.nextSetBit(0); k >= 0; k = kept.nextSetBit(k + 1)) {
            int there = gap.newFrom() + places[k];
            matching.take(Pairing.ofEqual(old[k], there));
            between.add(new Gap(oldFrom, old[k], newFrom, there));
            oldFrom = old[k] + 1;
            newFrom = there + 1;
        }
        between.add(new Gap(oldFrom, gap.oldTo(), newFrom, gap.newTo()));
        return between;
    }

    private static boolean isIn(Gap gap, int place, int[] newKeys, int key) {
        return place >= gap.newFrom() && place < gap.newTo() && newKeys[place] == key;
    }

    /** Puts down where each key of a range occurs, plus 1; less than that if it occurs more often. */
    private static void locate(int[] keys, int from, int to, int[] at) {
        for (int i = from; i < to; i++) {
            at[keys[i]] = 0;
        }
        for (int i = from; i < to; i++) {
            at[keys[i]] = at[keys[i]] == 0 ? i + 1 : -1;
        }
    }

    /** How much it takes to move a clause: about its length in words. */
    static long weight(Clause clause) {
        return 4L + clause.text().length();
    }

    /** Pairs longer texts that occur once in each version wherever they stand: they can be no other. */
    static void takeUniqueElsewhere(ClauseKeys keys, Matching matching) {
        int numbers = keys.oldClauses().size() + keys.newClauses().size();
        int[] oldAt = new int[numbers];
        int[] newAt = new int[numbers];
        locate(keys.oldTexts(), 0, keys.oldClauses().size(), oldAt);
        locate(keys.newTexts(), 0, keys.newClauses().size(), newAt);
        for (int i : matching.freeOld()) {
            int text = keys.oldTexts()[i];
            int there = newAt[text] - 1;
            if (oldAt[text] == i + 1
                    && there >= 0
                    && matching.isNewFree(there)
                    && keys.oldClauses().get(i).text().length() >= 2 * LEAST_LENGTH) {
                matching.take(Pairing.ofEqual(i, there));
            }
        }
    }
}
