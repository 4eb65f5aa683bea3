package org.clausewatch.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausewatch.model.Clause;
import org.clausewatch.model.DateKind;
import org.clausewatch.model.StatedDate;

/** Dates that a text states about itself: "Effective June 26, 2024", "Last updated: 2 March 2023". */
final class StatedDates {
    /** Such a date stands in a short line or at the start of a longer one. */
    private static final int MAX_LENGTH = 200;

    /** So much may stand between the word that announces a date and the date. */
    private static final int MAX_GAP = 45;

    private static final Map<String, Integer> MONTHS = months();
    private static final Pattern DATE = Pattern.compile("(?iu)"
            + "(?<y1>(?:19|20)\\d\\d)-(?<m1>\\d{1,2})-(?<d1>\\d{1,2})"
            + "|(?<d2>\\d{1,2})(?:st|nd|rd|th|\\.|er|º)?\\s+(?:of\\s+|de\\s+)?(?<m2>\\p{L}{3,10})\\.?,?\\s+(?:de\\s+)?(?<y2>(?:19|20)\\d\\d)"
            + "|(?<m3>\\p{L}{3,10})\\.?\\s+(?<d3>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y3>(?:19|20)\\d\\d)"
            + "|(?<d4>\\d{1,2})\\.(?<m4>\\d{1,2})\\.(?<y4>(?:19|20)\\d\\d)"
            + "|(?<y5>(?:19|20)\\d\\d)\\s?[年년]\\s?(?<m5>\\d{1,2})\\s?[月월]\\s?(?<d5>\\d{1,2})\\s?[日일]");

    private static final List<Map.Entry<DateKind, Pattern>> WORDS = List.of(
            Map.entry(
                    DateKind.UPDATED,
                    Pattern.compile(
                            "(?iu)\\b(?:last\\s+)?(?:updated?|modified|revised|revision|amended|changed)\\b|\\blast\\s+(?:change|review)"
                                    + "|\\b(?:zuletzt\\s+)?(?:aktualisiert|geändert)|\\bletzte\\s+(?:aktualisierung|änderung)|\\bstand\\b"
                                    + "|\\bmise?\\s+à\\s+jour|\\bdernière\\s+(?:mise|modification)|\\bmodifiée?\\s+le|\\bactualizad[ao]|\\baggiornat[ao]"
                                    + "|\\batualizad[ao]|\\bbijgewerkt|更新|수정|업데이트")),
            Map.entry(
                    DateKind.EFFECTIVE,
                    Pattern.compile(
                            "(?iu)\\beffective|\\bin\\s+(?:effect|force)|\\bvalid\\s+(?:from|as\\s+of)|\\bapplies\\s+from|\\bentry\\s+into\\s+force"
                                    + "|\\bgültig|\\bwirksam|\\bin\\s+kraft|\\ben\\s+vigueur|\\bà\\s+compter|\\bentrada\\s+en\\s+vigor|\\bvigente|生效|施行|시행")),
            Map.entry(
                    DateKind.PUBLISHED,
                    Pattern.compile(
                            "(?iu)\\b(?:published|posted|issued|veröffentlicht|publiée?|publicad[ao]|pubblicat[ao])|発行|发布|公布")));

    private StatedDates() {}

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new TreeMap<>();
        for (String line : Resources.lines("months.txt")) {
            String[] names = line.split("\\s+");
            for (int i = 1; i < names.length; i++) {
                months.put(names[i], Integer.valueOf(names[0]));
            }
        }
        return Map.copyOf(months);
    }

    /** Returns the dates that a text's clauses state about it, each once, in order. */
    static List<StatedDate> of(List<Clause> clauses) {
        List<StatedDate> dates = new ArrayList<>();
        for (Clause clause : clauses) {
            if (!clause.furniture()) {
                for (StatedDate date : in(clause.text())) {
                    if (!dates.contains(date)) {
                        dates.add(date);
                    }
                }
            }
        }
        return List.copyOf(dates);
    }

    /** Returns the dates that one clause states about the text. */
    static List<StatedDate> in(String text) {
        if (!holdsYear(text)) {
            return List.of();
        }
        List<StatedDate> dates = new ArrayList<>();
        String head = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
        Matcher found = DATE.matcher(head);
        int from = 0;
        while (found.find()) {
            Optional<LocalDate> date = date(found);
            if (date.isEmpty()) {
                continue;
            }
            String before = head.substring(Math.max(from, found.start() - MAX_GAP), found.start());
            kindOf(before, text.length() > MAX_LENGTH)
                    .ifPresent(kind -> dates.add(new StatedDate(kind, date.get(), found.group())));
            from = found.end();
        }
        return dates;
    }

    /** Whether a text begins with four digits of a year somewhere, as most do not: every form of a date has them. */
    private static boolean holdsYear(String text) {
        int end = Math.min(text.length(), MAX_LENGTH) - 3;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c == '2' && text.charAt(i + 1) == '0' || c == '1' && text.charAt(i + 1) == '9') {
                if (isDigit(text.charAt(i + 2)) && isDigit(text.charAt(i + 3))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static Optional<DateKind> kindOf(String before, boolean longText) {
        Optional<DateKind> nearest = Optional.empty();
        int at = -1;
        for (Map.Entry<DateKind, Pattern> words : WORDS) {
            Matcher found = words.getValue().matcher(before);
            while (found.find()) {
                int rest = before.length() - found.end();
                if (found.start() > at && (!longText || rest <= 15)) {
                    at = found.start();
                    nearest = Optional.of(words.getKey());
                }
            }
        }
        return nearest;
    }

    private static Optional<LocalDate> date(Matcher found) {
        for (int form = 1; form <= 5; form++) {
            if (found.group("y" + form) != null) {
                String month = found.group("m" + form).toLowerCase(Locale.ROOT);
                Integer number = Character.isDigit(month.charAt(0)) ? Integer.valueOf(month) : MONTHS.get(month);
                if (number == null) {
                    return Optional.empty();
                }
                try {
                    return Optional.of(LocalDate.of(
                            Integer.parseInt(found.group("y" + form)),
                            number,
                            Integer.parseInt(found.group("d" + form))));
                } catch (DateTimeException e) {
                    // "31 February": no date, so nothing is stated.
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
