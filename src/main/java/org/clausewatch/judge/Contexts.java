package org.clausewatch.judge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.clausewatch.judge.WordPattern.Match;
import org.jspecify.annotations.Nullable;

/**
 * The headings, lead-ins and sentences of two versions, read once however many clauses stand under the ones or
 * hold the others: most sentences of an edited clause stand on both sides. One for each call that judges; not
 * to be shared between threads.
 */
final class Contexts {
    private final Language language;
    /** Looked up only, so their order does not matter. */
    private final Map<Source, List<Sentence>> read = new HashMap<>();

    private final Map<String, Set<String>> names = new HashMap<>();
    private final Map<Wording, Found> found = new HashMap<>();

    /** What a sentence and the lead-in that it completes say, word for word, in a document of that title. */
    private record Wording(String leadIn, String text, int marks, Set<String> ownNames) {}

    /** What stands in a wording, wherever it stands: its classes, and what rules find once that is asked for. */
    static final class Found {
        private final Lexicon.Tags tags;
        private final Supplier<List<RuleMatch>> finder;
        private @Nullable List<RuleMatch> matches;

        /** @param tags as {@link Lexicon#tag} gives them */
        Found(Lexicon.Tags tags, Supplier<List<RuleMatch>> finder) {
            this.tags = tags;
            this.finder = finder;
        }

        Lexicon.Tags tags() {
            return tags;
        }

        List<RuleMatch> matches() {
            List<RuleMatch> found = matches;
            if (found == null) {
                found = finder.get();
                matches = found;
            }
            return found;
        }
    }

    /** What one rule finds in a sentence. */
    record RuleMatch(Rule rule, List<Match> matches) {}

    Contexts(Language language) {
        this.language = language;
    }

    /** Returns the sentences of a heading or lead-in. */
    List<Sentence> sentences(Source source) {
        return read.computeIfAbsent(
                source,
                key -> Sentence.cut(language.reader().read(key)).stream()
                        .map(cut -> Sentence.of(cut, language.lexicon()))
                        .toList());
    }

    /** Returns the words with a capital in a document's title: as a rule the company's name, and "Privacy", "Policy". */
    Set<String> names(String title) {
        return names.computeIfAbsent(
                title,
                key -> language.reader().read(Source.ofHeading(0, key)).stream()
                        .filter(Word::capital)
                        .map(Word::form)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * Returns a sentence's classes and what rules find in it.
     *
     * @param words of its lead-in and its own
     * @param own how many of them are its own
     * @param find looks where the wording was not read before
     */
    Found found(List<Word> words, int own, Set<String> ownNames, Supplier<Found> find) {
        Word first = words.get(words.size() - own);
        Word last = words.getLast();
        String text = first.source().text().substring(first.start(), last.end());
        String leadIn = own == words.size() ? "" : words.getFirst().source().text();
        Wording wording = new Wording(leadIn, text, first.marks(), ownNames);
        Found known = found.get(wording);
        if (known == null) {
            known = find.get();
            found.put(wording, known);
        }
        return known;
    }
}
