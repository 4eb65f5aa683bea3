package org.clausewatch.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Version;

/**
 * The clauses that surely correspond: equal texts that occur once on each side, the heaviest run of them
 * that keeps its order, then the same between them (after Bram Cohen's patience diff).
 */
final class Anchors {
    /** Clauses {@code oldFrom} to {@code oldTo} and {@code newFrom} to {@code newTo}, ends exclusive. */
    record Gap(int oldFrom, int oldTo, int newFrom, int newTo) {
        boolean oneSided() {
            return oldFrom == oldTo || newFrom == newTo;
        }
    }

    private final int[] oldIds;
    private final int[] newIds;
    private final int[] oldPlaces;
    private final int[] newPlaces;
    private final long[] weights;
    private final List<Pairing> pairings = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    Anchors(Version oldVersion, Version newVersion, ClauseWords words) {
        Map<String, Integer> texts = new HashMap<>();
        oldIds = oldVersion.clauses().stream()
                .mapToInt(c -> intern(texts, c.text()))
                .toArray();
        newIds = newVersion.clauses().stream()
                .mapToInt(c -> intern(texts, c.text()))
                .toArray();
        Map<String, Integer> places = new HashMap<>();
        oldPlaces = oldVersion.clauses().stream()
                .mapToInt(c -> intern(places, place(c)))
                .toArray();
        newPlaces = newVersion.clauses().stream()
                .mapToInt(c -> intern(places, place(c)))
                .toArray();
        weights = new long[oldIds.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 1L + words.wordsOfOld(i).length;
        }
        find();
    }

    /** Pairs of equal texts, in order on both sides. */
    List<Pairing> pairings() {
        return pairings;
    }

    /** What lies between the anchors and is not empty on both sides, in order. */
    List<Gap> gaps() {
        return gaps;
    }

    private static int intern(Map<String, Integer> ids, String text) {
        return ids.computeIfAbsent(text, key -> ids.size());
    }

    private static String place(Clause clause) {
        return String.join("\n", clause.path()) + "\n\n" + clause.text();
    }

    private void find() {
        Deque<Gap> open = new ArrayDeque<>();
        // A text repeated under several headings is unique under each: place first, then text alone.
        for (Gap gap : split(new Gap(0, oldIds.length, 0, newIds.length), oldPlaces, newPlaces)) {
            open.addLast(gap);
        }
        while (!open.isEmpty()) {
            Gap gap = trim(open.removeFirst());
            if (gap.oneSided()) {
                continue;
            }
            List<Gap> parts = split(gap, oldIds, newIds);
            if (parts.size() == 1 && parts.getFirst().equals(gap)) {
                gaps.add(gap);
            } else {
                for (Gap part : parts.reversed()) {
                    open.addFirst(part);
                }
            }
        }
    }

    /** Pairs equal clauses at both ends of a gap. */
    private Gap trim(Gap gap) {
        int oldFrom = gap.oldFrom();
        int newFrom = gap.newFrom();
        int oldTo = gap.oldTo();
        int newTo = gap.newTo();
        while (oldFrom < oldTo && newFrom < newTo && oldIds[oldFrom] == newIds[newFrom]) {
            pairings.add(Pairing.of(oldFrom++, newFrom++, 1));
        }
        while (oldFrom < oldTo && newFrom < newTo && oldIds[oldTo - 1] == newIds[newTo - 1]) {
            pairings.add(Pairing.of(--oldTo, --newTo, 1));
        }
        return new Gap(oldFrom, oldTo, newFrom, newTo);
    }

    /** Pairs what is unique in a gap on both sides and returns the gaps between; the gap itself if nothing is. */
    private List<Gap> split(Gap gap, int[] oldKeys, int[] newKeys) {
        Map<Integer, Integer> oldUnique = unique(oldKeys, gap.oldFrom(), gap.oldTo());
        Map<Integer, Integer> newUnique = unique(newKeys, gap.newFrom(), gap.newTo());
        List<int[]> common = new ArrayList<>();
        for (int i = gap.oldFrom(); i < gap.oldTo(); i++) {
            Integer there = newUnique.getOrDefault(oldKeys[i], -1);
            if (oldUnique.getOrDefault(oldKeys[i], -1) == i && there >= 0) {
                common.add(new int[] {i, there});
            }
        }
        BitSet kept = HeaviestRun.of(
                common.stream().mapToInt(pair -> pair[1] - gap.newFrom()).toArray(),
                common.stream().mapToLong(pair -> weights[pair[0]]).toArray(),
                gap.newTo() - gap.newFrom());
        List<Gap> between = new ArrayList<>();
        int oldFrom = gap.oldFrom();
        int newFrom = gap.newFrom();
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            int[] pair = common.get(i);
            pairings.add(Pairing.of(pair[0], pair[1], 1));
            between.add(new Gap(oldFrom, pair[0], newFrom, pair[1]));
            oldFrom = pair[0] + 1;
            newFrom = pair[1] + 1;
        }
        between.add(new Gap(oldFrom, gap.oldTo(), newFrom, gap.newTo()));
        return between;
    }

    /** Key to position of what occurs once in a range; -1 for what occurs more often. */
    private static Map<Integer, Integer> unique(int[] keys, int from, int to) {
        Map<Integer, Integer> positions = new HashMap<>();
        for (int i = from; i < to; i++) {
            positions.merge(keys[i], i, (first, again) -> -1);
        }
        return positions;
    }
}
