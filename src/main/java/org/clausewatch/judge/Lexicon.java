package org.clausewatch.judge;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Classes of words and phrases, and a trie that finds all of them in a sentence in one pass. Classes
 * are numbered in the order in which they were defined.
 */
final class Lexicon {
    /** Of longer phrases no text holds one. */
    private static final int LONGEST_PHRASE = Byte.MAX_VALUE;

    private final Forms forms;
    /** Where words lead that begin no phrase. */
    private final Node nowhere;
    /** The nodes of the phrases' first words, by the number of their form. */
    private final Node[] first;

    private Lexicon(int classes, Forms forms, Node root) {
        this.forms = forms;
        this.nowhere = new Node(classes);
        this.first = new Node[forms.size()];
        for (int number = 0; number < first.length; number++) {
            first[number] = root.next.getOrDefault(forms.form(number), nowhere);
        }
        root.note(forms);
    }

    /** Returns the words of all phrases; only of words that bear their numbers the lexicon knows anything. */
    Forms forms() {
        return forms;
    }

    /** Tells whether a word alone is a phrase of a class. */
    boolean holds(int wordClass, Word word) {
        return first(word).begins(wordClass);
    }

    /** Finds every class at every word. */
    Tags tag(List<Word> words) {
        Node[] nodes = new Node[words.size()];
        long[] present = new long[nowhere.classes.length];
        for (int start = 0; start < nodes.length; start++) {
            Node node = first(words.get(start));
            int end = Math.min(nodes.length, start + LONGEST_PHRASE);
            for (int at = start + 1; at < end; at++) {
                Node next = node.after(words.get(at).number());
                if (next == null) {
                    break;
                }
                node = next;
            }
            nodes[start] = node;
            if (node != nowhere) {
                for (int i = 0; i < present.length; i++) {
                    present[i] |= node.classes[i];
                }
            }
        }
        return new Tags(nodes, present);
    }

    private Node first(Word word) {
        return word.number() == Forms.UNKNOWN ? nowhere : first[word.number()];
    }

    /**
     * The classes of the words of a sentence: for each word how far phrases that begin there go, which tells all
     * classes of the shorter ones too. A class takes up no room of its own; there are a thousand.
     */
    static final class Tags {
        private final Node[] nodes;
        /** The classes that occur at all, as bits. */
        private final long[] present;

        private Tags(Node[] nodes, long[] present) {
            this.nodes = nodes;
            this.present = present;
        }

        /** Tells whether a class occurs at all. */
        boolean holds(int wordClass) {
            return (present[wordClass >> 6] & 1L << wordClass) != 0;
        }

        /** Returns 64 classes as bits, set for those that occur: the first 64 for 0, and so on. */
        long classes(int block) {
            return present[block];
        }

        /** Tells whether a phrase of a class begins at a word; none does after the last. */
        boolean begins(int wordClass, int at) {
            return at < nodes.length && nodes[at].begins(wordClass);
        }

        /** Returns the first position from one on where a phrase of a class begins, or -1. */
        int next(int wordClass, int from) {
            int block = wordClass >> 6;
            long bit = 1L << wordClass;
            for (int at = from; at < nodes.length; at++) {
                if ((nodes[at].classes[block] & bit) != 0) {
                    return at;
                }
            }
            return -1;
        }

        /** Returns the position after the longest phrase of a class that begins at a word, or 0 if none does. */
        int end(int wordClass, int at) {
            return begins(wordClass, at) ? at + nodes[at].length(wordClass) : 0;
        }
    }

    /** What is known of words that stand one after another as they do in phrases. */
    private static final class Node {
        private static final Node[] NONE = {};

        /** Looked up only, so its order does not matter. */
        Map<String, Node> next = Map.of();

        /** The nodes of {@link #next} by the number of their word, as {@link #place} has it; half of them are empty. */
        private @Nullable Node[] table = NONE;

