package org.clausewatch.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words by which policies and terms can be told from other texts. */
final class PolicyWords {
    /** As much of a text is read. */
    private static final int MAX_LENGTH = 200_000;

    private static final PolicyWords BUNDLED = new PolicyWords(Resources.lines("policy-words.txt"));

    private final Map<String, Pattern> byLanguage = new TreeMap<>();
    private final Pattern all;

    /**
     * How often such words stand in a text.
     *
     * @param all how often any of them
     * @param different how many different ones
     */
    record Count(int all, int different) {}

    private PolicyWords(List<String> lines) {
        List<String> everything = new ArrayList<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            List<String> words = List.of(line.substring(colon + 1).strip().split("\\s*,\\s*"));
            byLanguage.put(line.substring(0, colon), pattern(words));
            everything.addAll(words);
        }
        all = pattern(everything);
    }

    private static Pattern pattern(List<String> words) {
        return Pattern.compile(words.stream()
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|")));
    }

    static PolicyWords bundled() {
        return BUNDLED;
    }

    /** Whether there are words of a language. */
    boolean knows(String language) {
        return byLanguage.containsKey(language);
    }

    /** Counts the words of a language in a text; those of all languages if it is another. */
    Count count(String text, String language) {
        String read = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
        Matcher found = byLanguage.getOrDefault(language, all).matcher(read.toLowerCase(Locale.ROOT));
        Set<String> different = new TreeSet<>();
        int count = 0;
        while (found.find()) {
            different.add(found.group());
            count++;
        }
        return new Count(count, different.size());
    }
}
