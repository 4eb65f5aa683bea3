package org.clausewatch.desktop.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clausewatch.export.Wording;
import org.clausewatch.history.Fold;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.model.Provenance;
import org.clausewatch.model.Reason;
import org.clausewatch.model.StatedDate;
import org.clausewatch.model.Version;

/** Times and folds in words. Days are days in UTC. */
public final class TimelineWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private TimelineWords() {}

    /** Returns a day: "26 Jun 2024". */
    public static String day(Instant instant) {
        return DAY.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** Returns a day: "26 Jun 2024". */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** Returns by which a version is known: the day it was first seen, else its file. */
    public static String name(HistoryVersion version) {
        return name(version.provenance());
    }

    /** Returns by which a version is known: the day it was first seen, else its file. */
    public static String name(Provenance provenance) {
        return provenance.firstObservedAt().map(TimelineWords::day).orElse(provenance.source());
    }

    /** Returns what is known of a version beside its name, in one line. */
    public static String details(Version version, Provenance provenance) {
        return String.join("  ·  ", parts(version, provenance));
    }

    /** Returns what is known of a version beside its name: when it was seen, what date it states, how long it is. */
    static List<String> parts(Version version, Provenance provenance) {
        List<String> parts = new ArrayList<>();
        if (provenance.firstObservedAt().isPresent()) {
            parts.add(seen(provenance));
        }
        for (StatedDate date : version.statedDates().stream().limit(1).toList()) {
            parts.add("states " + Wording.english().dateKind(date.kind()) + " " + day(date.date()));
        }
        parts.add(String.format(Locale.ENGLISH, "%,d words", version.words()));
        return List.copyOf(parts);
    }

    /** Returns where a version comes from: how it was had, its address or file, and the hash of its bytes. */
    public static String provenance(Provenance provenance) {
        List<String> lines = new ArrayList<>();
        lines.add(Wording.english().origin(provenance.origin())
                + (provenance.source().isEmpty() ? "" : ": " + provenance.source()));
        if (!provenance.snapshotSha256().isEmpty()) {
            lines.add("SHA-256 of its bytes: " + provenance.snapshotSha256());
        }
        return String.join("\n", lines);
    }

    private static String seen(Provenance provenance) {
        Optional<Instant> last = provenance.lastObservedAt();
        String first = day(provenance.firstObservedAt().orElseThrow());
        int observations = provenance.observations();
        String count = observations + " observations";
        if (last.isEmpty() || day(last.get()).equals(first)) {
            return observations > 1 ? count + " on that day" : "seen once";
        }
        return "seen until " + day(last.get()) + (observations > 1 ? " (" + count + ")" : "");
    }

    /**
     * Returns when a version replaced the one before, as far as anybody looked: "changed between 3 and
     * 9 May 2024".
     */
    public static String changed(HistoryVersion before, HistoryVersion after) {
        Optional<Instant> last = before.provenance().lastObservedAt();
        Optional<Instant> first = after.provenance().firstObservedAt();
        if (last.isEmpty() || first.isEmpty()) {
            return "when it changed is not known";
        }
        LocalDate from = last.get().atOffset(ZoneOffset.UTC).toLocalDate();
        LocalDate to = first.get().atOffset(ZoneOffset.UTC).toLocalDate();
        if (!from.isBefore(to)) {
            return "changed on " + day(to);
        }
        String start = from.getYear() != to.getYear()
                ? day(from)
                : from.getMonth() == to.getMonth() ? Integer.toString(from.getDayOfMonth()) : DAY_OF_YEAR.format(from);
        return "changed between " + start + " and " + day(to);
    }

    /** Returns a reason whose dates are worded as all others in the window. */
    public static Reason withDays(Reason reason) {
        Map<String, String> params = new TreeMap<>(reason.params());
        params.replaceAll((name, value) -> dayOrSame(value));
        return new Reason(reason.code(), params, reason.evidence());
    }

    private static String dayOrSame(String value) {
        try {
            return day(LocalDate.parse(value));
        } catch (DateTimeParseException noDate) {
            // Most values are no dates.
            return value;
        }
    }

    /**
     * Returns what was folded, counted by reason: "113 observations folded: 106 tracking links, 7 error
     * pages". Most frequent first.
     */
    public static String folded(List<Fold> folds) {
        if (folds.isEmpty()) {
            return "No observation folded";
        }
        Map<String, Integer> counts = new TreeMap<>();
        folds.forEach(fold -> counts.merge(fold.reason().code(), 1, Integer::sum));
        List<String> parts = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> entry.getValue() + " " + kind(entry.getKey(), entry.getValue()))
                .toList();
        return folds.size()
                + (folds.size() == 1 ? " observation folded: " : " observations folded: ")
                + String.join(", ", parts);
    }

    private static String kind(String reason, int count) {
        boolean one = count == 1;
        return switch (reason) {
            case "identical" -> "unchanged";
            case "links-only" -> "links only";
            case "tracking-links" -> "tracking links";
            case "markup" -> "markup only";
            case "typography" -> "typography only";
            case "furniture" -> "page around it only";
            case "reverted" -> "reverted";
            case "error-page" -> one ? "error page" : "error pages";
            case "bot-wall" -> one ? "bot wall" : "bot walls";
            case "empty-shell" -> one ? "empty page" : "empty pages";
            case "other-language" -> "in another language";
            case "date-form" -> "form of dates only";
            case "partial" -> one ? "incomplete page" : "incomplete pages";
            case "other-document" -> one ? "other document" : "other documents";
            case "alternates" -> one ? "variant" : "variants";
            case "re-extracted" -> "read anew";
            case "seam" -> one ? "other rendering" : "other renderings";
            case "not-a-policy" -> "not the policy";
            default -> reason;
        };
    }
}
