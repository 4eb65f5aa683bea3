package org.clausewatch.judge;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Classes of words and phrases, and a trie that finds all of them in a sentence in one pass. Classes
 * are numbered in the order in which they were defined.
 */
final class Lexicon {
    /** Of longer phrases no text holds one. */
    private static final int LONGEST_PHRASE = Byte.MAX_VALUE;

    private final Node root;
    /** For each class an empty array; copied for each sentence. */
    private final byte[][] nowhere;

    private Lexicon(int classes, Node root) {
        this.root = root;
        this.nowhere = new byte[classes][];
        Arrays.fill(nowhere, new byte[0]);
    }

    /**
     * Finds every class at every word.
     *
     * @return by class, then by word: the number of words of the longest phrase of that class that begins
     *     there, or 0 if none does; a class that does not occur has an empty array
     */
    byte[][] tag(List<Word> words) {
        byte[][] lengths = nowhere.clone();
        for (int start = 0; start < words.size(); start++) {
            Node node = root;
            for (int at = start; at < Math.min(words.size(), start + LONGEST_PHRASE); at++) {
                Node next = node.next.get(words.get(at).form());
                if (next == null) {
                    break;
                }
                node = next;
                for (int phraseClass : node.classes) {
                    if (lengths[phraseClass].length == 0) {
                        lengths[phraseClass] = new byte[words.size()];
                    }
                    lengths[phraseClass][start] = (byte) (at + 1 - start);
                }
            }
        }
        return lengths;
    }

    private static final class Node {
        /** Looked up only, so its order does not matter. */
        final Map<String, Node> next = new HashMap<>();

        int[] classes = new int[0];

        void add(int number) {
            if (Arrays.stream(classes).noneMatch(known -> known == number)) {
                classes = Arrays.copyOf(classes, classes.length + 1);
                classes[classes.length - 1] = number;
            }
        }
    }

    /** Collects classes; a class can be extended until the lexicon is built. */
    static final class Builder {
        private final WordReader reader;
        private final Map<String, Collection<String>> phrases = new LinkedHashMap<>();

        Builder(WordReader reader) {
            this.reader = reader;
        }

        boolean has(String name) {
            return phrases.containsKey(name);
        }

        /** Returns the phrases of a class so far, none if it is not defined. */
        Collection<String> phrases(String name) {
            return List.copyOf(phrases.getOrDefault(name, List.of()));
        }

        /** Adds phrases to a class and returns the class's number. */
        int add(String name, Collection<String> more) {
            phrases.computeIfAbsent(name, key -> new LinkedHashSet<>()).addAll(more);
            return List.copyOf(phrases.keySet()).indexOf(name);
        }

        Lexicon build() {
            Node root = new Node();
            int number = 0;
            for (Collection<String> entries : phrases.values()) {
                for (String entry : entries) {
                    Node node = root;
                    for (Word word : reader.read(Source.ofText(entry))) {
                        node = node.next.computeIfAbsent(word.form(), key -> new Node());
                    }
                    if (node != root) {
                        node.add(number);
                    }
                }
                number++;
            }
            return new Lexicon(number, root);
        }
    }
}
