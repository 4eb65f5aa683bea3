package org.clausewatch.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.history.HistoryVersion;

/**
 * The two versions of a document that two dates name. A date stands for its end: for the last version
 * that had been seen by then. Where both sides have the same date and several versions were first seen
 * on it, the old side is the first of them.
 *
 * @param before the old side
 * @param after the new side
 * @param from the first instant at which a snapshot may have shown one of the two or one between them
 * @param until the first instant after those
 * @param remarks for the user: which version was taken where a day has several
 */
public record DatedVersions(
        HistoryVersion before, HistoryVersion after, Instant from, Instant until, List<String> remarks) {
    private static final String FIRST = "first";
    private static final String LAST = "last";
    private static final int LENGTH_OF_DAY = "2024-06-26".length();

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /**
     * Finds the two versions.
     *
     * @param oldDate a date, or {@code first} or {@code last}
     * @param newDate likewise
     * @throws CommandException if nothing had been observed by then
     */
    static DatedVersions of(DocumentHistory history, String oldDate, String newDate) throws CommandException {
        if (history.versions().isEmpty()) {
            throw noVersion(history);
        }
        boolean sameDate = oldDate.equals(newDate);
        List<String> remarks = new ArrayList<>();
        HistoryVersion before = version(history, oldDate, "OLD", sameDate, remarks);
        HistoryVersion after = version(history, newDate, "NEW", false, remarks);
        if (Documents.firstSeen(after).isBefore(Documents.firstSeen(before))) {
            remarks.add(
                    "OLD is the later version and NEW the earlier one: what reads as added was taken out over time, and"
                            + " the other way round. Name the earlier first to see what changed.");
        }
        boolean fromStart = oldDate.equals(FIRST) || newDate.equals(FIRST);
        boolean untilEnd = oldDate.equals(LAST) || newDate.equals(LAST);
        Instant from = earlier(Documents.firstSeen(before), Documents.firstSeen(after));
        return new DatedVersions(
                before,
                after,
                fromStart ? Instant.MIN : from,
                untilEnd ? Instant.MAX : later(end(history, oldDate), end(history, newDate)),
                List.copyOf(remarks));
    }

    /**
     * Finds one version.
     *
     * @param date a date, or {@code first} or {@code last}
     * @param remarks gets what the user should know: which version was taken where a day has several
     * @throws CommandException if nothing had been observed by then
     */
    static HistoryVersion one(DocumentHistory history, String date, List<String> remarks) throws CommandException {
        if (history.versions().isEmpty()) {
            throw noVersion(history);
        }
        return version(history, date, "This", false, remarks);
    }

    /** Tells whether a version is named by its place, {@code first} or {@code last}, not by a date. */
    static boolean isNamed(String date) {
        return date.equals(FIRST) || date.equals(LAST);
    }

    private static CommandException noVersion(DocumentHistory history) {
        return CommandException.failed(
                "The archive has no readable version of " + Documents.name(history.document()) + " yet.");
    }

    private static HistoryVersion version(
            DocumentHistory history, String date, String side, boolean firstOfDate, List<String> remarks)
            throws CommandException {
        List<HistoryVersion> versions = history.versions();
        if (date.equals(FIRST)) {
            return versions.getFirst();
        }
        if (date.equals(LAST)) {
            return versions.getLast();
        }
        Instant start = Dates.start(date);
        Instant end = Dates.end(date);
        List<HistoryVersion> begun = versions.stream()
                .filter(version -> !Documents.firstSeen(version).isBefore(start)
                        && Documents.firstSeen(version).isBefore(end))
                .toList();
        HistoryVersion taken = firstOfDate && begun.size() > 1
                ? begun.getFirst()
                : versions.reversed().stream()
                        .filter(version -> Documents.firstSeen(version).isBefore(end))
                        .findFirst()
                        .orElseThrow(() -> none(history, date));
        if (begun.size() > 1 && date.length() >= LENGTH_OF_DAY) {
            remarks.add(remark(history, date, side, begun, taken));
        }
        return taken;
    }

    private static CommandException none(DocumentHistory history, String date) {
        return CommandException.failed("The archive has no version of "
                + Documents.name(history.document()) + " from " + date + " or before. The first was seen on "
                + Documents.firstSeen(history.versions().getFirst())
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate()
                + ".");
    }

    private static String remark(
            DocumentHistory history, String date, String side, List<HistoryVersion> begun, HistoryVersion taken) {
        String times = begun.stream().map(DatedVersions::time).collect(Collectors.joining(", "));
        return begun.size() + " versions of " + Documents.name(history.document()) + " were first seen on "
                + date.substring(0, LENGTH_OF_DAY) + ", at " + times + " (UTC). " + side + " is the one of "
                + time(taken) + "; @" + date.substring(0, LENGTH_OF_DAY) + "T"
                + time(begun.get(begun.getFirst().equals(taken) ? 1 : 0)) + " names another.";
    }

    private static String time(HistoryVersion version) {
        return TIME.format(Documents.firstSeen(version));
    }

    private static Instant end(DocumentHistory history, String date) throws CommandException {
        return date.equals(FIRST)
                ? Documents.firstSeen(history.versions().getFirst()).plusSeconds(1)
                : Dates.end(date);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
