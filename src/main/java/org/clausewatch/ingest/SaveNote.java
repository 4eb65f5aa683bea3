package org.clausewatch.ingest;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comment at the start of a saved page in which a browser or the SingleFile extension notes where
 * it was saved from, and SingleFile when.
 *
 * @param url an http or https address, or ""
 */
record SaveNote(String url, Optional<Instant> savedAt) {
    private static final int START = 4096;

    private static final Pattern BROWSER = Pattern.compile("<!--\\s*saved from url=\\(\\d+\\)(https?://\\S+)\\s*-->");

    private static final Pattern SINGLE_FILE = Pattern.compile(
            "<!--\\s*Page saved with SingleFile\\s+url:\\s*(https?://\\S+)\\s+saved date:\\s*([^\\n(]+?)\\s*[(\\n]");

    /** As JavaScript writes a date: Wed Jun 26 2024 10:15:30 GMT+0200. */
    private static final DateTimeFormatter JAVASCRIPT_DATE =
            DateTimeFormatter.ofPattern("EEE MMM dd uuuu HH:mm:ss 'GMT'xx", Locale.ENGLISH);

    static SaveNote in(byte[] page) {
        // The comment is ASCII whatever the page's charset is, except UTF-16, which no browser saves.
        String start = new String(page, 0, Math.min(page.length, START), StandardCharsets.ISO_8859_1);
        Matcher singleFile = SINGLE_FILE.matcher(start);
        if (singleFile.find()) {
            return new SaveNote(singleFile.group(1), time(singleFile.group(2)));
        }
        Matcher browser = BROWSER.matcher(start);
        return new SaveNote(browser.find() ? browser.group(1) : "", Optional.empty());
    }

    private static Optional<Instant> time(String date) {
        try {
            return Optional.of(OffsetDateTime.parse(date, JAVASCRIPT_DATE).toInstant());
        } catch (DateTimeException e) {
            // Written by a browser in another way: then the time is not known.
            return Optional.empty();
        }
    }
}
