package org.clausewatch.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** Dates as a user gives them: 2024, 2024-06, 2024-06-26 or 2024-06-26T08:15:30Z, all in UTC. */
final class Dates {
    private Dates() {}

    /** Returns the first instant of a date. */
    static Instant start(String text) throws CommandException {
        return parse(text, Period.ZERO, Period.ZERO, Period.ZERO);
    }

    /** Returns the first instant after a date. An exact time stands for itself and one second more. */
    static Instant end(String text) throws CommandException {
        return text.contains("T")
                ? start(text).plusSeconds(1)
                : parse(text, Period.ofYears(1), Period.ofMonths(1), Period.ofDays(1));
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
                    ? Instant.parse(text)
                    : midnight(LocalDate.parse(text).plus(afterDay));
        } catch (DateTimeException e) {
            throw CommandException.wrongUse("'" + text + "' is no date. Write it as 2024-06-26, 2024-06 or 2024.");
        }
    }

    private static Instant midnight(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
