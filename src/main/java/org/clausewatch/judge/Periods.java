package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clausewatch.model.Slot;

/** The periods that a sentence names, in days, so that they can be compared. What counts as one is the rules' matter. */
final class Periods {
    /** A period without a number ("as long as necessary") may last longer than any. */
    static final double OPEN = Double.POSITIVE_INFINITY;

    /** A number is written in so many words at most: "one hundred and twenty". */
    private static final int LONGEST_NUMBER = 4;
    /** Words that belong to an open period: "as long as we need it for these ends". */
    private static final int OPEN_WORDS = 8;

    private static final double DAYS_OF_YEAR = 365;

    private static final Map<String, Double> DAYS = Map.of(
            "second", 1.0 / 86_400,
            "minute", 1.0 / 1_440,
            "hour", 1.0 / 24,
            "day", 1.0,
            "week", 7.0,
            "month", DAYS_OF_YEAR / 12,
            "quarter", DAYS_OF_YEAR / 4,
            "year", DAYS_OF_YEAR);

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("eighteen", 18),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("ninety", 90));

    private static final int HUNDRED = 100;

    private final List<Rule> rules;
    private final Language language;

    /**
     * A period in a sentence.
     *
     * @param from position of its first word
     * @param to position after its last
     * @param days how long, {@link #OPEN} if it has no end in numbers
     */
    record Period(int from, int to, double days) {}

    Periods(Language language) {
        this.language = language;
        this.rules = language.rules().stream()
                .filter(rule -> rule.slot().filter(Slot.DURATION::equals).isPresent())
                .toList();
    }

    List<Period> in(Sentence sentence) {
        List<Period> periods = new ArrayList<>();
        for (Rule rule : rules) {
            for (WordPattern.Match match : ClauseReader.matches(rule, sentence)) {
                periods.add(period(sentence, match.from(), match.to()));
            }
        }
        return periods;
    }

    private Period period(Sentence sentence, int from, int to) {
        String counted = sentence.words().get(to - 1).form();
        double unit =
                DAYS.getOrDefault(counted.endsWith("s") ? counted.substring(0, counted.length() - 1) : counted, 0.0);
        if (unit == 0) {
            return new Period(from, endOfOpen(sentence, to), OPEN);
        }
        int start = from;
        while (start > Math.max(0, from - LONGEST_NUMBER) && isNumber(sentence, start - 1)) {
            start--;
        }
        return new Period(start, to, number(sentence, from) * unit);
    }

    private static boolean isNumber(Sentence sentence, int at) {
        String form = sentence.words().get(at).form();
        return NUMBERS.containsKey(form) && form.length() > 2
                || form.equals("hundred")
                || sentence.words().get(at).isSign();
    }

    /** Reads the number that ends at a word: "30", "eighteen", "twenty four", "one hundred". */
    private static double number(Sentence sentence, int last) {
        String form = sentence.words().get(last).form();
        if (Character.isDigit(form.charAt(0))) {
            String digits = form.replaceAll("[^0-9.]", "");
            return digits.chars().filter(c -> c == '.').count() > 1 ? 0 : Double.parseDouble(digits);
        }
        double number = form.equals("hundred") ? HUNDRED : NUMBERS.getOrDefault(form, 0);
        if (last == 0) {
            return number;
        }
        String before = sentence.words().get(last - 1).form();
        int tens = NUMBERS.getOrDefault(before, 0);
        if (form.equals("hundred")) {
            return number * Math.max(1, tens);
        }
        return number < 10 && tens >= 20 ? tens + number : before.equals("hundred") ? HUNDRED + number : number;
    }

    /** Returns where the words of an open period end: at a mark, a barrier, or after so many. */
    private int endOfOpen(Sentence sentence, int from) {
        int to = from;
        while (to < Math.min(sentence.size(), from + OPEN_WORDS)
                && sentence.words().get(to).marks() == 0
                && !sentence.begins(language.roles().conjunction(), to)
                && !sentence.begins(language.roles().exception(), to)) {
            to++;
        }
        return to;
    }
}
