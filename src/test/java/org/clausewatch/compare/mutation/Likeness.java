package org.clausewatch.compare.mutation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How alike two texts are to somebody who counts their common words: the Dice coefficient of both bags of
 * words, none weighing more than another. Serves to stay away from what can be told in two ways.
 */
final class Likeness {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private record Bag(Map<String, Integer> words, int size) {}

    private final Map<String, Bag> bags = new HashMap<>();

    /** Returns a share from 0 (no common word) to 1 (the same words). */
    double between(String one, String other) {
        Bag left = bag(one);
        Bag right = bag(other);
        if (left.size + right.size == 0) {
            return 1;
        }
        Bag fewer = left.words.size() <= right.words.size() ? left : right;
        Bag more = fewer == left ? right : left;
        int common = 0;
        for (Map.Entry<String, Integer> word : fewer.words.entrySet()) {
            common += Math.min(word.getValue(), more.words.getOrDefault(word.getKey(), 0));
        }
        return 2.0 * common / (left.size + right.size);
    }

    private Bag bag(String text) {
        return bags.computeIfAbsent(text, key -> {
            Map<String, Integer> words = new HashMap<>();
            int size = 0;
            Matcher word = WORD.matcher(key.toLowerCase(Locale.ROOT));
            while (word.find()) {
                words.merge(word.group(), 1, Integer::sum);
                size++;
            }
            return new Bag(words, size);
        });
    }
}
