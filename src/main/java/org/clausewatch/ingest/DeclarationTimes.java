package org.clausewatch.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people write them into the histories of declarations. */
final class DeclarationTimes {
    /** 2021-03-01T09:12:00+0100, with one space instead of the T, fractions or no seconds. */
    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern(
            "uuuu-MM-dd['T'][' ']HH:mm[:ss][.SSSSSSSSS][.SSSSSS][.SSS][.SS][.S][ ][XXX][XX][X]", Locale.ROOT);

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private DeclarationTimes() {}

    /**
     * Returns the instant that a text names; a day without a time is meant to its end, and a time without
     * an offset is UTC.
     *
     * @throws IngestException if it names none
     */
    static Instant parse(String text) throws IngestException {
        String stripped = text.strip();
        try {
            if (stripped.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return LocalDate.parse(stripped).atTime(END_OF_DAY).toInstant(ZoneOffset.UTC);
            }
            return switch (WITH_OFFSET.parseBest(stripped, OffsetDateTime::from, LocalDateTime::from)) {
                case OffsetDateTime time -> time.toInstant();
                case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
                default -> throw new IngestException("“" + text + "” is no time");
            };
        } catch (DateTimeException e) {
            throw new IngestException("“" + text + "” is no time; write it as 2024-06-26T08:15:30Z", e);
        }
    }
}
