package org.clausewatch.judge;

import java.util.List;
import java.util.Optional;
import org.clausewatch.model.Direction;
import org.clausewatch.model.TopicFinding;

/** Putting directions together. */
final class Directions {
    /** One direction wins over the other if it has at least so many times its weight. */
    private static final double CLEARLY = 1.5;

    private Directions() {}

    /**
     * Returns the direction that findings on both sides amount to.
     *
     * @param broadens weight of what lets the company do more
     * @param narrows weight of what lets it do less
     */
    static Direction weigh(int broadens, int narrows) {
        if (broadens == 0 && narrows == 0) {
            return Direction.NEUTRAL;
        }
        if (broadens >= CLEARLY * narrows) {
            return Direction.BROADENS;
        }
        return narrows >= CLEARLY * broadens ? Direction.NARROWS : Direction.MIXED;
    }

    /** Returns the direction over all topics, or empty if there are none. */
    static Optional<Direction> over(List<TopicFinding> topics) {
        boolean broadens = has(topics, Direction.BROADENS) || has(topics, Direction.MIXED);
        boolean narrows = has(topics, Direction.NARROWS) || has(topics, Direction.MIXED);
        if (topics.stream().noneMatch(finding -> finding.direction().isPresent())) {
            return Optional.empty();
        }
        if (broadens || narrows) {
            return Optional.of(!narrows ? Direction.BROADENS : broadens ? Direction.MIXED : Direction.NARROWS);
        }
        return Optional.of(has(topics, Direction.UNCLEAR) ? Direction.UNCLEAR : Direction.NEUTRAL);
    }

    private static boolean has(List<TopicFinding> topics, Direction direction) {
        return topics.stream().anyMatch(finding -> finding.direction().equals(Optional.of(direction)));
    }
}
