package org.clausewatch.fetch;

import java.time.Duration;

/**
 * How much a site may take of us.
 *
 * @param connect to reach its server
 * @param silence between two pieces of its answer
 * @param total for a page with all its redirects
 * @param bytes of a page, as sent and once decompressed; above 0
 * @param redirects on the way to a page
 */
public record FetchLimits(Duration connect, Duration silence, Duration total, int bytes, int redirects) {
    /** What does for any policy: 15 s, 30 s, 90 s, 20 MB, 10 redirects. */
    public static final FetchLimits USUAL =
            new FetchLimits(Duration.ofSeconds(15), Duration.ofSeconds(30), Duration.ofSeconds(90), 20_000_000, 10);
}
