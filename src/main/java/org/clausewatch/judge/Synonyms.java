package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which words mean the same: every word of a group is compared as the group's first. A word that is
 * listed for itself alone goes before the form of an inflected one: "details" is a noun, whatever
 * "to detail" means.
 */
final class Synonyms {
    /** Longer phrases are not looked for. */
    static final int LONGEST_PHRASE = 4;
    /** More words are not remembered. */
    private static final int MOST_FOUND = 50_000;

    private final Map<String, String> alone;
    private final Map<String, String> byForm;
    private final Map<String, String> byStem;
    /** The first words of all phrases. */
    private final Set<String> beginnings;
    /** What was found so far of words that have a number; others are looked for by their form. */
    private final AtomicReferenceArray<String> numbered;
    /** What was found so far; the same words come again in every clause. */
    private final Map<String, String> found = new ConcurrentHashMap<>();

    private Synonyms(Map<String, String> alone, Map<String, String> byForm, Map<String, String> byStem, int forms) {
        this.numbered = new AtomicReferenceArray<>(forms);
        this.alone = Map.copyOf(alone);
        this.byForm = Map.copyOf(byForm);
        this.byStem = Map.copyOf(byStem);
        this.beginnings = Stream.of(alone, byForm)
                .flatMap(words -> words.keySet().stream())
                .filter(words -> words.indexOf(' ') > 0)
                .map(words -> words.substring(0, words.indexOf(' ')))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the form by which a word is compared. */
    String canonical(Word word) {
        if (word.number() == Forms.UNKNOWN) {
            return canonical(word.form());
        }
        String known = numbered.get(word.number());
        if (known == null) {
            known = find(word.form());
            numbered.set(word.number(), known);
        }
        return known;
    }

    /** Returns the form by which a word is compared: its group's first word, or its own stem. */
    String canonical(String form) {
        String known = found.get(form);
        if (known == null) {
            known = find(form);
            if (found.size() < MOST_FOUND) {
                found.put(form, known);
            }
        }
        return known;
    }

    private String find(String form) {
        String stem = Stem.of(form);
        for (Map<String, String> words : List.of(alone, byForm)) {
            String first = words.get(form);
            if (first != null) {
                return first;
            }
        }
        return byStem.getOrDefault(stem, stem);
    }

    /** Tells whether a phrase is listed that begins with a word; few do. */
    boolean beginsPhrase(String form) {
        return beginnings.contains(form);
    }

    /** Tells whether several words, parted by single spaces, are listed as one. */
    boolean isPhrase(String words) {
        return words.indexOf(' ') > 0 && (alone.containsKey(words) || byForm.containsKey(words));
    }

    /** Collects groups; a later one may add to an earlier one that begins with the same word. */
    static final class Builder {
        private final Map<String, String> alone = new LinkedHashMap<>();
        private final Map<String, String> byForm = new LinkedHashMap<>();
        private final Map<String, String> byStem = new LinkedHashMap<>();

        /**
         * Adds a group, written {@code to collect = to gather, a collection, harvest}.
         *
         * @return a word that stands in another group already, or empty if there is none
         */
        Optional<String> add(String group) {
            List<String> entries = List.of(group.split("\\s*[=,]\\s*"));
            String first = Stem.of(forms(entries.getFirst()).iterator().next());
            List<String> taken = new ArrayList<>();
            for (String entry : entries) {
                for (String form : forms(entry)) {
                    Map<String, String> words = isInflected(entry) ? byForm : alone;
                    String before = words.putIfAbsent(form, first);
                    if (before != null && !before.equals(first)) {
                        taken.add(form);
                    }
                    if (isInflected(entry)) {
                        byStem.putIfAbsent(Stem.of(form), first);
                    }
                }
            }
            return taken.stream().findFirst();
        }

        /** @param forms so many words have a number, from 0 on */
        Synonyms build(int forms) {
            return new Synonyms(alone, byForm, byStem, forms);
        }

        private static boolean isInflected(String entry) {
            return entry.startsWith("to ") || entry.startsWith("a ") || entry.startsWith("an ");
        }

        private static Set<String> forms(String entry) {
            String word = entry.substring(isInflected(entry) ? entry.indexOf(' ') + 1 : 0);
            return entry.startsWith("to ")
                    ? EnglishForms.ofVerb(word)
                    : isInflected(entry) ? EnglishForms.ofNoun(word) : Set.of(word);
        }
    }
}
