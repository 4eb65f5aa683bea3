package org.clausewatch.extract;

import java.util.Arrays;
import java.util.Map;

/**
 * Whole words, each with some numbers, which can be asked for a part of a text without cutting it out: a
 * hash table with open addressing.
 */
final class WordNumbers {
    private static final int[] NONE = {};

    private final String[] words;
    private final int[][] numbers;
    private final int longest;

    WordNumbers(Map<String, int[]> entries) {
        // At most a quarter of the places is taken, so that a word that is not there soon meets a free one.
        int size = Integer.highestOneBit(Math.max(1, entries.size())) * 8;
        words = new String[size];
        numbers = new int[size][];
        Arrays.fill(words, "");
        Arrays.fill(numbers, NONE);
        int length = 0;
        for (Map.Entry<String, int[]> entry : entries.entrySet()) {
            String word = entry.getKey();
            int place = place(word, 0, word.length());
            words[place] = word;
            numbers[place] = entry.getValue();
            length = Math.max(length, word.length());
        }
        longest = length;
    }

    /** Returns the numbers of the word that is a part of a text; none if it is not known. */
    int[] of(String text, int start, int end) {
        return end - start > longest ? NONE : numbers[place(text, start, end)];
    }

    /** Returns the place of a word, or the free one where it would stand. */
    private int place(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        int place = (hash ^ hash >>> 12) & (words.length - 1);
        while (!words[place].isEmpty() && !isPart(words[place], text, start, end)) {
            place = (place + 1) & (words.length - 1);
        }
        return place;
    }

    private static boolean isPart(String word, String text, int start, int end) {
        return word.length() == end - start && text.startsWith(word, start);
    }
}
