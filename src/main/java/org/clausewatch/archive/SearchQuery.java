package org.clausewatch.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What to search for.
 *
 * @param words words that must all stand in a clause, in any order; a {@code "phrase"} in quotation marks as it
 *     stands; {@code train*} for all words that begin so
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
     * Returns the words as SQLite's full-text search takes them: nothing that the user types is its syntax but
     * quotation marks and the star after a word.
     *
     * @throws ArchiveException if there is no word in them
     */
    String expression() throws ArchiveException {
        List<String> terms = new ArrayList<>();
        int at = 0;
        while (at < words.length()) {
            char c = words.charAt(at);
            if (isQuote(c)) {
                int end = at + 1;
                while (end < words.length() && !isQuote(words.charAt(end))) {
                    end++;
                }
                add(terms, words.substring(at + 1, end), false);
                at = end + 1;
            } else if (Character.isWhitespace(c)) {
                at++;
            } else {
                int end = at;
                while (end < words.length()
                        && !Character.isWhitespace(words.charAt(end))
                        && !isQuote(words.charAt(end))) {
                    end++;
                }
                String word = words.substring(at, end);
                boolean prefix = word.length() > 1 && word.endsWith("*");
                add(terms, prefix ? word.substring(0, word.length() - 1) : word, prefix);
                at = end;
            }
        }
        if (terms.isEmpty()) {
            throw new ArchiveException("There is no word to search for in “" + words
                    + "”. Give words, a \"phrase\" in quotation marks, or the"
                    + " beginning of a word with a star: train*");
        }
        return String.join(" ", terms);
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '“' || c == '”' || c == '„';
    }

    private static void add(List<String> terms, String term, boolean prefix) {
        if (term.codePoints().anyMatch(Character::isLetterOrDigit)) {
            terms.add('"' + term.replace("\"", "") + '"' + (prefix ? "*" : ""));
        }
    }
}
