package org.clausewatch.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The words by which policies and terms can be told from other texts. */
final class PolicyWords {
    /** As much of a text is read. */
    private static final int MAX_LENGTH = 200_000;

    private static final PolicyWords BUNDLED = new PolicyWords(Resources.lines("policy-words.txt"));

    private final Map<String, WordsInside> byLanguage = new TreeMap<>();
    private final WordsInside all;

    /** How often such words stand in a text, which is read part by part. */
    static final class Count {
        private final WordsInside words;
        private final BitSet found = new BitSet();
        private int room = MAX_LENGTH;
        private int all;

        private Count(WordsInside words) {
            this.words = words;
        }

        /** Reads the next part of the text; no word stands across two parts. */
        void read(String part) {
            String read = part.length() > room ? part.substring(0, room) : part;
            room = Math.max(0, room - part.length() - 1);
            all += words.count(read.toLowerCase(Locale.ROOT), found);
        }

        /** Returns how often any of the words was found. */
        int all() {
            return all;
        }

        /** Returns how many different ones were found. */
        int different() {
            return found.cardinality();
        }
    }

    private PolicyWords(List<String> lines) {
        List<String> everything = new ArrayList<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            List<String> words = List.of(line.substring(colon + 1).strip().split("\\s*,\\s*"));
            byLanguage.put(line.substring(0, colon), new WordsInside(words));
            everything.addAll(words);
        }
        all = new WordsInside(everything);
    }

    static PolicyWords bundled() {
        return BUNDLED;
    }

    /** Whether there are words of a language. */
    boolean knows(String language) {
        return byLanguage.containsKey(language);
    }

    /** Starts to count the words of a language; those of all languages if it is another. */
    Count count(String language) {
        return new Count(byLanguage.getOrDefault(language, all));
    }
}
