package org.clausewatch.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as its runs of four words, as {@code score.py} of the evaluation set compares texts.
 *
 * @param words all words between blanks, with a blank at both ends
 * @param counts how often each run occurs; a shorter text is one run
 * @param size the sum of the counts
 */
record Shingles(String words, Map<String, Integer> counts, int size) {
    private static final int LENGTH = 4;
    private static final double LEAST_OVERLAP = 0.6;

    /** What Python's {@code \w} stands for. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    static Shingles of(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        Map<String, Integer> counts = new HashMap<>();
        int size = words.isEmpty() ? 0 : Math.max(1, words.size() - LENGTH + 1);
        for (int from = 0; from < size; from++) {
            List<String> run = words.subList(from, Math.min(from + LENGTH, words.size()));
            counts.merge(String.join(" ", run), 1, Integer::sum);
        }
        return new Shingles(" " + String.join(" ", words) + " ", Map.copyOf(counts), size);
    }

    /** Tells whether a predicted text is about what this labelled one is about. */
    boolean matches(Shingles predicted) {
        if (size == 0 || predicted.size == 0) {
            return false;
        }
        if (size == 1) {
            return predicted.words.contains(" " + counts.keySet().iterator().next() + " ");
        }
        int shared = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            shared += Math.min(entry.getValue(), predicted.counts.getOrDefault(entry.getKey(), 0));
        }
        return (double) shared / Math.min(size, predicted.size) >= LEAST_OVERLAP && predicted.size <= 3 * size + 30;
    }
}
