package org.clausewatch.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.clausewatch.model.Origin;

/**
 * Finds gaps: times between two observations that are longer than 30 days and than five times the median of
 * such times. Of fewer than four such times none is usual, and no gap is told.
 */
final class Gaps {
    private static final Duration SHORTEST = Duration.ofDays(30);
    private static final int TIMES_THE_MEDIAN = 5;
    private static final int LEAST_INTERVALS = 4;

    private Gaps() {}

    /**
     * Finds the gaps of a document.
     *
     * @param readable the observations that show a text, in order of time; an error page shows none
     */
    static List<Gap> of(List<Observation> readable) {
        List<Duration> intervals = new ArrayList<>();
        for (int i = 1; i < readable.size(); i++) {
            Duration interval = between(readable, i);
            if (!interval.isZero()) {
                intervals.add(interval);
            }
        }
        if (intervals.size() < LEAST_INTERVALS) {
            return List.of();
        }
        Duration median = intervals.stream().sorted().toList().get(intervals.size() / 2);
        Duration usual = median.multipliedBy(TIMES_THE_MEDIAN);
        Duration longest = usual.compareTo(SHORTEST) > 0 ? usual : SHORTEST;
        List<Gap> gaps = new ArrayList<>();
        for (int i = 1; i < readable.size(); i++) {
            if (between(readable, i).compareTo(longest) > 0) {
                Observation before = readable.get(i - 1);
                Observation after = readable.get(i);
                gaps.add(new Gap(before.at(), after.at(), recordsChanges(before) && recordsChanges(after)));
            }
        }
        return gaps;
    }

    private static Duration between(List<Observation> readable, int i) {
        Instant before = readable.get(i - 1).at();
        return Duration.between(before, readable.get(i).at());
    }

    private static boolean recordsChanges(Observation observation) {
        return observation.origin() == Origin.OPEN_TERMS_ARCHIVE;
    }
}
