package org.clausewatch.ingest.wayback;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * One capture as the index lists it.
 *
 * @param at when it was made
 * @param original the page's address, a needless port taken off
 * @param mimetype as listed, in lower case
 * @param status as listed: three digits, or {@code -}
 * @param digest SHA-1 of the stored bytes in base32, or ""
 */
record CdxRow(Instant at, String original, String mimetype, String status, String digest) {
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    boolean isRevisit() {
        return mimetype.equals("warc/revisit");
    }

    /** Returns a time as web archives write it: 14 digits, UTC. */
    static String timestamp(Instant at) {
        return TIMESTAMP.format(at.atZone(ZoneOffset.UTC));
    }

    /** Returns the time that 14 digits name; empty where there is no such time. */
    static Optional<Instant> time(String timestamp) {
        if (!timestamp.matches("[0-9]{14}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(timestamp, TIMESTAMP).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
