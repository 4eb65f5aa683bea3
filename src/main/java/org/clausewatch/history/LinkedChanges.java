package org.clausewatch.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clausewatch.model.Clause;

/**
 * Changes of several documents with what links them. Two of different documents say the same if their old and their
 * new texts are equal but for the names of services, and they were first seen within two weeks.
 *
 * @param changes oldest first
 * @param waves those among them, by their first change
 */
public record LinkedChanges(List<LinkedChange> changes, List<Wave> waves) {
    /** From the first of several changes that say the same to the last, at most. */
    private static final Duration ABOUT_THE_SAME_TIME = Duration.ofDays(14);

    public LinkedChanges {
        changes = List.copyOf(changes);
        waves = List.copyOf(waves);
    }

    /** Links changes. */
    public static LinkedChanges of(List<DatedChange> changes, SamePolicies same) {
        List<DatedChange> sorted = changes.stream().sorted(DatedChange.BY_TIME).toList();
        List<Wave> waves = Waves.of(sorted, same::party);
        Map<DatedChange, Wave> waveOf = new IdentityHashMap<>();
        waves.forEach(wave -> wave.changes().forEach(change -> waveOf.put(change, wave)));
        Map<DatedChange, List<DatedChange>> equal = equal(sorted, same);
        List<LinkedChange> linked = new ArrayList<>();
        for (DatedChange change : sorted) {
            List<DatedChange> group = equal.getOrDefault(change, List.of(change));
            linked.add(new LinkedChange(
                    change,
                    group.stream().filter(other -> other != change).toList(),
                    group.getFirst() != change,
                    Optional.ofNullable(waveOf.get(change))));
        }
        return new LinkedChanges(linked, waves);
    }

    private static Map<DatedChange, List<DatedChange>> equal(List<DatedChange> sorted, SamePolicies same) {
        Map<String, List<DatedChange>> latest = new HashMap<>();
        Map<DatedChange, List<DatedChange>> groups = new IdentityHashMap<>();
        for (DatedChange change : sorted) {
            String words = texts(change.judged().change().oldClauses(), same) + "\n\n"
                    + texts(change.judged().change().newClauses(), same);
            List<DatedChange> group = latest.get(words);
            if (group == null
                    || group.getFirst().firstSeen().isBefore(change.firstSeen().minus(ABOUT_THE_SAME_TIME))
                    || documents(group).contains(key(change))) {
                group = new ArrayList<>();
                latest.put(words, group);
            }
            group.add(change);
            groups.put(change, group);
        }
        return groups;
    }

    private static Set<List<String>> documents(List<DatedChange> group) {
        Set<List<String>> documents = new HashSet<>();
        group.forEach(change -> documents.add(key(change)));
        return documents;
    }

    private static List<String> key(DatedChange change) {
        return List.of(change.document().service(), change.document().terms());
    }

    private static String texts(List<Clause> clauses, SamePolicies same) {
        return clauses.stream().map(clause -> same.folded(clause.text())).collect(Collectors.joining("\n"));
    }
}
