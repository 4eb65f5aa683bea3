package org.clausewatch.compare.mutation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausewatch.model.Version;

/** Writes down what became of every clause, once all edits are made. */
final class Truth {
    private final Map<Piece, Integer> places = new IdentityHashMap<>();
    private final List<Piece> pieces;
    private final List<EditDraft> edits;
    private final Crossings crossings;

    Truth(List<Piece> pieces, int oldClauses, List<EditDraft> edits) {
        this.pieces = pieces;
        this.edits = edits;
        pieces.forEach(piece -> places.put(piece, places.size()));
        List<int[]> pairs = new ArrayList<>();
        Set<Strand> seen = new HashSet<>();
        for (Piece piece : pieces) {
            Strand strand = piece.strand();
            if (!strand.oldClauses().isEmpty() && seen.add(strand)) {
                pairs.add(new int[] {
                    strand.oldClauses().getFirst(), place(strand.pieces().getFirst())
                });
            }
        }
        crossings = new Crossings(pairs, oldClauses);
    }

    MutatedPair pair(String name, Version old, Version current) {
        List<KnownEdit> known = new ArrayList<>();
        List<Fate> kept = new ArrayList<>();
        Set<Strand> told = new HashSet<>();
        for (EditDraft edit : edits) {
            List<Fate> fates = new ArrayList<>();
            for (Strand strand : edit.strands()) {
                told.add(strand);
                Fate fate = fate(strand);
                (fate.isUntouched() ? kept : fates).add(fate);
            }
            if (!fates.isEmpty()) {
                known.add(new KnownEdit(
                        edit.sort(),
                        fates,
                        edit.otherReadings().stream()
                                .map(reading -> reading.stream().map(this::fate).toList())
                                .toList()));
            }
        }
        for (Piece piece : pieces) {
            if (told.add(piece.strand())) {
                kept.add(fate(piece.strand()));
            }
        }
        return new MutatedPair(name, old, current, known, kept);
    }

    /** A clause that was taken elsewhere has moved only if it passed one that is still there. */
    private Fate fate(Strand strand) {
        List<Integer> current =
                strand.pieces().stream().map(this::place).sorted().toList();
        boolean moved = strand.isMoved()
                && !strand.oldClauses().isEmpty()
                && !current.isEmpty()
                && crossings.crosses(strand.oldClauses().getFirst());
        return new Fate(strand.oldClauses(), current, strand.nature(), strand.reasons(), moved);
    }

    private int place(Piece piece) {
        Integer place = places.get(piece);
        if (place == null) {
            throw new IllegalStateException("Not in the new version: " + piece.text());
        }
        return place;
    }
}
