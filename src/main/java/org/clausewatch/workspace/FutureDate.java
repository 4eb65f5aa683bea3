package org.clausewatch.workspace;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** What no archive can hold yet: dates that a reader gives and nobody has reached. */
public final class FutureDate {
    /** How much earlier than in UTC a day begins where it begins first, so that nobody's today is refused. */
    private static final Duration EASTERNMOST = Duration.ofHours(14);

    private FutureDate() {}

    /**
     * Tells whether not even the easternmost places have reached a date.
     *
     * @param start the first instant of the date in UTC
     */
    public static boolean holds(Instant start, Instant now) {
        return start.isAfter(now.plus(EASTERNMOST));
    }

    /** Returns the sentences that refuse a date, as the reader gave it. */
    public static String refusal(String date, Instant now) {
        return "'" + date + "' is in the future: nothing can have been seen then. Today is "
                + now.atZone(ZoneOffset.UTC).toLocalDate() + ".";
    }
}
