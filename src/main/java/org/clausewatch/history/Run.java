package org.clausewatch.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Observations of one text that follow each other, in order of time; at least one. */
record Run(int kind, List<Seen> seen) {
    Run {
        seen = List.copyOf(seen);
    }

    /** Cuts observations, given in order of time, where the text changes. */
    static List<Run> of(List<Seen> seen) {
        List<Run> runs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= seen.size(); i++) {
            if (i == seen.size() || seen.get(i).kind() != seen.get(start).kind()) {
                runs.add(new Run(seen.get(start).kind(), seen.subList(start, i)));
                start = i;
            }
        }
        return runs;
    }

    Seen first() {
        return seen.getFirst();
    }

    Seen last() {
        return seen.getLast();
    }

    /** Returns how long the text was seen, to its last observation. */
    Duration stood() {
        return Duration.between(first().at(), last().at());
    }
}
