package org.clausewatch.judge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The headings and lead-ins of two versions, read once however many clauses stand under them. One for each
 * call that judges; not to be shared between threads.
 */
final class Contexts {
    private final Language language;
    /** Looked up only, so their order does not matter. */
    private final Map<Source, List<Sentence>> read = new HashMap<>();

    private final Map<String, Set<String>> names = new HashMap<>();

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
}
