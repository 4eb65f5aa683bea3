package org.clausewatch.model;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A change log in figures.
 *
 * @param reasons why, where the verdict is not {@link PairVerdict#CHANGED}
 * @param judged false where no rules exist for the language: then nothing is said about topics
 * @param judgedLanguages BCP 47 tags of the languages that have rules
 * @param substantive changes of substance
 * @param editorial the other changes
 * @param topics changes of substance by topic id
 * @param notices what a reader should know of the pair
 */
public record Summary(
        PairVerdict verdict,
        List<Reason> reasons,
        boolean judged,
        List<String> judgedLanguages,
        int substantive,
        int editorial,
        SortedMap<String, Integer> topics,
        List<Reason> notices) {
    public Summary {
        reasons = List.copyOf(reasons);
        judgedLanguages = List.copyOf(judgedLanguages);
        topics = Collections.unmodifiableSortedMap(new TreeMap<>(topics));
        notices = List.copyOf(notices);
    }
}
