package org.clausewatch.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.clausewatch.workspace.FutureDate;

/**
 * Dates as a user gives them: 2024, 2024-06, 2024-06-26, 2024-06-26T08:15 or 2024-06-26T08:15:30, in UTC
 * unless the time ends in another offset.
 */
final class Dates {
    private static final int TO_THE_MINUTE = "08:15".length();

    private Dates() {}

    /** Returns the first instant of a date. */
    static Instant start(String text) throws CommandException {
        return parse(text, Period.ZERO, Period.ZERO, Period.ZERO);
    }

    /** Returns the first instant after a date; a time without seconds ends with its minute. */
    static Instant end(String text) throws CommandException {
        int t = text.indexOf('T');
        if (t < 0) {
            return parse(text, Period.ofYears(1), Period.ofMonths(1), Period.ofDays(1));
        }
        boolean minute = text.substring(t + 1).replaceFirst("(?:Z|[+-].*)$", "").length() == TO_THE_MINUTE;
        return start(text).plus(minute ? Duration.ofMinutes(1) : Duration.ofSeconds(1));
    }

    /**
     * Returns the first instant of a date that is not in the future.
     *
     * @throws CommandException if it is none, or not even the easternmost places have reached it
     */
    static Instant past(String text, Instant now) throws CommandException {
        Instant start = start(text);
        if (FutureDate.holds(start, now)) {
            throw CommandException.wrongUse(FutureDate.refusal(text, now));
        }
        return start;
    }

    private static Instant parse(String text, Period afterYear, Period afterMonth, Period afterDay)
            throws CommandException {
        try {
            if (text.matches("\\d{4}")) {
                return midnight(LocalDate.of(Integer.parseInt(text), 1, 1).plus(afterYear));
            }
            if (text.matches("\\d{4}-\\d{2}")) {
                return midnight(YearMonth.parse(text).atDay(1).plus(afterMonth));
            }
            return text.contains("T")
                    ? time(text)
                    : midnight(LocalDate.parse(text).plus(afterDay));
        } catch (DateTimeException e) {
            throw CommandException.wrongUse("'" + text
                    + "' is no date. Write it as 2024-06-26, 2024-06 or 2024, or with a time as 2024-06-26T08:15.");
        }
    }

    private static Instant time(String text) {
        return text.matches(".*T.*(?:Z|[+-].*)")
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

    private static Instant midnight(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
