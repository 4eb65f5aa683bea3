package org.clausewatch.judge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Version;

/**
 * Finds the clauses of a version that are in another language than most of it: an annex for one country, a
 * translation below the text. Rules of one language read in another find little, which must not pass for "says
 * nothing of it".
 *
 * <p>A clause of {@value #FEWEST_WORDS} words or more is in another language if clearly more of its words are
 * among the commonest of that language alone than of the version's own; a shorter one if those around it are.
 * Holds no state but the lists of common words.
 */
final class ClauseLanguages {
    private static final String PROFILES = "/extract/languages.txt";
    private static final String UNKNOWN = "und";

    /** A shorter clause says too little of its language. */
    private static final int FEWEST_WORDS = 12;
    /** Of languages that write without spaces a clause of fewer letters says too little. */
    private static final int FEWEST_LETTERS = 24;
    /** So many of all words must be common words of the other language alone … */
    private static final double SHARE = 0.15;
    /** … and so many in any case … */
    private static final int FEWEST_HITS = 3;
    /** … and so many times as many as those of the version's language alone. */
    private static final int TIMES = 3;
    /** So large a part of the letters in other scripts settles it. */
    private static final double MOST_LETTERS = 0.6;
    /** A clause of which so many words are common in the version's language need not be read further. */
    private static final double CLEARLY_OWN = 0.25;

    /** Languages that their script alone tells. */
    private static final Map<UnicodeScript, String> BY_SCRIPT = Map.of(
            UnicodeScript.HAN, "zh",
            UnicodeScript.HIRAGANA, "ja",
            UnicodeScript.KATAKANA, "ja",
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.THAI, "th",
            UnicodeScript.GREEK, "el",
            UnicodeScript.HEBREW, "he",
            UnicodeScript.DEVANAGARI, "hi",
            UnicodeScript.ARABIC, "ar",
            UnicodeScript.CYRILLIC, "ru");

    private final List<String> languages = new ArrayList<>();
    private final List<UnicodeScript> scripts = new ArrayList<>();
    /** For each common word the numbers of the languages that have it. */
    private final Map<String, int[]> common = new HashMap<>();
    /** The same words, and by their numbers the languages. */
    private final Forms words;

    private final int[][] having;

    ClauseLanguages() {
        for (String line : profiles()) {
            int colon = line.indexOf(':');
            int[] number = {languages.size()};
            String words = line.substring(colon + 1).strip();
            languages.add(line.substring(0, colon).strip());
            scripts.add(UnicodeScript.of(words.codePointAt(0)));
            for (String word : words.split("\\s+")) {
                common.merge(word, number, ClauseLanguages::joined);
            }
        }
        words = new Forms(common.keySet());
        having = new int[words.size()][];
        for (int word = 0; word < having.length; word++) {
            having[word] = common.getOrDefault(words.form(word), new int[0]);
        }
    }

