package org.clausewatch.extract;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;

/** Tells the language of a text: from its script, and for the Latin script from its commonest words. */
final class LanguageFinder {
    /** What cannot be told. */
    static final String UNKNOWN = "und";

    /** A text of fewer letters says nothing. */
    private static final int MIN_LETTERS = 20;

    /** Reading so many letters is enough. */
    private static final int MAX_LETTERS = 200_000;

    /** A language is believed if so many of all words are its commonest ones … */
    private static final double MIN_SHARE = 0.12;

    /** … and so many times more than of any other language. */
    private static final double MARGIN = 1.1;

    private static final LanguageFinder BUNDLED = new LanguageFinder(Resources.lines("languages.txt"));

    /** Languages that a script alone tells, as well as this program needs to know. */
    private static final Map<UnicodeScript, String> BY_SCRIPT = Map.ofEntries(
            Map.entry(UnicodeScript.HAN, "zh"),
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.ARABIC, "ar"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.DEVANAGARI, "hi"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.TELUGU, "te"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.HIRAGANA, "ja"),
            Map.entry(UnicodeScript.KATAKANA, "ja"));

    private static final UnicodeScript[] SCRIPTS = UnicodeScript.values();

    /** The languages, and for each of their commonest words the numbers of the languages that have it. */
    private final List<String> languages;

    private final WordNumbers common;

    private LanguageFinder(List<String> profiles) {
        Map<String, Set<String>> words = new TreeMap<>();
        for (String profile : profiles) {
            int colon = profile.indexOf(':');
            words.computeIfAbsent(profile.substring(0, colon).strip(), _ -> new TreeSet<>())
                    .addAll(List.of(profile.substring(colon + 1).strip().split("\\s+")));
        }
        languages = List.copyOf(words.keySet());
        Map<String, int[]> numbers = new TreeMap<>();
        for (int language = 0; language < languages.size(); language++) {
            int[] one = {language};
            for (String word : words.getOrDefault(languages.get(language), Set.of())) {
                numbers.merge(word, one, LanguageFinder::joined);
            }
        }
        common = new WordNumbers(numbers);
    }

    private static int[] joined(int[] some, int[] more) {
        return IntStream.concat(Arrays.stream(some), Arrays.stream(more)).toArray();
    }

    /** Returns the finder with the profiles that come with the program. */
    static LanguageFinder bundled() {
        return BUNDLED;
    }

    /** Returns the language that most of the clauses are in, as a BCP 47 tag, or {@link #UNKNOWN}. */
    String of(List<Clause> clauses) {
        // Tables hold names more than sentences, so that they speak only where nothing else does.
        String outside = of(clauses, clause -> clause.kind() != ClauseKind.TABLE_ROW);
        return outside.equals(UNKNOWN) ? of(clauses, _ -> true) : outside;
    }

    private String of(List<Clause> clauses, Predicate<Clause> wanted) {
        Reading reading = new Reading();
        int length = 0;
        for (Clause clause : clauses) {
            if (!clause.furniture() && wanted.test(clause) && length < MAX_LETTERS) {
                String text = clause.text();
                String read = text.length() > MAX_LETTERS ? text.substring(0, MAX_LETTERS) : text;
                reading.read(read);
                length += read.length() + 1;
            }
        }
        return reading.language();
    }

    /** Returns the language of a text. */
    String of(String text) {
        Reading reading = new Reading();
        reading.read(text);
        return reading.language();
    }

    /** What a text shows of its language, while it is read part by part. */
    private final class Reading {
        private final int[] scripts = new int[SCRIPTS.length];
        private final int[] hits = new int[languages.size()];
        private int letters;
        private int words;

        /** Reads the next part of the text; no word stands across two parts. */
        void read(String part) {
            // A letter has the script of its small form.
            String text = part.toLowerCase(Locale.ROOT);
            int start = 0;
            for (int i = 0; i < text.length(); ) {
                char c = text.charAt(i);
                if (c >= 'a' && c <= 'z') {
                    letter(UnicodeScript.LATIN);
                    i++;
                } else {
                    int codePoint = text.codePointAt(i);
                    int next = i + Character.charCount(codePoint);
                    if (Character.isLetter(codePoint)) {
                        letter(UnicodeScript.of(codePoint));
                    } else if (!isMark(codePoint)) {
                        word(text, start, i);
                        start = next;
                    }
                    i = next;
                }
            }
            word(text, start, text.length());
        }

        private void letter(UnicodeScript script) {
            if (letters < MAX_LETTERS) {
                letters++;
                scripts[script.ordinal()]++;
            }
        }

        private void word(String text, int start, int end) {
            if (start < end) {
                words++;
                for (int language : common.of(text, start, end)) {
                    hits[language]++;
                }
            }
        }

        private int of(UnicodeScript script) {
            return scripts[script.ordinal()];
        }

        String language() {
            if (letters < MIN_LETTERS) {
                return UNKNOWN;
            }
            UnicodeScript script = UnicodeScript.COMMON;
            for (UnicodeScript each : SCRIPTS) {
                if (of(each) > of(script)) {
                    script = each;
                }
            }
            int kana = of(UnicodeScript.HIRAGANA) + of(UnicodeScript.KATAKANA);
            if (script == UnicodeScript.HAN && kana * 10 > letters) {
                return "ja";
            }
            String byScript = BY_SCRIPT.getOrDefault(script, UNKNOWN);
            return switch (script) {
                case LATIN, CYRILLIC, ARABIC -> byWords(byScript);
                default -> byScript;
            };
        }

        private String byWords(String otherwise) {
            String best = otherwise;
            int most = 0;
            int second = 0;
            for (int language = 0; language < hits.length; language++) {
                if (hits[language] > most) {
                    second = most;
                    most = hits[language];
                    best = languages.get(language);
                } else {
                    second = Math.max(second, hits[language]);
                }
            }
            return most >= MIN_SHARE * words && most >= MARGIN * second ? best : otherwise;
        }
    }

    private static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }
}
