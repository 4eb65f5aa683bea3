package org.clausewatch.compare;

import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A text's tokens with what each is to a reader: a word that tells something, a small one, or a sign. */
final class WeighedTokens {
    /** These decide what a sentence means: where one stands on both sides it is never drawn into an edit. */
    private static final Set<String> TELLING = Set.of(
            "not", "no", "never", "none", "neither", "nor", "unless", "only", "except", "without", "cannot", "may",
            "might", "will", "would", "must", "can", "could", "shall", "should", "don't", "won't", "doesn't", "didn't",
            "can't", "isn't", "aren't");

    private static final Set<String> MONTHS = Arrays.stream(Month.values())
            .map(month -> month.name().toLowerCase(Locale.ROOT))
            // Also a modal verb, which is telling anyhow.
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> SMALL = Set.of(
            "a", "an", "and", "as", "at", "be", "by", "for", "from", "in", "is", "it", "its", "of", "on", "or", "our",
            "that", "the", "their", "this", "to", "we", "with", "you", "your", "are", "these", "such", "any", "which",
            "us", "they", "them", "those", "if", "when", "where", "how", "also", "other", "about", "has", "have",
            "been", "was", "were", "do", "does", "so", "but", "than", "then", "more", "who", "what", "into", "via",
            "etc");

    private static final int LONG_WORD = 8;

    private final Tokens tokens;
    private final List<String> even;
    /** The weight of all tokens before each, and of all. */
    private final int[] weightBefore;

    WeighedTokens(Tokens tokens) {
        this.tokens = tokens;
        this.even = tokens.words().stream().map(Typography::even).toList();
        this.weightBefore = new int[tokens.size() + 1];
        for (int i = 0; i < tokens.size(); i++) {
            weightBefore[i + 1] = weightBefore[i] + weight(tokens.words().get(i), even.get(i));
        }
    }

    static WeighedTokens of(String text) {
        return new WeighedTokens(Tokens.of(text));
    }

    Tokens tokens() {
        return tokens;
    }

    int size() {
        return tokens.size();
    }

    /** The tokens as comparison sees them: typography evened out, in lower case. */
    List<String> even() {
        return even;
    }

    String word(int token) {
        return tokens.words().get(token);
    }

    /** How much of a reader's attention tokens deserve: nothing for signs, little for small words. */
    int weight(int from, int to) {
        return weightBefore[to] - weightBefore[from];
    }

    boolean isTelling(int token) {
        String word = even.get(token);
        return TELLING.contains(word)
                || MONTHS.contains(word)
                || !word.isEmpty() && Character.isDigit(word.codePointAt(0))
                || word.endsWith("n't");
    }

    /** Tells whether a token is a sign or a word that stands in nearly every sentence. */
    boolean isSmall(int token) {
        return weight(token, token + 1) <= 1;
    }

    private static int weight(String token, String even) {
        if (!Tokens.isWord(token)) {
            return 0;
        }
        return SMALL.contains(even) ? 1 : 1 + Math.min(LONG_WORD, Math.max(2, even.length()));
    }
}