    private static int[] joined(int[] some, int[] more) {
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    private static List<String> profiles() {
        try (InputStream in = ClauseLanguages.class.getResourceAsStream(PROFILES)) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: " + PROFILES + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the language of each clause that is in another than the version, as BCP 47 tags by the clause's
     * index; none where the version's own language has no list of common words. The page around the policy does
     * not count.
     */
    SortedMap<Integer, String> of(Version version) {
        SortedSet<Integer> all = new TreeSet<>();
        for (int i = 0; i < version.clauses().size(); i++) {
            all.add(i);
        }
        return of(version, all);
    }

    /** Likewise, of some clauses alone, by their indices; those beyond the version's last are left out. */
    SortedMap<Integer, String> of(Version version, SortedSet<Integer> indices) {
        int own = languages.indexOf(version.language().toLowerCase(Locale.ROOT).split("[-_]", 2)[0]);
        SortedMap<Integer, String> others = new TreeMap<>();
        if (own < 0) {
            return others;
        }
        Readings readings = new Readings(version.clauses(), own);
        for (int index : indices.headSet(readings.size())) {
            boolean heading = version.clauses().get(index).kind() == ClauseKind.HEADING;
            other(readings, index, heading).ifPresent(language -> others.put(index, language));
        }
        return others;
    }

    /** The clauses of a version, each read when it is first asked for. */
    private final class Readings {
        private final List<Clause> clauses;
        private final int own;
        private final Map<Integer, Reading> read = new HashMap<>();

        Readings(List<Clause> clauses, int own) {
            this.clauses = clauses;
            this.own = own;
        }

        int size() {
            return clauses.size();
        }

        Reading get(int index) {
            Clause clause = clauses.get(index);
            return read.computeIfAbsent(index, key -> clause.furniture() ? Reading.OWN : read(clause.text(), own));
        }
    }

    /**
     * What a clause shows of its language.
     *
     * @param told whether it is long enough to tell
     * @param foreign whether nothing in it speaks for the version's language
     * @param language another language that it is in; empty where it is in the version's or that cannot be told
     */
    private record Reading(boolean told, boolean foreign, Optional<String> language) {
        static final Reading OWN = new Reading(true, false, Optional.empty());
    }

    /**
     * A clause that is too short goes with those before and after it, where both are in one other language; a
     * heading goes with what is below it.
     */
    private static Optional<String> other(Readings readings, int index, boolean heading) {
        Reading reading = readings.get(index);
        if (reading.told() || !reading.foreign()) {
            return reading.language();
        }
        Optional<String> before = neighbour(readings, index, -1).flatMap(Reading::language);
        Optional<Reading> after = neighbour(readings, index, 1);
        if (heading && after.isPresent()) {
            return after.get().language();
        }
        return after.isEmpty() || after.get().language().equals(before) ? before : Optional.empty();
    }

    /** Returns the nearest clause on one side that tells, or that has words of the version's language alone. */
    private static Optional<Reading> neighbour(Readings readings, int index, int step) {
        for (int i = index + step; i >= 0 && i < readings.size(); i += step) {
            if (readings.get(i).told() || !readings.get(i).foreign()) {
                return Optional.of(readings.get(i));
            }
        }
        return Optional.empty();
    }

    /**
     * Tells whether what a clause begins with settles that it is in the version's language, as nearly always: then
     * no word of it has to be copied. Looks no further than the first letter outside ASCII.
     */
    private boolean beginsClearly(String text, int own) {
        int read = 0;
        int hits = 0;
        int start = 0;
        int hash = 0;
        for (int at = 0; at <= text.length(); at++) {
            char c = at < text.length() ? text.charAt(at) : ' ';
            if (c < 128 && Character.isLetterOrDigit(c)) {
                hash = 31 * hash + Forms.lower(c);
                continue;
            }
            if (c >= 128 && isOfWord(c)) {
                return false;
            }
            if (at > start) {
                read++;
                hits += isCommon(words.number(text, start, at, hash), own) ? 1 : 0;
                if (read >= FEWEST_WORDS && hits >= CLEARLY_OWN * read) {
                    return true;
                }
            }
            start = at + 1;
            hash = 0;
        }
        return false;
    }

    private boolean isCommon(int word, int own) {
        if (word != Forms.UNKNOWN) {
            for (int language : having[word]) {
                if (language == own) {
                    return true;
                }
            }
        }
        return false;
    }

    private Reading read(String text, int own) {
        if (beginsClearly(text, own)) {
            return Reading.OWN;
        }
        int[] alone = new int[languages.size()];
        int[] shared = new int[languages.size()];
        int words = 0;
        int start = 0;
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i <= lower.length(); i++) {
            if (i < lower.length() && isOfWord(lower.charAt(i))) {
                continue;
            }
            if (i > start) {
                words++;
                count(lower.substring(start, i), own, alone, shared);
                if (words >= FEWEST_WORDS && shared[own] >= CLEARLY_OWN * words) {
                    return Reading.OWN;
                }
            }
            start = i + 1;
        }
        return weighed(text, words, own, alone, shared);
    }

    private static boolean isOfWord(char c) {
        return c >= 'a' && c <= 'z'
                || c >= '0' && c <= '9'
                || c > '\u007f'
                        && (Character.isLetter(c)
                                || Character.isSurrogate(c)
                                || Character.getType(c) == Character.NON_SPACING_MARK);
    }

    private void count(String word, int own, int[] alone, int[] shared) {
        int[] having = common.get(word);
        if (having != null) {
            int[] counted = Arrays.stream(having).anyMatch(language -> language == own) ? shared : alone;
            for (int language : having) {
                counted[language]++;
            }
        }
    }

    /**
     * Weighs the words.
     *
     * @param alone for each language its common words that are none of the version's language
     * @param shared those that are; what two languages have in common speaks for neither
     */
    private Reading weighed(String text, int words, int own, int[] alone, int[] shared) {
        int best = 0;
        for (int language = 1; language < alone.length; language++) {
            best = alone[language] > alone[best] ? language : best;
        }
        int ownAlone = shared[own] - (alone[best] > 0 ? shared[best] : 0);
        Optional<UnicodeScript> script = otherScript(text, scripts.get(own));
        if (script.isPresent()) {
            String tag = alone[best] > 1 && scripts.get(best) == script.get()
                    ? languages.get(best)
                    : BY_SCRIPT.getOrDefault(script.get(), UNKNOWN);
            boolean told = text.codePoints().filter(Character::isLetter).count() >= FEWEST_LETTERS;
            return new Reading(told, true, told ? Optional.of(tag) : Optional.empty());
        }
        if (words < FEWEST_WORDS) {
            return new Reading(false, ownAlone == 0, Optional.empty());
        }
        return alone[best] >= Math.max(FEWEST_HITS, SHARE * words) && alone[best] >= TIMES * ownAlone
                ? new Reading(true, true, Optional.of(languages.get(best)))
                : Reading.OWN;
    }

    /** Tells whether any letter is in another script than the version's own; looks ASCII letters up in no table. */
    private static boolean hasOtherScript(String text, UnicodeScript own) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int letter = text.codePointAt(at);
            boolean plain = letter < 128 && own == UnicodeScript.LATIN;
            if (!plain && Character.isLetter(letter) && UnicodeScript.of(letter) != own) {
                return true;
            }
        }
        return false;
    }

    /** Returns the script that most of a text's letters are in, where few are in the version's own. */
    private static Optional<UnicodeScript> otherScript(String text, UnicodeScript own) {
        if (!hasOtherScript(text, own)) {
            return Optional.empty();
        }
        Map<UnicodeScript, Integer> letters = new TreeMap<>();
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum));
        int all = letters.values().stream().mapToInt(Integer::intValue).sum();
        if (all - letters.getOrDefault(own, 0) <= MOST_LETTERS * all) {
            return Optional.empty();
        }
        // Japanese mixes its own letters with Chinese signs.
        return letters.containsKey(UnicodeScript.HIRAGANA)
                ? Optional.of(UnicodeScript.HIRAGANA)
                : letters.entrySet().stream()
                        .filter(entry -> entry.getKey() != own)
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey);
    }
}
