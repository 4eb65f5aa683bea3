package org.clausewatch.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clausewatch.model.Clause;
import org.clausewatch.model.CodePoints;
import org.clausewatch.model.Version;
import org.clausewatch.model.Words;

/**
 * The sentences of a version, each by a hash of its letters and digits, to weigh how much of one text stands in
 * another: one pass over both, however long they are. An edited sentence counts as one lost and one gained.
 */
final class Passages {
    /** Sentences of at least this many words say something; shorter ones are labels, unless they end in a stop. */
    private static final int LONG_ENOUGH_TO_SAY = 8;

    private static final int SHORTEST_WITH_STOP = 3;
    private static final String STOPS = ".!;。！；";
    private static final int LONGEST_QUOTE = 80;
    private static final Pattern END_OF_SENTENCE = Pattern.compile("(?<=[.!?;:。！？；：])\\s+|(?<=[。！？；])");
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final Map<Long, Counted> counted = new HashMap<>();
    private final List<Sentence> order = new ArrayList<>();
    private final int words;

    /** How often a sentence stands in a text, and how long it is. */
    private record Counted(int times, int words) {}

    /**
     * A sentence.
     *
     * @param says whether it says something, rather than being a label
     */
    record Sentence(long hash, int words, boolean says) {
        private static Sentence of(String sentence) {
            return new Sentence(Passages.hash(sentence), Words.count(sentence), Passages.says(sentence));
        }
    }

    private Passages(Version version, Map<String, List<Sentence>> known) {
        for (Clause clause : version.clauses()) {
            for (String part : parts(clause)) {
                order.addAll(known.computeIfAbsent(
                        part, text -> sentences(text).stream().map(Sentence::of).toList()));
            }
        }
        int sum = 0;
        for (Sentence sentence : order) {
            counted.merge(
                    sentence.hash(),
                    new Counted(1, sentence.words()),
                    (old, one) -> new Counted(old.times + 1, Math.max(old.words, one.words)));
            sum += sentence.words();
        }
        words = sum;
    }

    /**
     * Reads a version.
     *
     * @param known the sentences of clauses and cells that were read before: most of a version stands in the one
     *     before it, too
     */
    static Passages of(Version version, Map<String, List<Sentence>> known) {
        return new Passages(version, known);
    }

    /** Returns the number of words of the policy. */
    int words() {
        return words;
    }

    /** Returns how many words stand here in sentences that the other lacks. */
    int wordsNotIn(Passages other) {
        int missing = 0;
        for (Map.Entry<Long, Counted> entry : counted.entrySet()) {
            Counted there = other.counted.get(entry.getKey());
            int more = entry.getValue().times - (there == null ? 0 : there.times);
            missing += Math.max(0, more) * entry.getValue().words;
        }
        return missing;
    }

    /** Returns how many words stand here and in the second, but not in the first. */
    int wordsBackIn(Passages without, Passages second) {
        int back = 0;
        for (Map.Entry<Long, Counted> entry : counted.entrySet()) {
            Counted first = without.counted.get(entry.getKey());
            Counted then = second.counted.get(entry.getKey());
            int missing = entry.getValue().times - (first == null ? 0 : first.times);
            int returned = Math.min(entry.getValue().times, then == null ? 0 : then.times)
                    - Math.min(entry.getValue().times, first == null ? 0 : first.times);
            back += Math.max(0, Math.min(missing, returned)) * entry.getValue().words;
        }
        return back;
    }

    /**
     * Returns the first sentence here that another text lacks, shortened; one that says something before a label.
     *
     * @param version that these are the sentences of
     */
    Optional<String> quoteNotIn(Passages other, Version version) {
        int found = firstNotIn(other, true);
        if (found < 0) {
            found = firstNotIn(other, false);
        }
        return found < 0
                ? Optional.empty()
                : Optional.of(shortened(sentences(version).get(found)));
    }

    /** Tells whether there is a sentence here, not a mere label, that another text lacks. */
    boolean saysMoreThan(Passages other) {
        return firstNotIn(other, true) >= 0;
    }

    private int firstNotIn(Passages other, boolean noLabel) {
        for (int i = 0; i < order.size(); i++) {
            Sentence sentence = order.get(i);
            if ((sentence.says() || !noLabel) && !other.counted.containsKey(sentence.hash())) {
                return i;
            }
        }
        return -1;
    }

    /** Tells whether a sentence says something, rather than being a label. */
    static boolean says(String sentence) {
        int length = Words.count(sentence);
        return length >= LONG_ENOUGH_TO_SAY
                || length >= SHORTEST_WITH_STOP && STOPS.indexOf(sentence.charAt(sentence.length() - 1)) >= 0;
    }

    /** Returns a text that is short enough to be quoted in a line. */
    static String shortened(String text) {
        return CodePoints.length(text) <= LONGEST_QUOTE
                ? text
                : CodePoints.slice(text, 0, LONGEST_QUOTE - 1).strip() + "…";
    }

    static List<String> sentences(Version version) {
        List<String> sentences = new ArrayList<>();
        for (Clause clause : version.clauses()) {
            for (String part : parts(clause)) {
                sentences.addAll(sentences(part));
            }
        }
        return sentences;
    }

    /** Returns what of a clause is read for itself: its text, or its cells; nothing of the page around the policy. */
    private static List<String> parts(Clause clause) {
        if (clause.furniture()) {
            return List.of();
        }
        return clause.cells().isEmpty() ? List.of(clause.text()) : clause.cells();
    }

    private static List<String> sentences(String text) {
        return END_OF_SENTENCE
                .splitAsStream(text)
                .filter(sentence -> sentence.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
    }

    /** Returns the letters and digits of a text, in lower case, dates in one form. */
    static String letters(String text) {
        String even = DatesInOneForm.of(Wording.plain(text)).toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(even.length());
        for (int i = 0; i < even.length(); i++) {
            char c = even.charAt(i);
            if (c >= 'a' && c <= 'z' || Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    /** FNV-1a, 64 bits (Fowler, Noll, Vo), over UTF-16 units: texts of one document do not clash by chance. */
    private static long hash(String sentence) {
        String letters = letters(sentence);
        long hash = FNV_OFFSET;
        for (int i = 0; i < letters.length(); i++) {
            hash = (hash ^ letters.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }
}
