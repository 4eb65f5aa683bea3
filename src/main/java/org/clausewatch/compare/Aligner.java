package org.clausewatch.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.clausewatch.compare.Anchors.Gap;
import org.clausewatch.model.Version;

/**
 * Aligns the clauses of two versions by what they say: anchors first, then an order-preserving best
 * pairing in each gap, then moves among what is left, then parts that were split off or merged in.
 */
final class Aligner {
    /** Cells of all gaps' tables together: a rewrite of 2,000 clauses on each side fits. */
    private static final long MOST_CELLS = 6_000_000;

    private final Version oldVersion;
    private final Version newVersion;
    private final ClauseWords words;
    private final List<Pairing> pairings = new ArrayList<>();
    private final BitSet oldTaken = new BitSet();
    private final BitSet newTaken = new BitSet();
    private final List<String> limits = new ArrayList<>();

    Aligner(Version oldVersion, Version newVersion) {
        this.oldVersion = oldVersion;
        this.newVersion = newVersion;
        this.words = new ClauseWords(oldVersion, newVersion);
        Anchors anchors = new Anchors(oldVersion, newVersion, words);
        anchors.pairings().forEach(this::take);
        alignGaps(anchors.gaps());
        new Moves(oldVersion, newVersion, words, oldTaken, newTaken).find().forEach(this::take);
        List<Pairing> regrouped = new Regroupings(oldVersion, newVersion, words, oldTaken, newTaken).apply(pairings);
        pairings.clear();
        pairings.addAll(markMoves(regrouped));
    }

    /** All pairings, in the order of the new version. */
    List<Pairing> pairings() {
        return pairings;
    }

    /** Bounds that were reached, as sentences. */
    List<String> limits() {
        return limits;
    }

    private void take(Pairing pairing) {
        pairings.add(pairing);
        pairing.oldClauses().forEach(oldTaken::set);
        pairing.newClauses().forEach(newTaken::set);
    }

    private void alignGaps(List<Gap> gaps) {
        GapAligner gapAligner = new GapAligner(oldVersion, newVersion, words);
        long cells = 0;
        int skipped = 0;
        for (Gap gap : gaps) {
            long wanted = (long) (gap.oldTo() - gap.oldFrom()) * (gap.newTo() - gap.newFrom());
            if (cells + wanted > MOST_CELLS) {
                skipped++;
                continue;
            }
            cells += wanted;
            gapAligner.align(gap).forEach(this::take);
        }
        if (skipped > 0) {
            limits.add("Too much was rewritten to weigh every pairing: " + skipped
                    + " stretches were aligned by their rarest words alone.");
        }
    }

    /** Marks as moved what does not fit the heaviest order-keeping run, so that the fewest words move. */
    private List<Pairing> markMoves(List<Pairing> unordered) {
        List<Pairing> byOld = unordered.stream()
                .sorted(Comparator.comparing(pairing -> pairing.oldClauses().getFirst()))
                .toList();
        BitSet inOrder = HeaviestRun.of(
                byOld.stream().mapToInt(p -> p.newClauses().getFirst()).toArray(),
                byOld.stream()
                        .mapToLong(p -> 1L
                                + p.oldClauses().stream()
                                        .mapToInt(c -> words.wordsOfOld(c).length)
                                        .sum())
                        .toArray(),
                newVersion.clauses().size());
        List<Pairing> marked = new ArrayList<>();
        for (int i = 0; i < byOld.size(); i++) {
            marked.add(inOrder.get(i) ? byOld.get(i) : byOld.get(i).asMoved());
        }
        marked.sort(Comparator.comparing(pairing -> pairing.newClauses().getFirst()));
        return marked;
    }
}
