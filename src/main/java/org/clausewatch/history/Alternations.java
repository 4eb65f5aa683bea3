package org.clausewatch.history;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which texts of a document give way to which others and come back, and how often. */
final class Alternations {
    /** The longest time for which a text is gone that alternates with another. */
    static final Duration LONGEST_ABSENCE = Duration.ofDays(92);

    /** The same where each of the two came back only once. */
    static final Duration LONGEST_ABSENCE_OF_FEW = Duration.ofDays(31);

    /** More texts between a text and its return are no alternation. */
    static final int MOST_BETWEEN = 16;

    private final Map<Pair, Integer> returns = new HashMap<>();
    private final Map<Integer, Integer> counts = new HashMap<>();

    /** A text and another that stood between it and its return. */
    private record Pair(int text, int between) {}

    private Alternations() {}

    /** Counts over the runs of a history, in order of time. */
    static Alternations of(List<Run> runs) {
        Alternations alternations = new Alternations();
        Map<Integer, Integer> last = new HashMap<>();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            alternations.counts.merge(run.kind(), run.seen().size(), Integer::sum);
            Integer before = last.put(run.kind(), i);
            if (before != null && i - before <= MOST_BETWEEN + 1 && isSoon(runs.get(before), run)) {
                Set<Integer> between = new HashSet<>();
                runs.subList(before + 1, i).forEach(each -> between.add(each.kind()));
                between.forEach(kind -> alternations.returns.merge(new Pair(run.kind(), kind), 1, Integer::sum));
            }
        }
        return alternations;
    }

    private static boolean isSoon(Run before, Run after) {
        Instant gone = before.last().at();
        return Duration.between(gone, after.first().at()).compareTo(LONGEST_ABSENCE) <= 0;
    }

    /** Tells whether a text came back from another at least twice. */
    boolean often(int text, int other) {
        return returns(text, other) >= 2;
    }

    /** Tells whether each of two texts came back from the other. */
    boolean mutual(int text, int other) {
        return returns(text, other) >= 1 && returns(other, text) >= 1;
    }

    /** Returns how many observations show a text. */
    int observations(int text) {
        return counts.getOrDefault(text, 0);
    }

    /** Returns how often a text came back from another. */
    int returns(int text, int other) {
        return returns.getOrDefault(new Pair(text, other), 0);
    }
}
