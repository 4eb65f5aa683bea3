package org.clausewatch.archive;

import java.util.Optional;

/**
 * What to search for.
 *
 * @param words words that must all stand in a clause, in any order; a {@code "phrase"} in quotation marks as it
 *     stands; {@code train*} for all words that begin so; {@code -word} or {@code NOT word} for one that must not
 *     stand there; {@code one OR other} for either
 * @param currentOnly whether only clauses count that the latest version of their document has
 * @param topic id of a topic that the clause must concern
 * @param service name of a service that it must be of
 * @param terms terms type that it must be of
 * @param most how many hits are wanted, from 1
 */
public record SearchQuery(
        String words,
        boolean currentOnly,
        Optional<String> topic,
        Optional<String> service,
        Optional<String> terms,
        int most) {
    public SearchQuery {
        if (most < 1) {
            throw new IllegalArgumentException("At most " + most + " hits");
        }
    }

    /** Searches for words in all versions of all documents. */
    public static SearchQuery of(String words) {
        return new SearchQuery(words, false, Optional.empty(), Optional.empty(), Optional.empty(), 100);
    }

    /**
     * Returns why nothing can be searched for with these words; empty where something can.
     */
    public Optional<String> problem() {
        SearchWords read = SearchWords.of(words);
        if (read.hasWords()) {
            return Optional.empty();
        }
        return Optional.of(
                read.hasExcluded()
                        ? "“" + words + "” says only which words must not be there. Give at least one that must."
                        : "There is no word to search for in “" + words
                                + "”. Give words, a \"phrase\" in quotation marks, or the"
                                + " beginning of a word with a star: train*");
    }

    /**
     * Returns the words as SQLite's full-text search takes them: nothing that the user types is its syntax but
     * quotation marks, the star after a word, the minus before one, and AND, OR and NOT in capitals.
     *
     * @throws ArchiveException if there is no word in them
     */
    String expression() throws ArchiveException {
        Optional<String> problem = problem();
        if (problem.isPresent()) {
            throw new ArchiveException(problem.get());
        }
        return SearchWords.of(words).expression();
    }
}
