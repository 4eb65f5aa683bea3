package org.clausewatch.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausewatch.model.Sha256;

/** The lineages of a document as far as they were followed. */
final class Stories {
    private static final int LENGTH_OF_ID = 16;

    /** In the order in which the lineages were first seen. */
    private final Map<String, List<LineageStep>> steps = new LinkedHashMap<>();

    private final Map<String, Integer> occurrences = new HashMap<>();

    /** Begins a lineage and returns its id. */
    String begin(PlacedWording wording) {
        String key = wording.words() + "\n\n" + wording.path();
        String id = Sha256.of(key + "\n\n" + occurrences.merge(key, 1, Integer::sum))
                .substring(0, LENGTH_OF_ID);
        steps.put(id, new ArrayList<>());
        return id;
    }

    void add(String lineage, LineageStep step) {
        steps(lineage).add(step);
    }

    boolean isGone(String lineage) {
        return steps(lineage).getLast().event() == LineageEvent.GONE;
    }

    List<Lineage> lineages() {
        return steps.entrySet().stream()
                .map(story -> new Lineage(story.getKey(), story.getValue()))
                .toList();
    }

    private List<LineageStep> steps(String lineage) {
        List<LineageStep> known = steps.get(lineage);
        if (known == null) {
            throw new IllegalArgumentException("No lineage " + lineage);
        }
        return known;
    }
}
