package org.clausewatch.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which clauses of two versions belong together.
 *
 * @param pairings in the order of the new version
 * @param sameSection for each pairing, whether its sides stand under the same headings
 */
record Alignment(List<Pairing> pairings, List<Boolean> sameSection) {
    Alignment {
        pairings = List.copyOf(pairings);
        sameSection = List.copyOf(sameSection);
    }

    /** The same with the old version for the new one. */
    Alignment mirrored() {
        List<Integer> order = IntStream.range(0, pairings.size())
                .boxed()
                .sorted(Comparator.comparingInt(k -> pairings.get(k).firstOld()))
                .toList();
        List<Pairing> turned = new ArrayList<>();
        List<Boolean> same = new ArrayList<>();
        for (int k : order) {
            turned.add(pairings.get(k).mirrored());
            same.add(sameSection.get(k));
        }
        return new Alignment(turned, same);
    }
}