        /** The number of the word that led here. */
        private int number = Forms.UNKNOWN;

        /** How many words led here. */
        final int depth;

        final Node before;
        /** No class; one array for all nodes that have none. */
        private final long[] none;

        /** The classes of phrases that end here, and of those that end on the way here, as bits. */
        private long[] ending;

        private long[] classes;

        /** Begins a trie. */
        Node(int classes) {
            this.depth = 0;
            this.before = this;
            this.none = new long[(classes + Long.SIZE - 1) / Long.SIZE];
            this.ending = none;
            this.classes = none;
        }

        private Node(Node before) {
            this.depth = before.depth + 1;
            this.before = before;
            this.none = before.none;
            this.ending = none;
            this.classes = none;
        }

        Node next(String form) {
            if (next.isEmpty()) {
                next = new HashMap<>();
            }
            return next.computeIfAbsent(form, key -> new Node(this));
        }

        void add(int wordClass) {
            if (ending == none) {
                ending = new long[ending.length];
            }
            ending[wordClass >> 6] |= 1L << wordClass;
        }

        /** Sums up what leads here and further, when all phrases are known. */
        void sumUp() {
            if (depth > 0) {
                classes = joined(before.classes, ending);
            }
            next.values().forEach(Node::sumUp);
        }

        /** Notes the numbers of the words that lead on, here and further. */
        void note(Forms forms) {
            if (next.isEmpty()) {
                return;
            }
            table = new Node[Integer.highestOneBit(next.size()) << 2];
            next.forEach((form, node) -> {
                node.number = forms.number(form);
                int place = place(node.number);
                while (table[place] != null) {
                    place = place + 1 & table.length - 1;
                }
                table[place] = node;
                node.note(forms);
            });
        }

        /** Returns where a word with that number leads, or null if no phrase goes on with it. */
        @Nullable
        Node after(int word) {
            if (table.length == 0 || word == Forms.UNKNOWN) {
                return null;
            }
            int place = place(word);
            Node node = table[place];
            while (node != null && node.number != word) {
                place = place + 1 & table.length - 1;
                node = table[place];
            }
            return node;
        }

        private int place(int word) {
            // Fibonacci hashing, as for forms.
            return word * 0x9E3779B9 >>> 16 & table.length - 1;
        }

        private long[] joined(long[] one, long[] other) {
            if (one == none || other == none) {
                return one == none ? other : one;
            }
            long[] both = one.clone();
            for (int i = 0; i < both.length; i++) {
                both[i] |= other[i];
            }
            return both;
        }

        boolean begins(int wordClass) {
            return (classes[wordClass >> 6] & 1L << wordClass) != 0;
        }

        /** Returns the number of words of the longest phrase of a class that {@link #begins}. */
        int length(int wordClass) {
            Node node = this;
            while ((node.ending[wordClass >> 6] & 1L << wordClass) == 0) {
                node = node.before;
            }
            return node.depth;
        }
    }

    /** Collects classes; a class can be extended until the lexicon is built. */
    static final class Builder {
        private final WordReader reader;
        private final Map<String, Collection<String>> phrases = new LinkedHashMap<>();
        private final Map<String, Integer> numbers = new HashMap<>();

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
            return numbers.computeIfAbsent(name, key -> numbers.size());
        }

        Lexicon build() {
            Map<String, List<Word>> read = new LinkedHashMap<>();
            Node root = new Node(phrases.size());
            int number = 0;
            for (Collection<String> entries : phrases.values()) {
                for (String entry : entries) {
                    Node node = root;
                    // The same phrase is in many classes.
                    for (Word word : read.computeIfAbsent(entry, key -> reader.read(Source.ofText(key)))) {
                        node = node.next(word.form());
                    }
                    if (node != root) {
                        node.add(number);
                    }
                }
                number++;
            }
            root.sumUp();
            return new Lexicon(number, Forms.of(read.values()), root);
        }
    }
}
