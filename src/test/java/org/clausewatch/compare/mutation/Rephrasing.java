package org.clausewatch.compare.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausewatch.model.Words;

/** Puts other words into a text here and there, so that most of it stays. */
final class Rephrasing {
    /** Words between spaces, without a sign that would go with them. */
    private static final Pattern WORD = Pattern.compile("(?<= )\\p{Ll}{2,}(?= )");

    /** One to four of them that follow each other, each with the space behind it. */
    private static final List<Pattern> PHRASES = List.of(phrase(1), phrase(2), phrase(3), phrase(4));

    private static final Pattern NUMBER = Pattern.compile("(?<= )\\d{1,3}(?= )");

    private static final Pattern MODAL =
            Pattern.compile("(?<= )(?:may|will|can|must|do|does|shall|should|could|would)(?= (?!not )\\p{Ll})");

    private static final int MOST_EDITS = 6;

    private final Chance chance;
    private final InventedProse prose;

    Rephrasing(Chance chance) {
        this.chance = chance;
        prose = new InventedProse(chance);
    }

    /**
     * Changes a few words of a span.
     *
     * @param percent how many of a hundred of its words may change at the most
     * @return the whole text with the span changed; the same text if there is no place for a change
     */
    Wording change(Wording wording, int from, int to, int percent) {
        int budget = Math.max(1, Words.count(wording.text().substring(from, to)) * percent / 100);
        int edits = chance.between(1, Math.min(MOST_EDITS, budget));
        Wording changed = wording;
        int end = to;
        for (int i = 0; i < edits && budget > 0; i++) {
            Wording next = chance.percent(15) ? negate(changed, from, end) : changeOnce(changed, from, end, budget);
            budget -= Math.max(1, Math.abs(Words.count(next.text()) - Words.count(changed.text())));
            end += next.text().length() - changed.text().length();
            changed = next;
        }
        return changed;
    }

    /** Inserts "not" after a verb that bears it, else after any word. */
    Wording negate(Wording wording, int from, int to) {
        List<int[]> places = places(MODAL, wording, from, to);
        if (places.isEmpty()) {
            places = places(WORD, wording, from, to);
        }
        if (places.isEmpty()) {
            return wording;
        }
        int end = chance.of(places)[1];
        return wording.replace(end, end, " not");
    }

    private Wording changeOnce(Wording wording, int from, int to, int budget) {
        List<int[]> numbers = places(NUMBER, wording, from, to);
        if (!numbers.isEmpty() && chance.percent(30)) {
            int[] number = chance.of(numbers);
            String before = wording.text().substring(number[0], number[1]);
            return wording.replace(
                    number[0], number[1], Integer.toString(Integer.parseInt(before) + chance.between(1, 60)));
        }
        List<int[]> places = places(WORD, wording, from, to);
        if (places.isEmpty()) {
            return wording;
        }
        int[] place = chance.of(places);
        return switch (chance.below(3)) {
            case 0 -> wording.replace(place[0], place[1], other(wording.text().substring(place[0], place[1])));
            case 1 -> {
                List<int[]> phrases =
                        places(PHRASES.get(chance.below(Math.min(PHRASES.size(), budget))), wording, from, to);
                int[] phrase = phrases.isEmpty() ? new int[] {place[0], place[1] + 1} : chance.of(phrases);
                yield wording.replace(phrase[0], phrase[1], "");
            }
            default -> wording.replace(place[1], place[1], inserted(Math.min(3, budget)));
        };
    }

    private static Pattern phrase(int words) {
        return Pattern.compile("(?<= )(?:\\p{Ll}{2,} ){" + words + "}");
    }

    private String other(String word) {
        String other = prose.word();
        return other.equals(word) ? "unlike" + word : other;
    }

    private String inserted(int most) {
        List<String> words = new ArrayList<>();
        for (int i = chance.between(1, most); i > 0; i--) {
            words.add(prose.word());
        }
        return " " + String.join(" ", words);
    }

    private static List<int[]> places(Pattern pattern, Wording wording, int from, int to) {
        List<int[]> places = new ArrayList<>();
        Matcher matcher = pattern.matcher(wording.text());
        matcher.region(from, to);
        matcher.useTransparentBounds(true);
        while (matcher.find()) {
            if (matcher.end() < wording.text().length() && wording.isFreeOfLinks(matcher.start(), matcher.end() + 1)) {
                places.add(new int[] {matcher.start(), matcher.end()});
            }
        }
        return places;
    }
}
