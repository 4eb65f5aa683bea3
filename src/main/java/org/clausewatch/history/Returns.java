package org.clausewatch.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clausewatch.model.ClauseIdentity;
import org.clausewatch.model.Words;

/**
 * Finds clauses that are back: those with the words that another had when it was last seen. Where several
 * had them, or several have them now, the headings above must tell which is which.
 */
final class Returns {
    /** Shorter words stand in many places, so they are back only below the same headings and lead-in. */
    private static final int LONG = 8;

    /** How each lineage was seen last. */
    private final Map<String, PlacedWording> last = new HashMap<>();

    /** The same by {@link #key}. */
    private final Map<String, Map<String, Seen>> byKey = new HashMap<>();

    private record Seen(ClauseIdentity identity, PlacedWording wording) {}

    /** Notes how a clause was seen last. */
    void see(ClauseIdentity identity, PlacedWording wording) {
        PlacedWording before = last.put(identity.lineage(), wording);
        if (before != null && !before.equals(wording)) {
            byKey.getOrDefault(key(before), Map.of()).remove(identity.lineage());
        }
        byKey.computeIfAbsent(key(wording), key -> new LinkedHashMap<>())
                .put(identity.lineage(), new Seen(identity, wording));
    }

    /** A clause that carries on no other. */
    record Newcomer(int clause, PlacedWording wording) {}

    /**
     * Finds the lineages that clauses take up again, each as it was seen last.
     *
     * @param newcomers in the order of their clauses
     * @param taken lineages that the version has already
     * @return identities by the index of their clause; none twice
     */
    Map<Integer, ClauseIdentity> find(List<Newcomer> newcomers, Set<String> taken) {
        Map<String, List<Newcomer>> wanting = new LinkedHashMap<>();
        for (Newcomer newcomer : newcomers) {
            wanting.computeIfAbsent(key(newcomer.wording), key -> new ArrayList<>())
                    .add(newcomer);
        }
        Map<Integer, ClauseIdentity> found = new TreeMap<>();
        wanting.forEach((key, same) -> {
            List<Seen> absent = byKey.getOrDefault(key, Map.of()).values().stream()
                    .filter(seen -> !taken.contains(seen.identity.lineage()))
                    .toList();
            match(same, absent, found);
        });
        return found;
    }

    /** Matches those of the same words: under the same headings first, then the one that is left. */
    private static void match(List<Newcomer> newcomers, List<Seen> absent, Map<Integer, ClauseIdentity> found) {
        Map<String, List<Seen>> absentByPath =
                absent.stream().collect(Collectors.groupingBy(each -> each.wording.path()));
        List<Newcomer> newcomersLeft = new ArrayList<>();
        List<Seen> absentLeft = new ArrayList<>(absent);
        newcomers.stream()
                .collect(Collectors.groupingBy(each -> each.wording.path(), LinkedHashMap::new, Collectors.toList()))
                .forEach((path, here) -> {
                    List<Seen> wereHere = absentByPath.getOrDefault(path, List.of());
                    // Of equals under one heading none is another than the next: their order decides.
                    if (here.size() == wereHere.size()) {
                        for (int i = 0; i < here.size(); i++) {
                            found.put(here.get(i).clause, wereHere.get(i).identity);
                        }
                        absentLeft.removeAll(wereHere);
                    } else {
                        newcomersLeft.addAll(here);
                    }
                });
        if (newcomersLeft.size() == 1 && absentLeft.size() == 1) {
            found.put(newcomersLeft.getFirst().clause, absentLeft.getFirst().identity);
        }
    }

    private static String key(PlacedWording wording) {
        return Words.count(wording.words()) < LONG
                ? String.join("\n\n", wording.words(), wording.path(), wording.leadIn())
                : wording.words();
    }
}
