package org.clausewatch.sample;

import java.time.Instant;
import java.util.List;

/**
 * What one service of the sample served over time.
 *
 * @param service its name
 * @param url where its policy stands
 * @param server what its servers call themselves
 * @param visits in order of time
 */
record Story(String service, String url, String server, List<Visit> visits) {
    Story {
        visits = List.copyOf(visits);
    }

    /**
     * One observation.
     *
     * @param status of the HTTP response
     * @param page the HTML as served
     */
    record Visit(Instant at, int status, String page) {}
}
