package org.clausewatch.history;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * English dates whose day and month stand in either order, as pages write them by the region of the visitor:
 * "28 August 2025", "August 28, 2025". Words may follow without a space, as where a link ends the line.
 */
final class DatesInOneForm {
    private static final Map<String, Month> MONTHS = Arrays.stream(Month.values())
            .flatMap(month -> Arrays.stream(new TextStyle[] {TextStyle.FULL, TextStyle.SHORT})
                    .map(style -> Map.entry(
                            month.getDisplayName(style, Locale.ENGLISH).toLowerCase(Locale.ROOT), month)))
            .distinct()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));

    private static final String MONTH =
            "(" + MONTHS.keySet().stream().sorted((a, b) -> b.compareTo(a)).collect(Collectors.joining("|")) + ")\\.?";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)[12]\\d{3}(?!\\d)");

    /** What stands before the year; looked for only there, as most of a text has no dates. */
    private static final Pattern DAY_AND_MONTH = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:" + DAY + "(?: of)? " + MONTH + "|" + MONTH + " " + DAY + "),? $",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_DAY_AND_MONTH = "31st of September., ".length();

    private DatesInOneForm() {}

    /** Writes all dates of a text in one form; for comparison only, never for display. */
    static String of(String text) {
        Matcher year = YEAR.matcher(text);
        StringBuilder even = new StringBuilder(text.length());
        int done = 0;
        while (year.find()) {
            int start = Math.max(done, year.start() - LONGEST_DAY_AND_MONTH);
            Matcher day =
                    DAY_AND_MONTH.matcher(text).region(start, year.start()).useTransparentBounds(true);
            if (day.find()) {
                even.append(text, done, day.start()).append(inOneForm(year.group(), day));
                done = year.end();
            }
        }
        return done == 0 ? text : even.append(text, done, text.length()).toString();
    }

    private static String inOneForm(String year, MatchResult date) {
        boolean dayFirst = date.group(1) != null;
        String name = dayFirst ? date.group(2) : date.group(3);
        Month month = Objects.requireNonNull(MONTHS.get(name.toLowerCase(Locale.ROOT)));
        int day = Integer.parseInt(dayFirst ? date.group(1) : date.group(4));
        return String.format(Locale.ROOT, "%s-%02d-%02d", year, month.getValue(), day);
    }
}
