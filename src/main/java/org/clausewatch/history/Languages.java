package org.clausewatch.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sets pages in another language aside: those between the first and the last page in the language that most
 * of a document's observations are in. A language that stays, or that was left for good, is no exception.
 */
final class Languages {
    private static final String UNKNOWN = "und";

    private final List<Seen> kept = new ArrayList<>();
    private final Map<String, List<Seen>> others = new TreeMap<>();

    private Languages() {}

    /** Sorts observations, given in order of time, by language. */
    static Languages of(List<Seen> seen) {
        Languages languages = new Languages();
        languages.sort(seen);
        return languages;
    }

    /** Returns what is left, in order of time. */
    List<Seen> kept() {
        return kept;
    }

    /** Returns what was set aside, by language, each in order of time. */
    Map<String, List<Seen>> others() {
        return others;
    }

    private void sort(List<Seen> seen) {
        Map<String, Integer> counts = new HashMap<>();
        seen.forEach(each -> counts.merge(language(each), 1, Integer::sum));
        counts.remove(UNKNOWN);
        if (counts.size() < 2) {
            kept.addAll(seen);
            return;
        }
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        // Of two that are as frequent the one that was seen first.
        String main = seen.stream()
                .map(Languages::language)
                .filter(language -> counts.getOrDefault(language, 0) == most)
                .findFirst()
                .orElseThrow();
        int start = 0;
        while (!language(seen.get(start)).equals(main)) {
            start++;
        }
        int end = seen.size();
        while (!language(seen.get(end - 1)).equals(main)) {
            end--;
        }
        sort(seen.subList(0, start));
        for (Seen each : seen.subList(start, end)) {
            if (language(each).equals(main) || language(each).equals(UNKNOWN)) {
                kept.add(each);
            } else {
                others.computeIfAbsent(language(each), key -> new ArrayList<>()).add(each);
            }
        }
        sort(seen.subList(end, seen.size()));
    }

    static String language(Seen seen) {
        return seen.version().language();
    }
}
