package org.clausewatch.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds a second copy of a large part of a text: a page that holds its text twice (for narrow and for wide
 * windows), or a rendering by selectors that overlap.
 */
final class Copies {
    /** A repetition is a copy only if it is so large a part of the text; policies repeat smaller ones. */
    private static final double LARGE = 0.25;

    /** Words of a block that is worth looking for elsewhere. */
    private static final int TELLING = 8;

    private Copies() {}

    /** Marks the blocks of a second copy. */
    static void mark(List<Block> blocks, boolean[] marks) {
        Map<String, Integer> first = new HashMap<>();
        Map<Integer, Integer> distances = new TreeMap<>();
        for (int i = 0; i < blocks.size(); i++) {
            String text = blocks.get(i).inline().text();
            Integer before = first.putIfAbsent(text, i);
            if (before != null) {
                int words = Prose.count(text);
                if (words >= TELLING) {
                    distances.merge(i - before, words, Integer::sum);
                }
            }
        }
        if (distances.isEmpty()) {
            return;
        }
        int total = 0;
        for (Block block : blocks) {
            total += Prose.count(block.inline().text());
        }
        for (Map.Entry<Integer, Integer> distance : distances.entrySet()) {
            if (distance.getValue() >= LARGE * total) {
                markRuns(blocks, marks, distance.getKey(), LARGE * total);
            }
        }
    }

    private static void markRuns(List<Block> blocks, boolean[] marks, int distance, double enough) {
        int start = distance;
        while (start < blocks.size()) {
            int end = start;
            int words = 0;
            while (end < blocks.size() && sameText(blocks.get(end), blocks.get(end - distance))) {
                words += Prose.count(blocks.get(end).inline().text());
                end++;
            }
            if (words >= enough) {
                Arrays.fill(marks, start, end, true);
            }
            start = Math.max(end, start + 1);
        }
    }

    private static boolean sameText(Block one, Block other) {
        return one.inline().text().equals(other.inline().text());
    }
}
