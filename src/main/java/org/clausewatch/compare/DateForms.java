package org.clausewatch.compare;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Dates that are written in another order of day and month: "28 August 2025", "August 28, 2025". */
final class DateForms {
    private static final Map<String, Month> MONTHS = Arrays.stream(Month.values())
            .collect(Collectors.toUnmodifiableMap(
                    month ->
                            month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT),
                    month -> month));

    private static final String MONTH = "(" + MONTHS.keySet().stream().sorted().collect(Collectors.joining("|")) + ")";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";

    private static final Pattern DATE =
            Pattern.compile("\\b(?:" + DAY + " (?:of )?" + MONTH + "|" + MONTH + " " + DAY + "),? (\\d{4})\\b");

    private DateForms() {}

    /**
     * Writes all dates in one form.
     *
     * @param even a text in lower case, typography evened out
     */
    static String evened(String even) {
        return DATE.matcher(even).replaceAll(DateForms::inOneForm);
    }

    private static String inOneForm(MatchResult date) {
        boolean dayFirst = date.group(1) != null;
        Month month = Objects.requireNonNull(MONTHS.get(dayFirst ? date.group(2) : date.group(3)));
        int day = Integer.parseInt(dayFirst ? date.group(1) : date.group(4));
        return String.format(Locale.ROOT, "%s-%02d-%02d", date.group(5), month.getValue(), day);
    }
}
