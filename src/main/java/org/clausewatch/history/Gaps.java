package org.clausewatch.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.clausewatch.model.Origin;

/**
 * Finds gaps: times between two observations that are longer than 30 days and than five times the median of
 * such times, of which there must be four to tell what is usual; those longer than 90 days and than twice the median,
 * if there is one; and those in which a snapshot stands that cannot be read.
 */
final class Gaps {
    private static final Duration SHORTEST = Duration.ofDays(30);
    private static final Duration LONG = Duration.ofDays(90);
    private static final int TIMES_THE_MEDIAN = 5;
    private static final int LEAST_INTERVALS = 4;

    private Gaps() {}

    /**
     * Finds the gaps of a document.
     *
     * @param readable the observations that show a text, in order of time; an error page shows none
     * @param damaged when snapshots were observed that cannot be read
     */
    static List<Gap> of(List<Observation> readable, List<Instant> damaged) {
        Duration longest = longest(readable);
        List<Gap> gaps = new ArrayList<>();
        for (int i = 1; i < readable.size(); i++) {
            Observation before = readable.get(i - 1);
            Observation after = readable.get(i);
            int lost = (int) damaged.stream()
                    .filter(at -> at.isAfter(before.at()) && at.isBefore(after.at()))
                    .count();
            if (lost > 0 || between(readable, i).compareTo(longest) > 0) {
                gaps.add(new Gap(before.at(), after.at(), recordsChanges(before) && recordsChanges(after), lost));
            }
        }
        return gaps;
    }

    /** Returns the longest time between two observations that is no gap. */
    private static Duration longest(List<Observation> readable) {
        List<Duration> intervals = new ArrayList<>();
        for (int i = 1; i < readable.size(); i++) {
            Duration interval = between(readable, i);
            if (!interval.isZero()) {
                intervals.add(interval);
            }
        }
        if (intervals.size() < LEAST_INTERVALS) {
            return LONG;
        }
        Duration median = intervals.stream().sorted().toList().get(intervals.size() / 2);
        Duration usual = median.multipliedBy(TIMES_THE_MEDIAN);
        Duration longest = usual.compareTo(SHORTEST) > 0 ? usual : SHORTEST;
        Duration twice = median.multipliedBy(2);
        Duration quarter = twice.compareTo(LONG) > 0 ? twice : LONG;
        return longest.compareTo(quarter) < 0 ? longest : quarter;
    }

    private static Duration between(List<Observation> readable, int i) {
        Instant before = readable.get(i - 1).at();
        return Duration.between(before, readable.get(i).at());
    }

    private static boolean recordsChanges(Observation observation) {
        return observation.origin() == Origin.OPEN_TERMS_ARCHIVE;
    }
}
