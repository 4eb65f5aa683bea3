package org.clausewatch.workspace;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A text as its words, apart from typography and capitals, to find it again where a page writes it otherwise. */
record QuotedWords(List<String> words) {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    static QuotedWords of(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return new QuotedWords(
                BETWEEN.splitAsStream(folded).filter(word -> !word.isEmpty()).toList());
    }

    int count() {
        return words.size();
    }

    /** Tells whether all words of another text stand here in a row. */
    boolean holds(QuotedWords other) {
        return other.count() > 0
                && other.count() <= count()
                && (" " + String.join(" ", words) + " ").contains(" " + String.join(" ", other.words) + " ");
    }

    /**
     * Returns how alike two texts are, from 0 to 1: twice the words that both have, over the words of both (Dice's
     * coefficient), each word as often as it stands there.
     */
    double similarity(QuotedWords other) {
        if (count() == 0 || other.count() == 0) {
            return 0;
        }
        Map<String, Integer> counts = new HashMap<>();
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        int common = 0;
        for (String word : other.words) {
            int left = counts.getOrDefault(word, 0);
            if (left > 0) {
                common++;
                counts.put(word, left - 1);
            }
        }
        return 2.0 * common / (count() + other.count());
    }
}
