package org.clausewatch.desktop.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts times on a line. Proportional to time, except that neighbours keep a distance at which both can
 * be hit; between two versions, and beyond them, it stays linear.
 */
final class TimelineScale {
    private final List<Instant> times;
    private final double[] places;

    private TimelineScale(List<Instant> times, double[] places) {
        this.times = times;
        this.places = places;
    }

    /**
     * Creates a scale.
     *
     * @param times of the versions, ascending, at least one
     * @param end the last time that must lie on the line
     * @param width of the line
     * @param distance between neighbours, where there is room for it
     */
    static TimelineScale of(List<Instant> times, Instant end, double width, double distance) {
        List<Instant> anchors = new ArrayList<>(times);
        if (end.isAfter(times.getLast())) {
            anchors.add(end);
        }
        int count = anchors.size();
        double[] places = new double[count];
        long first = anchors.getFirst().getEpochSecond();
        double span = Math.max(1, anchors.getLast().getEpochSecond() - first);
        double step = count > 1 ? Math.min(distance, width / (count - 1)) : 0;
        for (int i = 0; i < count; i++) {
            double proportional = (anchors.get(i).getEpochSecond() - first) / span * width;
            places[i] = i == 0 ? 0 : Math.max(proportional, places[i - 1] + step);
        }
        // What was pushed over the end is pushed back, from the end on.
        for (int i = count - 1; i >= 0; i--) {
            places[i] = Math.max(0, Math.min(places[i], width - (count - 1 - i) * step));
        }
        return new TimelineScale(List.copyOf(anchors), places);
    }

    /** Returns the place of a time, from 0 to the width. */
    double place(Instant time) {
        int after = 0;
        while (after < times.size() && times.get(after).isBefore(time)) {
            after++;
        }
        if (after == 0) {
            return places[0];
        }
        if (after == times.size()) {
            return places[after - 1];
        }
        double from = times.get(after - 1).getEpochSecond();
        double to = times.get(after).getEpochSecond();
        double share = to > from ? (time.getEpochSecond() - from) / (to - from) : 1;
        return places[after - 1] + share * (places[after] - places[after - 1]);
    }
}
