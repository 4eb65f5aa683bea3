package org.clausewatch.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clausewatch.model.Reason;

/** What error pages, bot walls and empty shells say. */
final class NoPolicyPhrases {
    private static final NoPolicyPhrases BUNDLED = new NoPolicyPhrases(Resources.lines("no-policy.txt").stream()
            .map(line -> line.split(":\\s*", 2))
            .map(parts -> new Phrase(parts[0], plain(parts[1])))
            .toList());

    private final List<Phrase> phrases;

    private record Phrase(String code, String words) {}

    private NoPolicyPhrases(List<Phrase> phrases) {
        this.phrases = phrases;
    }

    static NoPolicyPhrases bundled() {
        return BUNDLED;
    }

    /** Returns the reason for the first phrase that a text holds, with the phrase as the words that decided. */
    Optional<Reason> find(String text) {
        String plain = plain(text);
        for (Phrase phrase : phrases) {
            if (plain.contains(phrase.words())) {
                return Optional.of(Reason.of(phrase.code(), "words", phrase.words()));
            }
        }
        return Optional.empty();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('’', '\'').replace('‘', '\'');
    }
}
