package org.clausewatch.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path in a data set: {@code [<root>/]<Service>/<Terms type>/2024-06-26T08-15-30Z.md}.
 */
record OtaPath(String service, String terms, Instant at) {
    private static final Pattern FILE = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d)(?:[-.]\\d{1,9})?Z\\.md", Pattern.CASE_INSENSITIVE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss", Locale.ROOT);
    private static final int SHORTEST = 3;

    /** Reads a path with {@code /}; empty if it is none of a data set's. */
    static Optional<OtaPath> parse(String path) {
        String[] names = path.split("/", -1);
        if (names.length < SHORTEST) {
            return Optional.empty();
        }
        String file = names[names.length - 1];
        Matcher named = FILE.matcher(file);
        String service = names[names.length - SHORTEST];
        String terms = names[names.length - 2];
        if (!named.matches() || service.isBlank() || terms.isBlank() || service.startsWith("__")) {
            return Optional.empty();
        }
        try {
            Instant at = LocalDateTime.parse(named.group(1), TIME).toInstant(ZoneOffset.UTC);
            return Optional.of(new OtaPath(service, terms, at));
        } catch (DateTimeException e) {
            // Digits that are no date, such as month 00.
            return Optional.empty();
        }
    }

    /** Tells whether a path could lead out of the folder that it is meant to stay in. */
    static boolean climbsOut(String path) {
        if (path.startsWith("/") || path.indexOf('\\') >= 0 || path.matches("[A-Za-z]:.*") || path.indexOf('\0') >= 0) {
            return true;
        }
        for (String name : path.split("/", -1)) {
            if (name.equals("..") || name.equals(".")) {
                return true;
            }
        }
        return false;
    }
}
