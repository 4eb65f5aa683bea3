package org.clausewatch.extract;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
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

    private final Map<String, Set<String>> common = new TreeMap<>();

    private LanguageFinder(List<String> profiles) {
        for (String profile : profiles) {
            int colon = profile.indexOf(':');
            String[] words = profile.substring(colon + 1).strip().split("\\s+");
            common.computeIfAbsent(profile.substring(0, colon).strip(), _ -> new HashSet<>())
                    .addAll(List.of(words));
        }
    }

    /** Returns the finder with the profiles that come with the program. */
    static LanguageFinder bundled() {
        return BUNDLED;
    }

    /** Returns the language that most of the clauses are in, as a BCP 47 tag, or {@link #UNKNOWN}. */
    String of(List<Clause> clauses) {
        // Tables hold names more than sentences, so that they speak only where nothing else does.
        String outside = of(text(clauses, clause -> clause.kind() != ClauseKind.TABLE_ROW));
        return outside.equals(UNKNOWN) ? of(text(clauses, _ -> true)) : outside;
    }

    private static CharSequence text(List<Clause> clauses, Predicate<Clause> wanted) {
        StringBuilder text = new StringBuilder();
        for (Clause clause : clauses) {
            if (!clause.furniture() && wanted.test(clause) && text.length() < MAX_LETTERS) {
                int room = Math.min(clause.text().length(), MAX_LETTERS);
                text.append(clause.text(), 0, room).append('\n');
            }
        }
        return text;
    }

    /** Returns the language of a text. */
    String of(CharSequence text) {
        Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
        int letters = 0;
        for (int i = 0; i < text.length() && letters < MAX_LETTERS; ) {
            int codePoint = Character.codePointAt(text, i);
            i += Character.charCount(codePoint);
            if (Character.isLetter(codePoint)) {
                letters++;
                scripts.merge(UnicodeScript.of(codePoint), 1, Integer::sum);
            }
        }
        if (letters < MIN_LETTERS) {
            return UNKNOWN;
        }
        UnicodeScript script = UnicodeScript.COMMON;
        for (Map.Entry<UnicodeScript, Integer> entry : scripts.entrySet()) {
            if (entry.getValue() > scripts.getOrDefault(script, 0)) {
                script = entry.getKey();
            }
        }
        int kana = scripts.getOrDefault(UnicodeScript.HIRAGANA, 0) + scripts.getOrDefault(UnicodeScript.KATAKANA, 0);
        if (script == UnicodeScript.HAN && kana * 10 > letters) {
            return "ja";
        }
        return switch (script) {
            case LATIN, CYRILLIC, ARABIC -> byWords(text, BY_SCRIPT.getOrDefault(script, UNKNOWN));
            default -> BY_SCRIPT.getOrDefault(script, UNKNOWN);
        };
    }

    private String byWords(CharSequence text, String otherwise) {
        Map<String, Integer> hits = new TreeMap<>();
        int words = 0;
        for (String word : text.toString().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+")) {
            if (word.isEmpty()) {
                continue;
            }
            words++;
            for (Map.Entry<String, Set<String>> language : common.entrySet()) {
                if (language.getValue().contains(word)) {
                    hits.merge(language.getKey(), 1, Integer::sum);
                }
            }
        }
        String best = otherwise;
        int most = 0;
        int second = 0;
        for (Map.Entry<String, Integer> language : hits.entrySet()) {
            if (language.getValue() > most) {
                second = most;
                most = language.getValue();
                best = language.getKey();
            } else {
                second = Math.max(second, language.getValue());
            }
        }
        return most >= MIN_SHARE * words && most >= MARGIN * second ? best : otherwise;
    }
}
