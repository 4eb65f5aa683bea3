package org.clausewatch.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Finds words wherever they stand in a text, inside of longer words too: at each place the longest, and the
 * next one behind it. The first two signs of a word say where it is kept, so that most places of a text cost
 * one look.
 */
final class WordsInside {
    private static final int SLOTS = 1 << 10;

    private static final List<Word> NONE = List.of();

    /** The words by their first two signs, the longest first. */
    private final List<List<Word>> slots = new ArrayList<>();

    private record Word(int number, String text) {}

    /**
     * Makes a finder.
     *
     * @param words of two signs or more
     */
    WordsInside(Collection<String> words) {
        for (int i = 0; i < SLOTS; i++) {
            slots.add(NONE);
        }
        int number = 0;
        for (String word : new TreeSet<>(words)) {
            int slot = slot(word.charAt(0), word.charAt(1));
            List<Word> longer = new ArrayList<>(slots.get(slot));
            longer.add(new Word(number++, word));
            longer.sort(
                    Comparator.comparing((Word each) -> each.text().length()).reversed());
            slots.set(slot, List.copyOf(longer));
        }
    }

    private static int slot(char first, char second) {
        return (first * 31 + second) & (SLOTS - 1);
    }

    /**
     * Counts the words in a text.
     *
     * @param found takes the number of each word that stands there; a word's number is its own
     */
    int count(String text, BitSet found) {
        int count = 0;
        int at = 0;
        while (at + 1 < text.length()) {
            List<Word> candidates = slots.get(slot(text.charAt(at), text.charAt(at + 1)));
            int length = 0;
            for (int i = 0; i < candidates.size() && length == 0; i++) {
                Word word = candidates.get(i);
                if (text.startsWith(word.text(), at)) {
                    found.set(word.number());
                    length = word.text().length();
                    count++;
                }
            }
            at += Math.max(length, 1);
        }
        return count;
    }
}
